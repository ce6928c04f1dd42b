#pragma once

#include <nlohmann/json.hpp>

#include "cli/session.h"
#include "study/phase_clock.h"

namespace chegu::cli {

/// For run.json, whatever may differ between runs of the same feed: seconds by phase, the number of threads, the
/// versions of the libraries that reckon, read and write.
nlohmann::ordered_json how_it_ran(const PhaseClock& clock, const Session& session);

}  // namespace chegu::cli
