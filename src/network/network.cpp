#include "network/network.h"

#include <algorithm>
#include <utility>

namespace chegu {
namespace {

constexpr double hours_per_year = 24.0 * 365.0;
constexpr double grams_per_tonne = 1e6;

using Key = std::pair<ItemId, SiteId>;

/// The lanes that exist, by (from, to), in the order of the feed.
class LanesBetween {
   public:
    LanesBetween(const Cluster& cluster, const Standing& standing) : cluster_(cluster) {
        for (auto id : cluster.lanes.ids())
            if (standing.has(cluster.lanes[id])) lanes_.push_back(id);
        std::stable_sort(lanes_.begin(), lanes_.end(),
                         [&](LaneId a, LaneId b) { return ends(cluster.lanes[a]) < ends(cluster.lanes[b]); });
    }
    [[nodiscard]] std::span<const LaneId> between(SiteId from, SiteId to) const {
        const auto wanted = std::pair{from, to};
        const auto first = std::lower_bound(lanes_.begin(), lanes_.end(), wanted,
                                            [&](LaneId lane, auto key) { return ends(cluster_.lanes[lane]) < key; });
        auto last = first;
        while (last != lanes_.end() && ends(cluster_.lanes[*last]) == wanted) ++last;
        return {first, last};
    }

   private:
    static std::pair<SiteId, SiteId> ends(const Lane& lane) { return {lane.from, lane.to}; }
    const Cluster& cluster_;
    std::vector<LaneId> lanes_;
};

void add_nodes(const Cluster& cluster, Network& network) {
    std::vector<Key> keys;
    for (const auto& process : cluster.processes) {
        if (!network.standing.has(process)) continue;
        keys.emplace_back(process.item, process.site);
        for (const auto& input : process.inputs) keys.emplace_back(input.item, process.site);
    }
    for (const auto& link : cluster.links) {
        if (!network.standing.has(link)) continue;
        keys.emplace_back(link.item, link.from);
        keys.emplace_back(link.item, link.to);
    }
    for (const auto& stock : cluster.stocks)
        if (network.standing.has(stock)) keys.emplace_back(stock.item, stock.site);
    for (const auto& demand : cluster.demand) keys.emplace_back(demand.item, demand.site);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());

    network.nodes.reserve(keys.size());
    network.item_start.assign(cluster.items.size() + 1, 0);
    for (const auto& [item, site] : keys) {
        ++network.item_start[item.index() + 1];
        network.nodes.push_back({item, site, 0});
    }
    for (std::size_t i = 1; i < network.item_start.size(); ++i) network.item_start[i] += network.item_start[i - 1];

    for (const auto& stock : cluster.stocks)
        if (network.standing.has(stock)) network.nodes[network.find(stock.item, stock.site)].on_hand += stock.on_hand;
    network.demand_nodes.reserve(cluster.demand.size());
    for (const auto& demand : cluster.demand) network.demand_nodes.push_back(network.find(demand.item, demand.site));
}

Arc make_arc(const Cluster& cluster, const Network& network, LinkId link_id, LaneId lane_id) {
    const auto& link = cluster.links[link_id];
    const auto use = use_of_lane(cluster, link.item, lane_id);
    Arc arc;
    arc.link = link_id;
    arc.lane = lane_id;
    arc.from = network.find(link.item, link.from);
    arc.to = network.find(link.item, link.to);
    arc.weight = use.weight;
    arc.co2_t = use.co2_t;
    arc.cost = use.cost;
    return arc;
}

void add_arcs(const Cluster& cluster, Network& network) {
    const LanesBetween lanes(cluster, network.standing);
    for (auto id : cluster.links.ids()) {
        const auto& link = cluster.links[id];
        if (!network.standing.has(link)) continue;
        if (link.lane.given()) {
            if (network.standing.has(cluster.lanes[link.lane]))
                network.arcs.push_back(make_arc(cluster, network, id, link.lane));
            continue;
        }
        for (auto lane : lanes.between(link.from, link.to))
            network.arcs.push_back(make_arc(cluster, network, id, lane));
    }
}

void add_makers(const Cluster& cluster, Network& network) {
    for (auto id : cluster.processes.ids()) {
        const auto& process = cluster.processes[id];
        if (!network.standing.has(process)) continue;
        Maker maker{id, network.find(process.item, process.site), {}, process.capacity_per_day};
        for (const auto& input : process.inputs)
            maker.inputs.push_back({network.find(input.item, process.site), input.quantity});
        network.makers.push_back(std::move(maker));
    }
}

void add_limits(const Cluster& cluster, Network& network) {
    Table<LaneId, std::vector<ArcId>> on_lane(cluster.lanes.size());
    Table<LinkId, std::vector<ArcId>> of_link(cluster.links.size());
    for (auto id : network.arcs.ids()) {
        const auto& arc = network.arcs[id];
        if (cluster.lanes[arc.lane].capacity_per_day < unlimited) on_lane[arc.lane].push_back(id);
        if (cluster.links[arc.link].max_per_day < unlimited) of_link[arc.link].push_back(id);
    }
    for (auto id : cluster.lanes.ids())
        if (!on_lane[id].empty())
            network.limits.push_back({id, {}, cluster.lanes[id].capacity_per_day, std::move(on_lane[id])});
    for (auto id : cluster.links.ids())
        if (!of_link[id].empty())
            network.limits.push_back({{}, id, cluster.links[id].max_per_day, std::move(of_link[id])});
}

}  // namespace

LaneUse use_of_lane(const Cluster& cluster, ItemId item_id, LaneId lane_id) {
    const auto& lane = cluster.lanes[lane_id];
    const auto& item = cluster.items[item_id];
    LaneUse use;
    use.weight = lane_weight(item, lane.per);
    use.co2_t = cluster.modes[lane.mode].co2_g_per_tkm / grams_per_tonne * lane.distance_km * item.mass_kg / 1000;
    use.cost.freight = lane.rate * use.weight;
    use.cost.carbon = cluster.settings.carbon_price * use.co2_t;
    use.cost.transit_capital = item.value * cluster.settings.holding_rate * lane.transit_hours / hours_per_year;
    return use;
}

NodeId Network::find(ItemId item, SiteId site) const {
    const auto [first, last] = nodes_of(item);
    std::size_t low = first;
    std::size_t high = last;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (nodes[NodeId{middle}].site < site) low = middle + 1;
        else high = middle;
    }
    return low < last && nodes[NodeId{low}].site == site ? NodeId{low} : NodeId{};
}

Network build_network(const Cluster& cluster, Standing standing) {
    Network network;
    network.standing = std::move(standing);
    add_nodes(cluster, network);
    add_arcs(cluster, network);
    add_makers(cluster, network);
    add_limits(cluster, network);
    return network;
}

std::vector<ItemId> items_inputs_first(const Cluster& cluster) {
    Table<ItemId, std::vector<ItemId>> used_by(cluster.items.size());
    std::vector<std::size_t> waits_for(cluster.items.size(), 0);
    for (const auto& process : cluster.processes)
        for (const auto& input : process.inputs) {
            used_by[input.item].push_back(process.item);
            ++waits_for[process.item.index()];
        }
    std::vector<ItemId> order;
    order.reserve(cluster.items.size());
    for (auto id : cluster.items.ids())
        if (waits_for[id.index()] == 0) order.push_back(id);
    for (std::size_t next = 0; next < order.size(); ++next)
        for (auto user : used_by[order[next]])
            if (--waits_for[user.index()] == 0) order.push_back(user);
    return order;
}

}  // namespace chegu
