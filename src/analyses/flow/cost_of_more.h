#pragma once
// What one more unit would cost at a place that nothing, or not enough, comes to (model.md 5).

#include <vector>

#include "analyses/flow/plan.h"

namespace chegu {

/// Whether an arc may carry anything: none of its limits is 0. By arc, O(network).
Table<ArcId, char> open_arcs(const Network& network);

/// By period and node: what one more unit there would cost, delivered, in money a unit: made, moved and stored by the
/// ways that are open, each at its cost and at the plan's prices of capacities. Unlimited where no open way leads
/// there. Where the plan's price is below that (nothing is brought, since it would cost more than the sale brings),
/// the price is not what one more costs; this is. O(network · periods), times how often the cheapest way changes.
std::vector<Table<NodeId, double>> cost_of_one_more(const Cluster& cluster, const Network& network,
                                                    const FlowPlan& plan);

}  // namespace chegu
