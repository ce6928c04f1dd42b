#include "checking/feed_network.h"

#include <fmt/format.h>

namespace chegu::checking {
namespace {

template <class A, class B>
std::uint64_t pair_key(A a, B b) {
    return (static_cast<std::uint64_t>(a.index()) << 32U) | b.index();
}

template <class T>
std::span<const T> entry(const std::vector<std::vector<T>>& lists, std::size_t index) {
    return index < lists.size() ? std::span<const T>(lists[index]) : std::span<const T>{};
}

template <class T>
void append(std::vector<std::vector<T>>& lists, std::size_t index, T value) {
    if (lists.size() <= index) lists.resize(index + 1);
    lists[index].push_back(value);
}

}  // namespace

Arc lane_use(const Cluster& cluster, ItemId item_id, LaneId lane_id) {
    const Lane& lane = cluster.lanes[lane_id];
    const Item& item = cluster.items[item_id];
    const double mass_t = item.mass_kg / 1000;
    Arc arc;
    arc.lane = lane_id;
    switch (lane.per) {
        case Per::unit: arc.weight = 1; break;
        case Per::t: arc.weight = mass_t; break;
        case Per::m3: arc.weight = item.volume_m3; break;
        case Per::ceu: arc.weight = item.ceu; break;
    }
    // A mode may be a mere name where the feed has no table of modes: then nothing is known of its emissions.
    const double grams_per_tkm = lane.mode.given() ? cluster.modes[lane.mode].co2_g_per_tkm : 0;
    arc.co2_t = grams_per_tkm / 1e6 * lane.distance_km * mass_t;
    arc.freight = lane.rate * arc.weight;
    arc.carbon = cluster.settings.carbon_price * arc.co2_t;
    arc.transit_capital = item.value * cluster.settings.holding_rate * lane.transit_hours / 24 / 365;
    return arc;
}

FeedNetwork::FeedNetwork(const Cluster& source)
    : cluster(source),
      periods(source.settings.periods),
      days(source.settings.period_days),
      outputs_(source.processes.size()),
      inputs_(source.processes.size()),
      demand_nodes_(source.demand.size()) {
    for (const auto id : cluster.processes.ids()) {
        const Process& process = cluster.processes[id];
        if (!in_place(process)) continue;
        outputs_[id] = node(process.item, process.site);
        append(makers_, outputs_[id].index(), id);
        for (const Input& input : process.inputs) inputs_[id].push_back(node(input.item, process.site));
    }
    for (const Stock& stock : cluster.stocks)
        if (in_place(stock)) nodes[node(stock.item, stock.site)].on_hand += stock.on_hand;
    for (const auto id : cluster.demand.ids())
        demand_nodes_[id] = node(cluster.demand[id].item, cluster.demand[id].site);
    add_arcs();
}

void FeedNetwork::add_arcs() {
    std::unordered_map<std::uint64_t, std::vector<LaneId>> lanes_between;
    for (const auto id : cluster.lanes.ids()) {
        const Lane& lane = cluster.lanes[id];
        if (in_place(lane)) lanes_between[pair_key(lane.from, lane.to)].push_back(id);
    }
    for (const auto id : cluster.links.ids()) {
        const Link& link = cluster.links[id];
        if (!in_place(link)) continue;
        const auto between = lanes_between.find(pair_key(link.from, link.to));
        if (between == lanes_between.end()) continue;
        for (const LaneId lane : between->second)
            if (!link.lane.given() || link.lane == lane) add_arc(id, lane);
    }
}

void FeedNetwork::add_arc(LinkId link_id, LaneId lane_id) {
    const Link& link = cluster.links[link_id];
    Arc arc = lane_use(cluster, link.item, lane_id);
    arc.link = link_id;
    arc.from = node(link.item, link.from);
    arc.to = node(link.item, link.to);
    const ArcId id = arcs.push_back(arc);
    arc_of_.emplace(pair_key(link_id, lane_id), id);
    append(arcs_into_, arc.to.index(), id);
}

NodeId FeedNetwork::node(ItemId item, SiteId site) {
    const auto [entry, added] = node_of_.try_emplace(pair_key(item, site));
    if (added) entry->second = nodes.push_back({item, site, 0});
    return entry->second;
}

ArcId FeedNetwork::arc(LinkId link, LaneId lane) const {
    const auto found = arc_of_.find(pair_key(link, lane));
    return found == arc_of_.end() ? ArcId{} : found->second;
}

std::span<const ProcessId> FeedNetwork::makers(NodeId node) const { return entry(makers_, node.index()); }
std::span<const ArcId> FeedNetwork::arcs_into(NodeId node) const { return entry(arcs_into_, node.index()); }

double FeedNetwork::holding(ItemId item) const {
    return cluster.items[item].value * cluster.settings.holding_rate * days / 365;
}

double FeedNetwork::asked(DemandId id, int period) const {
    const Demand& demand = cluster.demand[id];
    const bool counts = demand.period == 0 || demand.period == period + 1;
    return counts ? demand.quantity_per_day * days : 0;
}

double FeedNetwork::penalty(DemandId id) const { return std::max(0.0, sale(id)); }

double FeedNetwork::sale(DemandId id) const {
    const Demand& demand = cluster.demand[id];
    return cluster.items[demand.item].value + demand.margin;
}

Words FeedNetwork::words(NodeId id, int period) const {
    const Node& at = nodes[id];
    const auto& item = cluster.items[at.item].id;
    const auto& site = cluster.sites[at.site].id;
    return {fmt::format("第 {} 时段地点 {} 的产品 {}", period + 1, site, item),
            fmt::format("item {} at site {} in period {}", item, site, period + 1)};
}

}  // namespace chegu::checking
