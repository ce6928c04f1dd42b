#include "analyses/flow/report/facts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace chegu {
namespace {

/// What everything is derived from.
struct Planned {
    const Cluster& cluster;
    const Network& network;
    const FlowPlan& plan;
    const FlowFigures& figures;
};

constexpr double full_use = 1 - 1e-6;  // a use from here on counts as full

void add(LandedCost& sum, const LandedCost& unit, double times) {
    sum.production += unit.production * times;
    sum.freight += unit.freight * times;
    sum.carbon += unit.carbon * times;
    sum.transit_capital += unit.transit_capital * times;
    sum.stock += unit.stock * times;
}

VehicleCost averaged(VehicleCost sum) {
    LandedCost unit;
    if (sum.served > 0) add(unit, sum.unit, 1 / sum.served);
    sum.unit = unit;
    return sum;
}

/// Demand: what is served of vehicles and at what cost, what is short and why.
void add_demand(const Planned& input, PlanFacts& facts) {
    const auto& cluster = input.cluster;
    std::vector<VehicleCost> by_item(cluster.items.size());
    std::vector<Shortage> by_node(input.network.nodes.size());
    for (auto id : cluster.demand.ids()) {
        const auto& demand = cluster.demand[id];
        const auto& item = cluster.items[demand.item];
        double wanted = 0;
        double unmet = 0;
        for (std::size_t t = 0; t < input.plan.periods.size(); ++t) {
            wanted += asked(cluster, demand, static_cast<int>(t));
            unmet += input.plan.periods[t].unmet[id];
        }
        const double price = unmet_cost(cluster, demand);
        auto& shortage = by_node[input.network.demand_nodes[id].index()];
        shortage.item = demand.item;
        shortage.site = demand.site;
        shortage.asked += wanted;
        shortage.unmet += unmet;
        shortage.cost += unmet * price;
        facts.asked_sales += wanted * price;
        facts.unmet_sales += unmet * price;
        const double served = wanted - unmet;
        if (item.ceu <= 0 || served <= 0) continue;
        const auto& unit = input.figures.landed.at[input.network.demand_nodes[id]];
        for (auto* sum : {&by_item[demand.item.index()], &facts.average}) {
            sum->served += served;
            add(sum->unit, unit, served);
        }
    }
    std::vector<double> most(by_node.size());
    for (const auto& why : why_unmet(cluster, input.network, input.plan)) {
        const auto node = input.network.demand_nodes[why.demand].index();
        if (why.rank != 1 || why.unmet <= most[node]) continue;
        most[node] = why.unmet;
        by_node[node].why = why;
    }
    facts.average = averaged(facts.average);
    for (auto id : cluster.items.ids()) {
        if (by_item[id.index()].served <= 0) continue;
        by_item[id.index()].item = id;
        facts.vehicles.push_back(averaged(by_item[id.index()]));
    }
    std::stable_sort(facts.vehicles.begin(), facts.vehicles.end(),
                     [](const auto& a, const auto& b) { return a.unit.total() > b.unit.total(); });
    std::copy_if(by_node.begin(), by_node.end(), std::back_inserter(facts.shortages),
                 [](const Shortage& shortage) { return shortage.unmet > 0; });
    std::stable_sort(facts.shortages.begin(), facts.shortages.end(),
                     [](const auto& a, const auto& b) { return a.cost > b.cost; });
}

Place between(const Cluster& cluster, SiteId from, SiteId to) {
    const bool starts = cluster.sites[from].home;
    const bool ends = cluster.sites[to].home;
    if (starts != ends) return Place::across;
    return starts ? Place::home : Place::away;
}

void add_full_processes(const Planned& input, PlanFacts& facts) {
    const auto& cluster = input.cluster;
    const auto& network = input.network;
    const auto& plan = input.plan;
    for (auto id : network.makers.ids()) {
        FullCapacity full;
        full.process = network.makers[id].process;
        full.capacity_per_day = network.makers[id].capacity_per_day;
        full.place = cluster.sites[cluster.processes[full.process].site].home ? Place::home : Place::away;
        for (std::size_t t = 0; t < plan.periods.size(); ++t) {
            if (!(capacity_use(cluster, network, plan.periods[t], id) >= full_use)) continue;
            ++full.periods;
            full.saving += cluster.settings.period_days * capacity_price(cluster, network, plan, t, id);
        }
        if (full.periods > 0) facts.full.push_back(full);
    }
}

void add_full_limits(const Planned& input, PlanFacts& facts) {
    const auto& cluster = input.cluster;
    const auto& network = input.network;
    const auto& plan = input.plan;
    const double days = cluster.settings.period_days;
    for (auto id : network.limits.ids()) {
        const auto& limit = network.limits[id];
        const double capacity = limit.capacity_per_day * days;
        if (capacity <= 0) continue;
        FullCapacity full;
        full.lane = limit.lane;
        full.link = limit.link;
        full.capacity_per_day = limit.capacity_per_day;
        full.place = limit.lane.given()
                         ? between(cluster, cluster.lanes[limit.lane].from, cluster.lanes[limit.lane].to)
                         : between(cluster, cluster.links[limit.link].from, cluster.links[limit.link].to);
        for (std::size_t t = 0; t < plan.periods.size(); ++t) {
            double used = 0;
            for (auto arc : limit.arcs) used += limit.weight(network.arcs[arc]) * plan.periods[t].moved[arc];
            if (used < full_use * capacity) continue;
            ++full.periods;
            full.saving += days * std::max(0.0, -plan.prices[t].limit[id]);
        }
        if (full.periods > 0) facts.full.push_back(full);
    }
}

void add_movements(const Planned& input, PlanFacts& facts) {
    const auto& cluster = input.cluster;
    const auto& network = input.network;
    const auto& plan = input.plan;
    std::map<std::tuple<ItemId, SiteId, SiteId, ModeId>, Movement> moved;
    for (auto id : network.arcs.ids()) {
        const auto& arc = network.arcs[id];
        double quantity = 0;
        for (const auto& period : plan.periods) quantity += period.moved[id];
        if (quantity <= 0) continue;
        const auto item = network.nodes[arc.from].item;
        const auto from = network.nodes[arc.from].site;
        const auto to = network.nodes[arc.to].site;
        const auto mode = cluster.lanes[arc.lane].mode;
        auto& movement =
            moved.try_emplace({item, from, to, mode}, Movement{item, from, to, mode, 0, 0, 0}).first->second;
        movement.quantity += quantity;
        movement.value += quantity * cluster.items[item].value;
        movement.cost += quantity * arc.cost.total();
    }
    for (const auto& [key, movement] : moved) {
        facts.movements.push_back(movement);
        facts.moved_value += movement.value;
        facts.moved_cost += movement.cost;
    }
    std::stable_sort(facts.movements.begin(), facts.movements.end(),
                     [](const auto& a, const auto& b) { return a.value > b.value; });
}

}  // namespace

PlanFacts plan_facts(const Cluster& cluster, const Network& network, const FlowPlan& plan, const FlowFigures& figures) {
    const Planned input{cluster, network, plan, figures};
    PlanFacts facts;
    facts.days = cluster.settings.period_days * cluster.settings.periods;
    add_demand(input, facts);
    add_full_processes(input, facts);
    add_full_limits(input, facts);
    std::stable_sort(facts.full.begin(), facts.full.end(),
                     [](const auto& a, const auto& b) { return a.saving_of_a_percent() > b.saving_of_a_percent(); });
    add_movements(input, facts);
    return facts;
}

}  // namespace chegu
