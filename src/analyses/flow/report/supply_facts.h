#pragma once
// Who supplies whom, and over which corridors goods move, as numbers a year: no language and no rounding yet.

#include <vector>

#include "analyses/flow/report/facts.h"

namespace chegu {

/// What a plant at home takes of an item that it uses from one other site.
struct Supply {
    ItemId item;
    SiteId from;
    SiteId to;
    double value = 0;         // a year, at the maker's gate
    std::size_t sources = 0;  // sites that make the item and from which approved links lead to the plant
    [[nodiscard]] bool single() const { return sources == 1; }
};

struct SupplyFacts {
    std::vector<Supply> relations;  // largest value first
    double value = 0;               // of all relations
    double single_value = 0;        // of those with a single source
    std::size_t singles = 0;        // relations with a single source
};

/// From what the plan moves. O(plan + network).
SupplyFacts supply_facts(const Cluster& cluster, const Network& network, const PlanFacts& facts);

/// Everything that moves from one site to another by one mode.
struct Corridor {
    SiteId from;
    SiteId to;
    ModeId mode;
    double tonnes = 0;
    double value = 0;
    double cost = 0;  // freight, carbon and capital in transit
};

/// All corridors of one mode.
struct ModeFacts {
    ModeId mode;
    Corridor all;                     // the sums; without from and to
    std::vector<Corridor> corridors;  // largest value first
};

struct CorridorFacts {
    std::vector<Corridor> corridors;  // largest value first
    std::vector<ModeFacts> modes;     // the same
    Corridor all;                     // the sums; without from, to and mode
};

/// O(movements · log movements).
CorridorFacts corridor_facts(const Cluster& cluster, const PlanFacts& facts);

}  // namespace chegu
