#pragma once
// How sound the production figures of each firm are.

#include <vector>

#include "analyses/flow/plan.h"

namespace chegu {

/// What is made at a firm's sites in the plan, in money of its own processes (inputs not counted).
struct FirmEvidence {
    FirmId firm;         // none: sites that name no firm
    double cost = 0;     // over the horizon
    double assumed = 0;  // of it, on processes marked assumed
    double old = 0;      // of it, on processes last confirmed more than a year before the plan
};

/// Firms that make something, by what rests on assumed figures, then by cost; ties in the feed's order. O(plan).
std::vector<FirmEvidence> firm_evidence(const Cluster& cluster, const Network& network, const FlowPlan& plan);

}  // namespace chegu
