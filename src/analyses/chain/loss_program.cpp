#include "analyses/chain/loss_program.h"

namespace chegu {

double daily_demand(const Cluster& cluster, const Demand& demand) {
    return demand.period == 0 ? demand.quantity_per_day : demand.quantity_per_day / cluster.settings.periods;
}

double daily_margin(const Cluster& cluster) {
    double sum = 0;
    for (const auto& demand : cluster.demand) sum += demand.margin * daily_demand(cluster, demand);
    return sum;
}

double drawn_a_day(const Node& node, double days) {
    if (node.on_hand <= 0) return 0;
    return days > 0 ? node.on_hand / days : infinite;
}

LinearProgram loss_program(const Cluster& cluster, const Network& network, double days) {
    const LossLayout layout(cluster, network);
    LinearProgram lp;
    for (std::size_t node = 0; node < network.nodes.size(); ++node) lp.add_row(0, infinite);
    for (const auto& limit : network.limits) lp.add_row(-infinite, limit.capacity_per_day);
    const auto at = [&](auto id) { return lp_index(layout.row(id)); };

    std::vector<std::vector<LimitId>> limits_of(network.arcs.size());
    for (auto id : network.limits.ids())
        for (auto arc : network.limits[id].arcs) limits_of[arc.index()].push_back(id);
    for (const auto& maker : network.makers) {
        lp.add_column(0, 0, maker.capacity_per_day);
        lp.add(at(maker.output), 1);
        for (const auto& use : maker.inputs) lp.add(at(use.node), -use.quantity);
    }
    for (auto id : network.arcs.ids()) {
        const auto& arc = network.arcs[id];
        lp.add_column(0, 0, infinite);
        lp.add(at(arc.to), 1);
        lp.add(at(arc.from), -1);
        for (auto limit : limits_of[id.index()]) lp.add(at(limit), network.limits[limit].weight(arc));
    }
    for (auto id : cluster.demand.ids()) {
        lp.add_column(-cluster.demand[id].margin, 0, daily_demand(cluster, cluster.demand[id]));
        lp.add(at(network.demand_nodes[id]), -1);
    }
    for (auto id : layout.stocked()) {
        lp.add_column(0, 0, drawn_a_day(network.nodes[id], days));
        lp.add(at(id), 1);
    }
    return lp;
}

std::vector<BoundChange> bounds_in_outage(const Network& network, const OutageIndex& index, const LossLayout& layout,
                                          const Availability& availability) {
    std::vector<BoundChange> changes;
    for (const auto& [maker, share] : availability.makers) {
        const double capacity = network.makers[maker].capacity_per_day;
        const double left = share > 0 ? capacity * share : 0;
        if (left < capacity) changes.push_back({false, layout.column(maker), left, capacity});
    }
    for (const auto& [lane, share] : availability.lanes) {
        if (share <= 0) {
            for (auto arc : index.arcs_on(lane)) changes.push_back({false, layout.column(arc), 0, infinite});
            continue;
        }
        const auto limit = index.limit_of(lane);
        if (!limit.given()) continue;  // unlimited stays unlimited
        const double capacity = network.limits[limit].capacity_per_day;
        changes.push_back({true, layout.row(limit), capacity * share, capacity});
    }
    return changes;
}

}  // namespace chegu
