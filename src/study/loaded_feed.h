#pragma once
// From a place to a checked feed.

#include <memory>

#include "base/progress.h"
#include "feed/decoded.h"
#include "feed/scenario/scenario.h"
#include "notices/notice.h"
#include "results/out_folder.h"

namespace chegu {

struct LoadedFeed {
    std::unique_ptr<RawFeed> raw;  // `decoded` points into it
    DecodedFeed decoded;
    FeedIdentity identity;
    Notices notices;
};

/// Reads, decodes and checks. `all`: keep every notice, not a sample of each code. Throws Failure (bad_input) where
/// FEED can't be read at all.
LoadedFeed load(const std::string& feed, const Progress& progress, bool all = false);

/// A scenario of a feed that is free of errors, decoded and checked like any feed; the feed's notices are those of
/// applying it and of its own check.
struct LoadedScenario {
    ScenarioName name;
    Notices applied;       // of applying it alone: what the base does not have
    ScenarioFeed changed;  // its feed has been moved into `feed`
    LoadedFeed feed;
};
/// Throws Failure (bad_input) where there is no such scenario.
LoadedScenario load_scenario(const LoadedFeed& base, const std::string& id);

/// Applies every scenario of a feed and adds what that says to its notices; nothing where the feed has errors.
void check_scenarios(LoadedFeed& feed);

}  // namespace chegu
