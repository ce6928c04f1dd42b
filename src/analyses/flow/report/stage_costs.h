#pragma once
// Where in the chain the landed cost of a vehicle arises.

#include <array>
#include <vector>

#include "analyses/flow/report/facts.h"

namespace chegu {

/// The stages in the order of Stage, and a place for items that belong to no segment.
inline constexpr std::size_t stage_places = 5;
using StageSplit = std::array<double, stage_places>;

/// Of one unit where it lands: each cost counts for the stage of the item that it was paid for.
struct StageCosts {
    std::vector<StageSplit> vehicles;  // one for each of facts.vehicles
    StageSplit average{};              // of facts.average
};

/// Each split adds up to the vehicle's landed cost. O(plan) a stage.
StageCosts stage_costs(const Cluster& cluster, const Network& network, const FlowPlan& plan, const PlanFacts& facts);

}  // namespace chegu
