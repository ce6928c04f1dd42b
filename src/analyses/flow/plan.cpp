#include "analyses/flow/plan.h"

#include <algorithm>
#include <cmath>

namespace chegu {
namespace {

constexpr double days_per_year = 365;

/// The capacity of a rate per day over one period.
double over_period(const Cluster& cluster, double per_day) { return per_day * cluster.settings.period_days; }

/// A sum of terms that remembers how large they were, to judge how far from zero it may be by rounding.
struct Balance {
    double sum = 0;
    double size = 0;
    void add(double term) {
        sum += term;
        size = std::max(size, std::abs(term));
    }
};

/// Below one unit (or one money a unit) a row is judged as if it were of that size: less is dust of the arithmetic.
constexpr double least_size = 1;

double relative(double violation, double size) { return std::max(0.0, violation) / std::max(size, least_size); }

}  // namespace

bool worth_serving(const Cluster& cluster, const Demand& demand) {
    return cluster.items[demand.item].value + demand.margin >= 0;
}

double unmet_cost(const Cluster& cluster, const Demand& demand) {
    return std::max(0.0, cluster.items[demand.item].value + demand.margin);
}

double holding_cost(const Cluster& cluster, ItemId item) {
    const auto& settings = cluster.settings;
    return cluster.items[item].value * settings.holding_rate * settings.period_days / days_per_year;
}

double asked(const Cluster& cluster, const Demand& demand, int period) {
    return demanded_in(demand, period) ? over_period(cluster, demand.quantity_per_day) : 0;
}

CostSplit cost_split(const Cluster& cluster, const Network& network, const std::vector<PeriodPlan>& periods) {
    CostSplit cost;
    for (const auto& plan : periods) {
        for (auto id : network.makers.ids())
            cost.production += cluster.processes[network.makers[id].process].cost_per_unit * plan.made[id];
        for (auto id : network.arcs.ids()) {
            const double moved = plan.moved[id];
            if (moved == 0) continue;
            const auto& unit = network.arcs[id].cost;
            cost.freight += unit.freight * moved;
            cost.carbon += unit.carbon * moved;
            cost.transit_capital += unit.transit_capital * moved;
        }
        for (auto id : network.nodes.ids())
            if (plan.stock[id] != 0) cost.stock += holding_cost(cluster, network.nodes[id].item) * plan.stock[id];
        for (auto id : cluster.demand.ids())
            if (plan.unmet[id] != 0) cost.unmet += unmet_cost(cluster, cluster.demand[id]) * plan.unmet[id];
    }
    return cost;
}

double dual_bound(const Cluster& cluster, const Network& network, const std::vector<PeriodPrices>& prices,
                  double tolerance) {
    const int periods = cluster.settings.periods;
    double bound = 0;
    // A column's share of the bound: min over lower <= x <= upper of reduced cost · x.
    const auto pull = [&](const Balance& reduced, double lower, double upper) {
        if (reduced.sum >= 0) bound += reduced.sum * lower;
        else if (upper < unlimited) bound += reduced.sum * upper;
        else if (relative(-reduced.sum, reduced.size) > tolerance) bound = -unlimited;
    };

    for (int t = 0; t < periods; ++t) {
        const auto& price = prices[static_cast<std::size_t>(t)];
        for (auto id : network.limits.ids()) {
            const auto& limit = network.limits[id];
            if (price.limit[id] > 0) return -unlimited;  // no valid dual of a <= row
            bound += price.limit[id] * over_period(cluster, limit.capacity_per_day);
        }
        for (auto id : network.makers.ids()) {
            const auto& maker = network.makers[id];
            Balance reduced;
            reduced.add(cluster.processes[maker.process].cost_per_unit);
            reduced.add(-price.balance[maker.output]);
            for (const auto& use : maker.inputs) reduced.add(use.quantity * price.balance[use.node]);
            pull(reduced, 0, over_period(cluster, maker.capacity_per_day));
        }
        std::vector<Balance> arc_reduced(network.arcs.size());
        for (auto id : network.arcs.ids()) {
            const auto& arc = network.arcs[id];
            auto& reduced = arc_reduced[id.index()];
            reduced.add(arc.cost.total());
            reduced.add(-price.balance[arc.to]);
            reduced.add(price.balance[arc.from]);
        }
        for (auto id : network.limits.ids())
            for (auto arc : network.limits[id].arcs)
                arc_reduced[arc.index()].add(-network.limits[id].weight(network.arcs[arc]) * price.limit[id]);
        for (const auto& reduced : arc_reduced) pull(reduced, 0, unlimited);
        for (auto id : network.nodes.ids()) {
            const bool last = t + 1 == periods;
            Balance reduced;
            reduced.add(holding_cost(cluster, network.nodes[id].item));
            reduced.add(price.balance[id]);
            if (!last) reduced.add(-prices[static_cast<std::size_t>(t) + 1].balance[id]);
            pull(reduced, last ? network.nodes[id].on_hand : 0, unlimited);
            if (t == 0) bound += -price.balance[id] * network.nodes[id].on_hand;
        }
        for (auto id : cluster.demand.ids()) {
            const double wanted = asked(cluster, cluster.demand[id], t);
            const double worth = price.balance[network.demand_nodes[id]];
            bound += worth * wanted;
            Balance reduced;
            reduced.add(unmet_cost(cluster, cluster.demand[id]));
            reduced.add(-worth);
            pull(reduced, worth_serving(cluster, cluster.demand[id]) ? 0 : wanted, wanted);
        }
    }
    return bound;
}

namespace {

/// What is printed as nothing (1e-9) must not count as a violation.
constexpr double least_item_size = 1e-3;

/// The size of an item by which its rows are judged at least: its largest term anywhere in the period, 1 at most. What
/// is dust of a car is a fortune of a catalyst.
Table<ItemId, double> item_sizes(const Cluster& cluster, const Network& network, const Table<NodeId, Balance>& rows) {
    Table<ItemId, double> sizes(cluster.items.size(), least_item_size);
    for (auto id : network.nodes.ids()) {
        double& size = sizes[network.nodes[id].item];
        size = std::min(least_size, std::max(size, rows[id].size));
    }
    return sizes;
}

}  // namespace

double largest_violation(const Cluster& cluster, const Network& network, const std::vector<PeriodPlan>& periods) {
    double worst = 0;
    const auto note = [&](double violation, double size) {
        if (violation > 0) worst = std::max(worst, violation / size);
    };
    Table<NodeId, double> before(network.nodes.size());
    for (auto id : network.nodes.ids()) before[id] = network.nodes[id].on_hand;

    for (std::size_t t = 0; t < periods.size(); ++t) {
        const auto& plan = periods[t];
        Table<NodeId, Balance> balance(network.nodes.size());
        for (auto id : network.makers.ids()) {
            const auto& maker = network.makers[id];
            const double made = plan.made[id];
            note(-made, std::abs(made));
            const double capacity = over_period(cluster, maker.capacity_per_day);
            if (capacity < unlimited) note(made - capacity, std::max(capacity, std::abs(made)));
            balance[maker.output].add(made);
            for (const auto& use : maker.inputs) balance[use.node].add(-use.quantity * made);
        }
        for (auto id : network.arcs.ids()) {
            const double moved = plan.moved[id];
            note(-moved, std::abs(moved));
            balance[network.arcs[id].to].add(moved);
            balance[network.arcs[id].from].add(-moved);
        }
        for (auto id : cluster.demand.ids()) {
            const double wanted = asked(cluster, cluster.demand[id], static_cast<int>(t));
            const double unmet = plan.unmet[id];
            note((worth_serving(cluster, cluster.demand[id]) ? 0 : wanted) - unmet, std::max(wanted, std::abs(unmet)));
            note(unmet - wanted, std::max(wanted, std::abs(unmet)));
            balance[network.demand_nodes[id]].add(unmet);
            balance[network.demand_nodes[id]].add(-wanted);
        }
        for (auto id : network.nodes.ids()) {
            balance[id].add(before[id]);
            balance[id].add(-plan.stock[id]);
        }
        const auto sizes = item_sizes(cluster, network, balance);
        for (const auto& limit : network.limits) {
            double used = 0, size = 0;
            for (auto id : limit.arcs) {
                const auto& arc = network.arcs[id];
                used += limit.weight(arc) * plan.moved[id];
                size = std::max(size, limit.weight(arc) * sizes[network.nodes[arc.to].item]);
            }
            const double capacity = over_period(cluster, limit.capacity_per_day);
            note(used - capacity, std::max({capacity, used, size}));
        }
        for (auto id : network.nodes.ids()) {
            const auto& row = balance[id];
            const double after = plan.stock[id];
            note(-after, std::abs(after));
            note(std::abs(row.sum), std::max(row.size, sizes[network.nodes[id].item]));
            if (t + 1 == periods.size()) note(network.nodes[id].on_hand - after, network.nodes[id].on_hand);
            before[id] = after;
        }
    }
    return worst;
}

}  // namespace chegu
