#include "analyses/flow/why.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "analyses/flow/cost_of_more.h"

namespace chegu {
namespace {

constexpr std::size_t most_reasons = 5;
constexpr double rounding = 1e-9;  // a price below this share of what is at stake is what the arithmetic leaves
constexpr double full = 1 - 1e-9;  // a use above this counts as a full capacity

/// What enters a node: the processes that make it and the arcs that bring it.
struct Entering {
    std::vector<std::vector<MakerId>> makers;
    std::vector<std::vector<ArcId>> arcs;
    std::vector<std::vector<LimitId>> limits;  // by arc

    explicit Entering(const Network& network)
        : makers(network.nodes.size()), arcs(network.nodes.size()), limits(network.arcs.size()) {
        for (auto id : network.makers.ids()) makers[network.makers[id].output.index()].push_back(id);
        for (auto id : network.arcs.ids()) arcs[network.arcs[id].to.index()].push_back(id);
        for (auto id : network.limits.ids())
            for (auto arc : network.limits[id].arcs) limits[arc.index()].push_back(id);
    }
};

/// What lies upstream of a node, through links, lanes and recipes.
struct Upstream {
    std::vector<NodeId> nodes;  // nearest first
    std::vector<MakerId> makers;
    std::vector<LimitId> limits;
};

/// `counts`: the nodes that are taken, and looked behind.
template <class Counts>
Upstream upstream_of(const Network& network, const Entering& entering, NodeId node, Counts counts) {
    Upstream upstream;
    std::vector<bool> seen_node(network.nodes.size(), false);
    std::vector<bool> seen_limit(network.limits.size(), false);
    const auto visit = [&](NodeId id) {
        if (seen_node[id.index()] || !counts(id)) return;
        seen_node[id.index()] = true;
        upstream.nodes.push_back(id);
    };
    visit(node);
    for (std::size_t next = 0; next < upstream.nodes.size(); ++next) {
        const auto at = upstream.nodes[next].index();
        for (auto maker : entering.makers[at]) {
            upstream.makers.push_back(maker);
            for (const auto& use : network.makers[maker].inputs) visit(use.node);
        }
        for (auto arc : entering.arcs[at]) {
            visit(network.arcs[arc].from);
            for (auto limit : entering.limits[arc.index()]) {
                if (seen_limit[limit.index()]) continue;
                seen_limit[limit.index()] = true;
                upstream.limits.push_back(limit);
            }
        }
    }
    return upstream;
}

/// The nearest node upstream that nothing reaches and nothing open enters; the demand's own where only circles are to
/// blame. Nodes that something reaches are not looked behind.
NodeId first_gap(const Network& network, const Entering& entering, NodeId node, const Table<NodeId, double>& cost) {
    const auto open = open_arcs(network);
    const auto missing = upstream_of(network, entering, node, [&](NodeId id) { return cost[id] == unlimited; });
    for (auto id : missing.nodes) {
        const auto& makers = entering.makers[id.index()];
        const auto& arcs = entering.arcs[id.index()];
        const bool made = std::any_of(makers.begin(), makers.end(),
                                      [&](MakerId maker) { return network.makers[maker].capacity_per_day > 0; });
        const bool brought = std::any_of(arcs.begin(), arcs.end(), [&](ArcId arc) { return open[arc] != 0; });
        if (!made && !brought) return id;
    }
    return node;
}

Why about_limit(const Limit& limit, double price) {
    Why why;
    why.lane = limit.lane;
    why.link = limit.link;
    why.price = price;
    return why;
}

/// The full capacities upstream with a price, dearest first.
std::vector<Why> full_capacities(const Cluster& cluster, const Network& network, const FlowPlan& plan,
                                 const Upstream& upstream, std::size_t period, double penalty) {
    const double days = cluster.settings.period_days;
    const double least = rounding * days * std::max(1.0, std::abs(penalty));
    std::vector<Why> found;
    for (auto maker : upstream.makers) {
        const double price = days * capacity_price(cluster, network, plan, period, maker);
        if (price <= least) continue;
        Why why;
        why.process = network.makers[maker].process;
        why.price = price;
        found.push_back(why);
    }
    for (auto limit : upstream.limits)
        if (const double price = -days * plan.prices[period].limit[limit]; price > least)
            found.push_back(about_limit(network.limits[limit], price));
    const auto order = [](const Why& why) {
        return std::make_tuple(-why.price, !why.process.given(), !why.lane.given(), why.process, why.lane, why.link);
    };
    std::sort(found.begin(), found.end(), [&](const Why& a, const Why& b) { return order(a) < order(b); });
    if (found.size() > most_reasons) found.resize(most_reasons);
    return found;
}

}  // namespace

double capacity_use(const Cluster& cluster, const Network& network, const PeriodPlan& plan, MakerId id) {
    const double capacity = network.makers[id].capacity_per_day * cluster.settings.period_days;
    if (capacity <= 0 || capacity == unlimited) return std::numeric_limits<double>::quiet_NaN();
    return plan.made[id] / capacity;
}

double capacity_price(const Cluster& cluster, const Network& network, const FlowPlan& plan, std::size_t period,
                      MakerId id) {
    const auto& maker = network.makers[id];
    const double use = capacity_use(cluster, network, plan.periods[period], id);
    const bool at_capacity = maker.capacity_per_day <= 0 || use >= full;
    if (!at_capacity) return 0;
    const auto& price = plan.prices[period].balance;
    double saved = price[maker.output] - cluster.processes[maker.process].cost_per_unit;
    for (const auto& input : maker.inputs) saved -= input.quantity * price[input.node];
    return std::max(0.0, saved);
}

std::vector<Why> why_unmet(const Cluster& cluster, const Network& network, const FlowPlan& plan) {
    std::vector<Why> all;
    const Entering entering(network);
    std::vector<Table<NodeId, double>> cost;
    for (std::size_t t = 0; t < plan.periods.size(); ++t) {
        for (auto demand : cluster.demand.ids()) {
            const double unmet = plan.periods[t].unmet[demand];
            if (unmet <= 0) continue;
            const auto node = network.demand_nodes[demand];
            const auto upstream = upstream_of(network, entering, node, [](NodeId) { return true; });
            auto reasons =
                full_capacities(cluster, network, plan, upstream, t, unmet_cost(cluster, cluster.demand[demand]));
            if (reasons.empty()) {
                if (cost.empty()) cost = cost_of_one_more(cluster, network, plan);
                Why why;
                why.reason = cost[t][node] < unlimited ? WhyReason::dearer : WhyReason::no_path;
                if (why.reason == WhyReason::dearer) why.price = cost[t][node];
                else why.item = network.nodes[first_gap(network, entering, node, cost[t])].item;
                reasons.push_back(why);
            }
            for (std::size_t rank = 0; rank < reasons.size(); ++rank) {
                reasons[rank].demand = demand;
                reasons[rank].period = static_cast<int>(t);
                reasons[rank].unmet = unmet;
                reasons[rank].rank = static_cast<int>(rank) + 1;
                all.push_back(reasons[rank]);
            }
        }
    }
    return all;
}

}  // namespace chegu
