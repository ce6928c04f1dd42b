#include "analyses/flow/report/supply_facts.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace chegu {
namespace {

template <class Row>
void sort_by_value(std::vector<Row>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.value > b.value; });
}

/// Looks backwards along approved links.
class Upstream {
   public:
    explicit Upstream(const Network& network) : into_(network.nodes.size()) {
        for (const auto& arc : network.arcs) into_[arc.to].push_back(arc.from);
        made_.resize(network.nodes.size());
        for (const auto& maker : network.makers) made_[maker.output.index()] = true;
    }
    /// How many sites make the node's item and can send it there, the node's own among them.
    [[nodiscard]] std::size_t sources(NodeId node) const {
        std::set<NodeId> seen{node};
        std::vector<NodeId> open{node};
        std::size_t found = 0;
        while (!open.empty()) {
            const auto at = open.back();
            open.pop_back();
            if (made_[at.index()]) ++found;
            for (const auto from : into_[at])
                if (seen.insert(from).second) open.push_back(from);
        }
        return found;
    }

   private:
    Table<NodeId, std::vector<NodeId>> into_;
    std::vector<bool> made_;
};

/// Nodes whose item is used there to make something.
std::vector<bool> used_nodes(const Network& network) {
    std::vector<bool> used(network.nodes.size(), false);
    for (const auto& maker : network.makers)
        for (const auto& use : maker.inputs) used[use.node.index()] = true;
    return used;
}

void add(Corridor& sum, const Corridor& row) {
    sum.tonnes += row.tonnes;
    sum.value += row.value;
    sum.cost += row.cost;
}

}  // namespace

SupplyFacts supply_facts(const Cluster& cluster, const Network& network, const PlanFacts& facts) {
    const auto used = used_nodes(network);
    std::map<std::tuple<ItemId, SiteId, SiteId>, Supply> by_relation;
    const Upstream upstream(network);
    for (const auto& movement : facts.movements) {
        const auto& to = cluster.sites[movement.to];
        const auto node = network.find(movement.item, movement.to);
        if (!to.home || to.kind != SiteKind::plant || !used[node.index()]) continue;
        const auto [at, is_new] = by_relation.try_emplace({movement.item, movement.from, movement.to});
        if (is_new) at->second = {movement.item, movement.from, movement.to, 0, upstream.sources(node)};
        at->second.value += movement.value * 365 / facts.days;
    }
    SupplyFacts supplies;
    for (const auto& [key, supply] : by_relation) {
        supplies.relations.push_back(supply);
        supplies.value += supply.value;
        if (!supply.single()) continue;
        supplies.single_value += supply.value;
        ++supplies.singles;
    }
    sort_by_value(supplies.relations);
    return supplies;
}

CorridorFacts corridor_facts(const Cluster& cluster, const PlanFacts& facts) {
    std::map<std::tuple<SiteId, SiteId, ModeId>, Corridor> by_ends;
    for (const auto& movement : facts.movements) {
        const auto& [item, from, to, mode, quantity, value, cost] = movement;
        const double a_year = 365 / facts.days;
        add(by_ends.try_emplace({from, to, mode}, Corridor{from, to, mode, 0, 0, 0}).first->second,
            {from, to, mode, quantity * cluster.items[item].mass_kg / 1000 * a_year, value * a_year, cost * a_year});
    }
    CorridorFacts found;
    for (const auto& [ends, corridor] : by_ends) found.corridors.push_back(corridor);
    sort_by_value(found.corridors);
    for (const auto& corridor : found.corridors) {
        add(found.all, corridor);
        auto mode = std::find_if(found.modes.begin(), found.modes.end(),
                                 [&](const ModeFacts& of) { return of.mode == corridor.mode; });
        if (mode == found.modes.end()) mode = found.modes.insert(mode, ModeFacts{corridor.mode, {}, {}});
        add(mode->all, corridor);
        mode->corridors.push_back(corridor);
    }
    std::stable_sort(found.modes.begin(), found.modes.end(),
                     [](const auto& a, const auto& b) { return a.all.value > b.all.value; });
    return found;
}

}  // namespace chegu
