#include "analyses/chain/same_sweep.h"

#include <algorithm>

#include "analyses/chain/loss_program.h"

namespace chegu {
namespace {

/// All but what a unit pays and emits on the way.
bool same_way(const Arc& a, const Arc& b) {
    return a.link == b.link && a.lane == b.lane && a.from == b.from && a.to == b.to && a.weight == b.weight;
}

bool same_network(const Network& a, const Network& b) {
    return std::ranges::equal(a.nodes, b.nodes) && std::ranges::equal(a.arcs, b.arcs, same_way) &&
           std::ranges::equal(a.makers, b.makers) && std::ranges::equal(a.limits, b.limits) &&
           std::ranges::equal(a.demand_nodes, b.demand_nodes);
}

bool same_demand(const Cluster& a, const Cluster& b) {
    if (a.demand.size() != b.demand.size()) return false;
    for (auto id : a.demand.ids()) {
        const auto& one = a.demand[id];
        const auto& other = b.demand[id];
        if (one.margin != other.margin || daily_demand(a, one) != daily_demand(b, other)) return false;
        if (a.items[one.item].ceu != b.items[other.item].ceu) return false;
    }
    return true;
}

/// The rows that levers go through; how much lies there is the nodes' affair.
bool same_stocks(const SweepInput& a, const SweepInput& b) {
    return std::ranges::equal(a.cluster.stocks, b.cluster.stocks, [&](const Stock& one, const Stock& other) {
        return one.item == other.item && one.site == other.site &&
               a.network.standing.has(one) == b.network.standing.has(other);
    });
}

}  // namespace

bool same_sweep(const SweepInput& a, const SweepInput& b) {
    return same_network(a.network, b.network) && same_demand(a.cluster, b.cluster) && same_stocks(a, b) &&
           a.cluster.lanes.size() == b.cluster.lanes.size() && a.outages == b.outages;
}

}  // namespace chegu
