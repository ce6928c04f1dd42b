#include "analyses/chain/same_sweep.h"

#include <algorithm>

#include "analyses/chain/loss_program.h"
#include "base/hash.h"

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

/// The hash of rows of a table; ids by their rows, none as a row that no table has.
class InputHash {
   public:
    void add(double value) { hash_.add(value); }
    void add(std::size_t value) { hash_.add(std::uint64_t{value}); }
    template <class Tag>
    void add(Id<Tag> id) {
        add(id.index());
    }
    void add(const Node& node) { all(node.item, node.site, node.on_hand); }
    void add(const Arc& arc) { all(arc.link, arc.lane, arc.from, arc.to, arc.weight); }
    void add(const Use& use) { all(use.node, use.quantity); }
    void add(const Maker& maker) { all(maker.process, maker.output, maker.inputs, maker.capacity_per_day); }
    void add(const Limit& limit) { all(limit.lane, limit.link, limit.capacity_per_day, limit.arcs); }
    void add(const Availability::OfMaker& of) { all(of.maker, of.share); }
    void add(const Availability::OfLane& of) { all(of.lane, of.share); }
    void add(const Outage& outage) {
        all(outage.target.index(), std::visit([](auto id) { return id.index(); }, outage.target), outage.recover_days,
            outage.outages_per_year, outage.left.makers, outage.left.lanes);
    }
    template <class Rows>
    requires requires(const Rows& rows) { rows.begin(); }
    void add(const Rows& rows) {
        add(std::size_t{rows.size()});
        for (const auto& row : rows) add(row);
    }
    template <class... Parts>
    void all(const Parts&... parts) {
        (add(parts), ...);
    }
    std::string hex() { return hash_.hex(); }

   private:
    Hash hash_;
};

}  // namespace

bool same_sweep(const SweepInput& a, const SweepInput& b) {
    return same_network(a.network, b.network) && same_demand(a.cluster, b.cluster) && same_stocks(a, b) &&
           a.cluster.lanes.size() == b.cluster.lanes.size() && a.outages == b.outages;
}

std::string sweep_hash(const SweepInput& input) {
    const auto& cluster = input.cluster;
    const auto& network = input.network;
    InputHash hash;
    hash.all(network.nodes, network.arcs, network.makers, network.limits, network.demand_nodes);
    for (const auto& demand : cluster.demand)
        hash.all(demand.margin, daily_demand(cluster, demand), cluster.items[demand.item].ceu);
    hash.add(cluster.stocks.size());
    for (const auto& stock : cluster.stocks)
        hash.all(stock.item, stock.site, std::size_t{input.network.standing.has(stock) ? 0U : 1U});
    hash.add(cluster.lanes.size());
    hash.add(input.outages);
    return hash.hex();
}

}  // namespace chegu
