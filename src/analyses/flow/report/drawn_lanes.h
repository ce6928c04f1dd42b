#pragma once
// What the map of corridors draws: the largest corridors or, where those are too small a part of what moves, the flows
// between regions (report.md, "A large feed").

#include <vector>

#include "analyses/flow/report/supply_facts.h"

namespace chegu {

/// How many lines the map draws.
inline constexpr std::size_t most_lanes = 300;

struct DrawnLanes {
    /// Largest value first. By region: from and to are the sites through which most of their region's value goes.
    std::vector<Corridor> lanes;
    double value = 0;  // of all that is drawn
    bool by_region = false;
};

/// The largest corridors; where they carry less than half of the value, sums by pair of regions and mode, without what
/// stays in a region. O(corridors · log corridors).
DrawnLanes drawn_lanes(const Cluster& cluster, const CorridorFacts& corridors);

}  // namespace chegu
