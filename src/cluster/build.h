#pragma once

#include "cluster/cluster.h"
#include "feed/decoded.h"

namespace chegu {

/// The cluster that a feed without errors describes: defaults filled in, recipes resolved (model.md 1), home marked.
/// Every row is there, those of candidates too (they name their candidate). O(rows). The feed must have no errors.
Cluster build_cluster(const DecodedFeed& feed);

}  // namespace chegu
