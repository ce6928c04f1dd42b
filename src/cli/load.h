#pragma once
// From the FEED of the command line to a checked cluster.

#include <memory>

#include "cli/session.h"
#include "cluster/cluster.h"
#include "feed/decoded.h"
#include "feed/notice.h"
#include "results/out_folder.h"

namespace chegu::cli {

struct LoadedFeed {
    std::unique_ptr<RawFeed> raw;  // `decoded` points into it
    DecodedFeed decoded;
    FeedIdentity identity;
    Notices notices;
};

/// Reads, decodes and checks. `all`: keep every notice, not a sample of each code. Throws Failure (bad_input) where
/// FEED can't be read at all.
LoadedFeed load(const std::string& feed, const Progress& progress, bool all = false);

/// The cluster of a feed that must be free of errors: else its notices are shown and Failure (bad_input) is thrown.
Cluster require_cluster(const LoadedFeed& feed, const Session& session);

}  // namespace chegu::cli
