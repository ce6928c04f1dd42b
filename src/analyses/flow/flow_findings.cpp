#include "analyses/flow/flow_findings.h"

#include "analyses/flow/local_rate.h"

namespace chegu {

FlowFigures flow_figures(const Cluster& cluster, const Network& network, const FlowPlan& plan) {
    const auto total = total_plan(network, plan.periods);
    const LocalShare local(cluster, network, total);
    return {landed_costs(cluster, network, plan), local.rate([](ItemId) { return true; })};
}

}  // namespace chegu
