#include "analyses/baseline/delivery_program.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "analyses/flow/plan.h"

namespace chegu {
DeliveryProgram::DeliveryProgram(const Network& network, const Moved& moved,
                                 const Table<SourceId, SourceLimit>& sources)
    : network_(network),
      moved_(moved),
      sources_(sources),
      quantity_(moved.deliveries.size()),
      delivery_of_(network.arcs.size()),
      limits_of_(network.arcs.size()),
      source_of_(network.arcs.size()),
      served_(moved.deliveries.size()) {
    std::map<std::pair<ItemId, SiteId>, DeliveryId> by_place;
    for (auto id : moved.deliveries.ids()) {
        quantity_[id] = moved.deliveries[id].quantity;
        by_place[{moved.deliveries[id].item, moved.deliveries[id].to}] = id;
    }
    for (auto id : network.arcs.ids()) {
        const auto& to = network.nodes[network.arcs[id].to];
        const auto found = by_place.find({to.item, to.site});
        if (found == by_place.end() || quantity_[found->second] <= least_quantity) continue;
        delivery_of_[id] = found->second;
        served_[found->second] = 1;
    }
    for (auto id : network.limits.ids())
        for (auto arc : network.limits[id].arcs) limits_of_[arc].push_back(id);
    std::map<std::pair<ItemId, SiteId>, SourceId> by_source;
    for (auto id : sources.ids()) by_source[{sources[id].item, sources[id].site}] = id;
    for (auto id : network.arcs.ids()) {
        const auto& from = network.nodes[network.arcs[id].from];
        const auto found = by_source.find({from.item, from.site});
        if (found != by_source.end()) source_of_[id] = found->second;
    }
}

void DeliveryProgram::keep(const Table<DeliveryId, double>& kept) {
    for (auto id : quantity_.ids()) quantity_[id] = std::max(0.0, moved_.deliveries[id].quantity - kept[id]);
}

LinearProgram DeliveryProgram::build(Aim aim) const {
    LinearProgram lp;
    for (auto id : quantity_.ids()) {
        const double side = served_[id] != 0 ? quantity_[id] : 0;
        lp.add_row(side, side);
    }
    for (auto id : network_.limits.ids()) lp.add_row(-infinite, capacity(id));
    for (const auto& source : sources_) lp.add_row(-infinite, source.most);
    for (auto id : network_.arcs.ids()) {
        if (!delivery_of_[id].given()) continue;
        lp.add_column(aim == Aim::cost ? network_.arcs[id].cost.total() : 0, 0, infinite);
        lp.add(lp_index(delivery_of_[id].index()), 1);
        for (auto limit : limits_of_[id])
            lp.add(lp_index(quantity_.size() + limit.index()), network_.limits[limit].weight(network_.arcs[id]));
        if (const auto source = source_of_[id]; source.given())
            lp.add(lp_index(quantity_.size() + network_.limits.size() + source.index()), 1);
    }
    if (aim == Aim::cost) return lp;
    for (auto id : quantity_.ids()) {
        if (served_[id] == 0) continue;
        lp.add_column(1 / quantity_[id], 0, quantity_[id]);
        lp.add(lp_index(id.index()), 1);
    }
    return lp;
}

BaselinePrices DeliveryProgram::prices(const LpAnswer& answer) const {
    BaselinePrices prices;
    std::size_t at = 0;
    for (std::size_t k = 0; k < quantity_.size(); ++k) prices.delivery.push_back(answer.row_dual[at++]);
    for (std::size_t k = 0; k < network_.limits.size(); ++k)
        prices.limit.push_back(std::min(0.0, answer.row_dual[at++]));
    for (std::size_t k = 0; k < sources_.size(); ++k) prices.source.push_back(std::min(0.0, answer.row_dual[at++]));
    return prices;
}

Table<ArcId, double> DeliveryProgram::arcs(const LpAnswer& answer) const {
    Table<ArcId, double> values(network_.arcs.size());
    std::size_t at = 0;
    for (auto id : values.ids())
        if (delivery_of_[id].given()) {
            const double x = answer.x[at++];
            values[id] = x > least_quantity ? x : 0;
        }
    return values;
}

Table<DeliveryId, double> DeliveryProgram::kept(const LpAnswer& answer) const {
    Table<DeliveryId, double> kept(quantity_.size());
    std::size_t at = answer.x.size();
    for (auto id : served_.ids()) at -= served_[id] != 0 ? 1U : 0U;
    for (auto id : kept.ids())
        if (served_[id] != 0) kept[id] = std::max(0.0, answer.x[at++]);
    return kept;
}

double DeliveryProgram::bound(Aim aim, const BaselinePrices& prices) const {
    double sum = 0;
    for (auto id : quantity_.ids()) {
        if (served_[id] == 0) continue;
        sum += prices.delivery[id] * quantity_[id];
        if (aim == Aim::keep_least) sum += std::min(0.0, 1 / quantity_[id] - prices.delivery[id]) * quantity_[id];
    }
    for (auto id : network_.limits.ids()) sum += prices.limit[id] * capacity(id);
    for (auto id : sources_.ids()) sum += prices.source[id] * sources_[id].most;
    for (auto id : network_.arcs.ids()) {
        if (!delivery_of_[id].given()) continue;
        const auto& arc = network_.arcs[id];
        double reduced = (aim == Aim::cost ? arc.cost.total() : 0) - prices.delivery[delivery_of_[id]];
        for (auto limit : limits_of_[id]) reduced -= network_.limits[limit].weight(arc) * prices.limit[limit];
        if (source_of_[id].given()) reduced -= prices.source[source_of_[id]];
        sum += std::min(0.0, reduced) * quantity_[delivery_of_[id]];
    }
    return sum;
}

double DeliveryProgram::largest_violation(const Table<ArcId, double>& x) const {
    double worst = 0;
    Table<DeliveryId, double> arrived(quantity_.size());
    Table<SourceId, double> sent(sources_.size());
    for (auto id : x.ids()) {
        if (delivery_of_[id].given()) arrived[delivery_of_[id]] += x[id];
        if (source_of_[id].given()) sent[source_of_[id]] += x[id];
    }
    for (auto id : sources_.ids()) worst = std::max(worst, (sent[id] - sources_[id].most) / std::max(1.0, sent[id]));
    for (auto id : quantity_.ids())
        if (served_[id] != 0)
            worst = std::max(worst, std::abs(arrived[id] - quantity_[id]) / std::max(1.0, quantity_[id]));
    for (auto id : network_.limits.ids()) {
        double used = 0;
        for (auto arc : network_.limits[id].arcs) used += network_.limits[id].weight(network_.arcs[arc]) * x[arc];
        worst = std::max(worst, (used - capacity(id)) / std::max({1.0, used, capacity(id)}));
    }
    return worst;
}

}  // namespace chegu
