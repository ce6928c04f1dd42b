// Weak duality by definition: every variable of model.md 2 is enumerated from the feed and priced with the duals of
// certificates.csv. Where no reduced cost is below 0, no plan can cost less than the bound.

#include <fmt/format.h>

#include "analyses/flow/verify/checks.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

class DualCheck {
   public:
    DualCheck(const FlowAnswer& answer, Findings& findings)
        : answer_(answer), net_(answer.network), duals_(answer.tables.duals), findings_(findings) {}

    Sum bound() {
        add_limits();
        add_nodes();
        add_production();
        add_flows();
        add_unmet();
        return bound_;
    }

   private:
    /// A variable from 0 to `most`: at a reduced cost below 0 it counts at its upper end.
    template <class Say>  // makes the words: only where they are needed
    void column(const ReducedCost& cost, double most, double row, const Say& say) {
        if (most != unlimited) {
            bound_.add(std::min(0.0, cost.value) * most);
            return;
        }
        auto& worst = findings_.report().worst_dual_violation;
        worst = std::max(worst, -cost.value / cost.scale);
        if (cost.value >= -tolerance * cost.scale) return;
        const Words what = say();
        findings_.add(
            "dual_infeasible", {"certificates.csv", static_cast<std::uint32_t>(row), "value"}, {}, {},
            {fmt::format("按证书的价格，{}每单位还可省 {}，因此证书不能证明下界", what.zh, number_text(-cost.value)),
             fmt::format("at the certificate's prices one more unit of {} would save {}, so they prove no bound",
                         what.en, number_text(-cost.value))});
    }

    void add_limits() {
        const Cluster& cluster = net_.cluster;
        for (int t = 0; t < net_.periods; ++t) {
            for (const auto lane : cluster.lanes.ids())
                if (duals_.lanes(lane, t) != 0)
                    bound_.add(duals_.lanes(lane, t) * cluster.lanes[lane].capacity_per_day * net_.days);
            for (const auto link : cluster.links.ids())
                if (duals_.links(link, t) != 0)
                    bound_.add(duals_.links(link, t) * cluster.links[link].max_per_day * net_.days);
            for (const auto demand : cluster.demand.ids())
                bound_.add(duals_.balance(net_.of(demand), t) * net_.asked(demand, t));
        }
    }

    /// What is there at the start serves period 1; the closing stock of the last period is at least as much.
    void add_nodes() {
        const int last = net_.periods - 1;
        for (const auto node : net_.nodes.ids()) {
            const Node& at = net_.nodes[node];
            bound_.add(-duals_.balance(node, 0) * at.on_hand);
            for (int t = 0; t < net_.periods; ++t) {
                ReducedCost cost;
                cost.add(net_.holding(at.item));
                cost.add(duals_.balance(node, t));
                if (t < last) cost.add(-duals_.balance(node, t + 1));
                else bound_.add(cost.value * at.on_hand);
                double row = duals_.balance_row(node, t);
                if (row == 0 && t < last) row = duals_.balance_row(node, t + 1);
                column(cost, unlimited, row, [&]() -> Words {
                    const Words where = net_.words(node, t);
                    return {where.zh + " 的库存", "stock of " + where.en};
                });
            }
        }
    }

    void add_production() {
        const Cluster& cluster = net_.cluster;
        for (const auto id : cluster.processes.ids()) {
            if (!in_place(cluster.processes[id])) continue;
            for (int t = 0; t < net_.periods; ++t)
                column(reduced_cost_of_making(answer_, id, t), cluster.processes[id].capacity_per_day * net_.days,
                       duals_.balance_row(net_.output(id), t), [&]() -> Words {
                           return {fmt::format("工序 {} 在第 {} 时段的产量", cluster.processes[id].id, t + 1),
                                   fmt::format("what process {} makes in period {}", cluster.processes[id].id, t + 1)};
                       });
        }
    }

    void add_flows() {
        const Cluster& cluster = net_.cluster;
        for (const Arc& arc : net_.arcs)
            for (int t = 0; t < net_.periods; ++t) {
                ReducedCost cost;
                cost.add(arc.cost());
                cost.add(-duals_.balance(arc.to, t));
                cost.add(duals_.balance(arc.from, t));
                cost.add(-duals_.lanes(arc.lane, t) * arc.weight);
                cost.add(-duals_.links(arc.link, t));
                const auto& link = cluster.links[arc.link].id;
                const auto& lane = cluster.lanes[arc.lane].id;
                const double row = std::max(
                    {duals_.balance_row(arc.to, t), duals_.lane_row(arc.lane, t), duals_.link_row(arc.link, t)});
                column(cost, unlimited, row, [&]() -> Words {
                    return {fmt::format("供应关系 {} 经线路 {} 在第 {} 时段的流量", link, lane, t + 1),
                            fmt::format("flow of link {} over lane {} in period {}", link, lane, t + 1)};
                });
            }
    }

    void add_unmet() {
        for (const auto id : net_.cluster.demand.ids())
            for (int t = 0; t < net_.periods; ++t) {
                const double asked = net_.asked(id, t);
                const double reduced = net_.penalty(id) - duals_.balance(net_.of(id), t);
                bound_.add((net_.sale(id) < 0 ? reduced : std::min(0.0, reduced)) * asked);
            }
    }

    const FlowAnswer& answer_;
    const FeedNetwork& net_;
    const Duals& duals_;
    Findings& findings_;
    Sum bound_;
};

}  // namespace

ReducedCost reduced_cost_of_making(const FlowAnswer& answer, ProcessId id, int period) {
    const Process& process = answer.network.cluster.processes[id];
    const auto& balance = answer.tables.duals.balance;
    ReducedCost cost;
    cost.add(process.cost_per_unit);
    cost.add(-balance(answer.network.output(id), period));
    for (std::size_t i = 0; i < process.inputs.size(); ++i)
        cost.add(process.inputs[i].quantity * balance(answer.network.input(id, i), period));
    return cost;
}

Sum check_duals(const FlowAnswer& answer, Findings& findings) { return DualCheck(answer, findings).bound(); }

}  // namespace chegu::checking
