#include "analyses/flow/landed.h"

namespace chegu {
namespace {

/// One kind of cost: what it adds at a process per unit made, on an arc per unit, and at a node over the horizon.
template <class OfMaker, class OfArc, class OfNode>
std::vector<double> roll_up(const Cluster& cluster, const Network& network, const TotalPlan& total,
                            const Mixing& mixing, OfMaker of_maker, OfArc of_arc, OfNode of_node) {
    std::vector<double> cost(network.nodes.size(), 0);
    std::vector<double> source(network.nodes.size(), 0);
    for (auto id : network.nodes.ids()) source[id.index()] = of_node(id);
    for (auto id : network.arcs.ids())
        source[network.arcs[id].to.index()] += total.moved[id] * of_arc(network.arcs[id].cost);

    Table<ItemId, std::vector<MakerId>> makers_of(cluster.items.size());
    for (auto id : network.makers.ids()) makers_of[network.nodes[network.makers[id].output].item].push_back(id);
    for (auto item : items_inputs_first(cluster)) {
        for (auto id : makers_of[item]) {
            const auto& maker = network.makers[id];
            double unit = of_maker(maker);
            for (const auto& use : maker.inputs) unit += use.quantity * cost[use.node.index()];
            source[maker.output.index()] += total.made[id] * unit;
        }
        mixing.solve(item, source, cost);
    }
    return cost;
}

}  // namespace

Landed landed_costs(const Cluster& cluster, const Network& network, const FlowPlan& plan) {
    const auto total = total_plan(network, plan.periods);
    const Mixing mixing(network, total);
    Table<NodeId, double> holding(network.nodes.size());
    Landed landed;
    for (auto id : network.nodes.ids()) {
        double held = 0;
        for (const auto& period : plan.periods) held += period.stock[id];
        holding[id] = held * holding_cost(cluster, network.nodes[id].item);
        if (total.arrived[id] <= 0) landed.idle_stock_cost += holding[id];
    }

    const auto no_maker = [](const Maker&) { return 0.0; };
    const auto no_node = [](NodeId) { return 0.0; };
    const auto kind = [&](auto of_maker, auto of_arc, auto of_node) {
        return roll_up(cluster, network, total, mixing, of_maker, of_arc, of_node);
    };
    const auto production = kind([&](const Maker& maker) { return cluster.processes[maker.process].cost_per_unit; },
                                 [](const ArcCost&) { return 0.0; }, no_node);
    const auto freight = kind(
        no_maker, [](const ArcCost& arc) { return arc.freight; }, no_node);
    const auto carbon = kind(
        no_maker, [](const ArcCost& arc) { return arc.carbon; }, no_node);
    const auto transit = kind(
        no_maker, [](const ArcCost& arc) { return arc.transit_capital; }, no_node);
    const auto stock = kind(
        no_maker, [](const ArcCost&) { return 0.0; }, [&](NodeId id) { return holding[id]; });

    landed.at.resize(network.nodes.size());
    for (auto id : network.nodes.ids()) {
        if (total.arrived[id] <= 0) continue;
        const auto n = id.index();
        landed.at[id] = {production[n], freight[n], carbon[n], transit[n], stock[n]};
    }
    return landed;
}

double demand_price(const Cluster& cluster, const Network& network, const FlowPlan& plan, DemandId id) {
    const auto& demand = cluster.demand[id];
    double sum = 0;
    double weight = 0;
    for (int t = 0; t < cluster.settings.periods; ++t) {
        const double quantity = asked(cluster, demand, t);
        sum += quantity * plan.prices[static_cast<std::size_t>(t)].balance[network.demand_nodes[id]];
        weight += quantity;
    }
    return weight > 0 ? sum / weight : 0;
}

}  // namespace chegu
