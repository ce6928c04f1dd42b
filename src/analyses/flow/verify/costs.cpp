// What the plan in the tables costs, line by line, and how much of it rests on rows that are assumed or old.

#include <fmt/format.h>

#include "analyses/flow/verify/checks.h"

namespace chegu::checking {
namespace {

constexpr int year_days = 365;

bool is_assumed(const Evidence& evidence) { return evidence.confidence == Confidence::assumed; }

class CostSum {
   public:
    explicit CostSum(Date plan_start) : plan_start_(plan_start) {}

    void add(Cost& cost, double money, const Evidence& a, const Evidence& b) const {
        cost.money += money;
        cost.size += std::abs(money);
        if (is_assumed(a) || is_assumed(b)) cost.assumed += money;
        if (is_old(a) || is_old(b)) cost.old += money;
    }
    void add(Cost& cost, double money, const Evidence& evidence) const { add(cost, money, evidence, evidence); }

   private:
    [[nodiscard]] bool is_old(const Evidence& evidence) const {
        return evidence.as_of && plan_start_.days - evidence.as_of->days > year_days;
    }
    Date plan_start_;
};

void check_all_processes_listed(const FlowAnswer& answer, Findings& findings) {
    const FeedNetwork& net = answer.network;
    ByPeriod<ProcessId> listed(net.cluster.processes.size(), net.periods);
    for (const auto& line : answer.tables.production) listed(line.process, line.period) = 1;
    for (const auto id : net.cluster.processes.ids())
        for (int t = 0; t < net.periods; ++t)
            if (in_place(net.cluster.processes[id]) && listed(id, t) == 0)
                findings.add("row_missing", {"production.csv"}, {}, {},
                             {fmt::format("缺少工序 {} 第 {} 时段的行", net.cluster.processes[id].id, t + 1),
                              fmt::format("the row of process {} in period {} is missing", net.cluster.processes[id].id,
                                          t + 1)});
}

}  // namespace

Cost Costs::total() const {
    Cost sum;
    for (const Cost* cost : {&production, &freight, &carbon, &transit_capital, &stock, &unmet_penalty}) {
        sum.money += cost->money;
        sum.assumed += cost->assumed;
        sum.old += cost->old;
        sum.size += cost->size;
    }
    return sum;
}

Costs costs_of(const FlowAnswer& answer) {
    const FeedNetwork& net = answer.network;
    const Cluster& cluster = net.cluster;
    const CostSum sum(cluster.settings.plan_start);
    Costs costs;
    for (const auto& line : answer.tables.production) {
        const Process& process = cluster.processes[line.process];
        sum.add(costs.production, process.cost_per_unit * line.quantity, process.evidence);
    }
    for (const auto& line : answer.tables.flows) {
        const Arc& arc = net.arcs[line.arc];
        const Lane& lane = cluster.lanes[arc.lane];
        const Evidence of_mode = lane.mode.given() ? cluster.modes[lane.mode].evidence : Evidence{};
        sum.add(costs.freight, arc.freight * line.quantity, lane.evidence);
        sum.add(costs.carbon, arc.carbon * line.quantity, of_mode, lane.evidence);
        sum.add(costs.transit_capital, arc.transit_capital * line.quantity, lane.evidence);
        costs.co2_t += arc.co2_t * line.quantity;
    }
    for (const auto& line : answer.tables.stock) {
        const ItemId item = net.nodes[line.node].item;
        sum.add(costs.stock, net.holding(item) * line.quantity, cluster.items[item].evidence);
    }
    for (const auto& line : answer.tables.unmet)
        sum.add(costs.unmet_penalty, net.penalty(line.demand) * line.quantity, cluster.demand[line.demand].evidence);
    return costs;
}

void check_costs(const FlowAnswer& answer, Findings& findings) {
    for (const auto& line : answer.tables.flows)
        findings.expect("cost_differs", {"flows.csv", line.row, "cost"}, line.cost,
                        line.quantity * answer.network.arcs[line.arc].cost(),
                        {"运费、碳成本和在途资金占用之和乘以数量",
                         "the quantity times freight, carbon and capital in transit of the lane"});
    check_all_processes_listed(answer, findings);
}

}  // namespace chegu::checking
