#pragma once

#include <cstddef>
#include <vector>

#include "base/shelf.h"
#include "cluster/cluster.h"
#include "feed/decoded.h"
#include "network/network.h"

namespace chegu {

/// The base or a scenario: a feed without errors, what is asked of it, and what has been found so far. Stays where it
/// was made: answers refer to the cluster and the network.
struct Case {
    /// The feed must outlive it.
    Case(const DecodedFeed& decoded, Shelf asked);
    Case(const Case&) = delete;
    Case& operator=(const Case&) = delete;

    const DecodedFeed& feed;
    Cluster cluster;
    Network network;                // of what exists today
    Shelf options;                  // of analyses, by type; an analysis whose options are not there takes its defaults
    Shelf answers;                  // of analyses, by type
    std::size_t threads = 0;        // that an analysis may use for this case; 0: all cores
    bool stopped_by_limit = false;  // an answer is the best that was found, not the best there is
    std::vector<const Case*> before;  // cases whose answers are all there and may be taken over
};

}  // namespace chegu
