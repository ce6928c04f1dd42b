#pragma once

#include "cli/session.h"
#include "report/check_report.h"
#include "study/loaded_feed.h"

namespace chegu::cli {

/// Notices for a person on standard error: errors first, three samples a code and where the rest is, all where all were
/// kept; with --quiet errors only. `page`: the check.html that has been written; empty for none.
void tell_notices(const Notices& notices, const Session& session, std::string_view page = {});

/// The notices of a feed for a person, or as check.json on standard output with --json.
void show_notices(const LoadedFeed& feed, const Session& session, std::string_view page = {});

/// Throws Failure (bad_input) where the feed has errors, after its notices have been shown.
void require_no_errors(const LoadedFeed& feed, const Session& session);

/// What check.json and check.html are made of; points into `feed`.
CheckReport check_report(const LoadedFeed& feed);

}  // namespace chegu::cli
