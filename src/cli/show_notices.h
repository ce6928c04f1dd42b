#pragma once

#include "report/check_report.h"
#include "study/load.h"

namespace chegu::cli {

/// Notices for a person on standard error: errors first, three samples a code; with --quiet errors only.
void tell_notices(const Notices& notices, const Session& session);

/// The notices of a feed for a person, or as check.json on standard output with --json.
void show_notices(const LoadedFeed& feed, const Session& session);

/// What check.json and check.html are made of; points into `feed`.
CheckReport check_report(const LoadedFeed& feed);

}  // namespace chegu::cli
