#pragma once

#include "analyses/flow/plan.h"

namespace chegu {

/// Takes out of a plan what is only made and moved to pile up: where more lies at a node in the end than lay there in
/// the beginning, less comes in, the last period first, then what that needed upstream. In a plan of least cost this
/// saves nothing (it happens where making, moving and holding are free); everything that was met stays met. Making is
/// left as it is where its inputs, left over instead, would cost more to hold. Each step empties a column or a pile:
/// O(columns + nodes · periods) steps of O(columns into the node + periods).
void trim_surplus(const Cluster& cluster, const Network& network, std::vector<PeriodPlan>& periods);

}  // namespace chegu
