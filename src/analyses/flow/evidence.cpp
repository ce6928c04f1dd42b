#include "analyses/flow/evidence.h"

namespace chegu {
namespace {

bool is_assumed(const Evidence& evidence) { return evidence.confidence == Confidence::assumed; }

/// The cost split of the plan where only the rows count that `counts` accepts.
template <class Counts>
CostSplit split_where(const Cluster& cluster, const Network& network, const FlowPlan& plan, Counts counts) {
    CostSplit cost;
    for (const auto& period : plan.periods) {
        for (auto id : network.makers.ids()) {
            const auto& process = cluster.processes[network.makers[id].process];
            if (counts(process.evidence)) cost.production += process.cost_per_unit * period.made[id];
        }
        for (auto id : network.arcs.ids()) {
            const auto& arc = network.arcs[id];
            const auto& lane = cluster.lanes[arc.lane];
            const double moved = period.moved[id];
            if (counts(lane.evidence)) {
                cost.freight += arc.cost.freight * moved;
                cost.transit_capital += arc.cost.transit_capital * moved;
            }
            if (counts(lane.evidence) || counts(cluster.modes[lane.mode].evidence))
                cost.carbon += arc.cost.carbon * moved;
        }
        for (auto id : network.nodes.ids()) {
            const auto item = network.nodes[id].item;
            if (counts(cluster.items[item].evidence)) cost.stock += holding_cost(cluster, item) * period.stock[id];
        }
        for (auto id : cluster.demand.ids()) {
            const auto& demand = cluster.demand[id];
            if (counts(demand.evidence)) cost.unmet += unmet_cost(cluster, demand) * period.unmet[id];
        }
    }
    return cost;
}

}  // namespace

bool is_old(const Cluster& cluster, const Evidence& evidence) {
    constexpr int days_of_a_year = 365;
    return evidence.as_of && cluster.settings.plan_start.days - evidence.as_of->days > days_of_a_year;
}

EvidenceShares evidence_shares(const Cluster& cluster, const Network& network, const FlowPlan& plan) {
    return {split_where(cluster, network, plan, is_assumed),
            split_where(cluster, network, plan, [&](const Evidence& evidence) { return is_old(cluster, evidence); })};
}

}  // namespace chegu
