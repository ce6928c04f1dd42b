#pragma once

#include <string>
#include <string_view>

#include "base/shelf.h"
#include "cli/session.h"

namespace chegu::cli {

/// What a command of one analysis does: from FEED to OUT, with all that the analysis rests on; then its answer on the
/// terminal, or its part of summary.json.
void run_one(std::string_view analysis, const std::string& feed, const std::string& out, Shelf options,
             Session& session);

}  // namespace chegu::cli
