#include "analyses/baseline/baseline.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "analyses/baseline/baseline_steps.h"

namespace chegu {
namespace {

using WayKey = std::tuple<ItemId, SiteId, SiteId, LaneId>;

/// The share of a delivery that stays as it moved.
double kept_share(const Baseline& baseline, DeliveryId delivery) {
    const double all = baseline.moved.deliveries[delivery].quantity;
    return all > 0 ? baseline.plan.kept[delivery] / all : 1;
}

void add_rows(const Cluster& cluster, const Network& network, Baseline& baseline) {
    std::map<WayKey, BaselineRow> rows;
    for (const auto& way : baseline.moved.ways) {
        auto& row = rows[{way.item, way.from, way.to, way.lane}];
        const double share = kept_share(baseline, way.delivery);
        row.actual = way;
        row.planned = row.kept = way.quantity * share;
        row.plan_cost = way.cost() * share;
        baseline.kept_cost += row.plan_cost;
    }
    std::map<std::pair<ItemId, SiteId>, DeliveryId> deliveries;
    for (auto id : baseline.moved.deliveries.ids())
        deliveries[{baseline.moved.deliveries[id].item, baseline.moved.deliveries[id].to}] = id;
    for (auto id : network.arcs.ids()) {
        const double moved = baseline.plan.moved[id];
        if (moved <= 0) continue;
        const auto& arc = network.arcs[id];
        const auto& link = cluster.links[arc.link];
        auto& row = rows[{link.item, link.from, link.to, arc.lane}];
        auto& way = row.actual;
        if (!way.item.given()) {
            way.item = link.item;
            way.from = link.from;
            way.to = link.to;
            way.lane = arc.lane;
            way.delivery = deliveries.at({link.item, link.to});
            way.linked = true;
            way.unit = arc.cost;
        }
        row.planned += moved;
        row.plan_cost += arc.cost.total() * moved;
    }
    for (auto& [key, row] : rows) baseline.rows.push_back(row);
}

void add_savings(const Cluster& cluster, Baseline& baseline) {
    std::vector<std::vector<const BaselineRow*>> of(baseline.moved.deliveries.size());
    for (const auto& row : baseline.rows) of[row.actual.delivery.index()].push_back(&row);
    for (auto id : baseline.moved.deliveries.ids()) {
        DeliverySaving saving{id, 0, saving_steps(cluster, of[id.index()]), 0, baseline.plan.kept[id]};
        for (const auto* row : of[id.index()]) {
            saving.cost += row->actual.cost();
            saving.plan_cost += row->plan_cost;
        }
        baseline.plan_cost += saving.plan_cost;
        baseline.savings.push_back(saving);
    }
}

using Sources = std::map<std::pair<ItemId, SiteId>, SourceChange>;

/// What every item of the deliveries really left which site, and what each site that links name has of it.
Sources all_sources(const Cluster& cluster, const Standing& standing, const Moved& moved) {
    Sources sources;
    const auto at = [&](ItemId item, SiteId site) -> SourceChange& {
        auto& source = sources[{item, site}];
        source.item = item;
        source.site = site;
        return source;
    };
    for (const auto& link : cluster.links)
        if (standing.has(link)) at(link.item, link.from);
    for (const auto& way : moved.ways) at(way.item, way.from).quantity += way.quantity;
    const auto add = [&](ItemId item, SiteId site, double quantity) {
        const auto found = sources.find({item, site});
        if (found != sources.end()) found->second.available += quantity;
    };
    for (const auto& process : cluster.processes)
        if (standing.has(process)) add(process.item, process.site, process.capacity_per_day * moved.days);
    for (const auto& stock : cluster.stocks)
        if (standing.has(stock)) add(stock.item, stock.site, stock.on_hand);
    for (const auto& delivery : moved.deliveries) add(delivery.item, delivery.to, delivery.quantity);
    return sources;
}

}  // namespace

bool SourceChange::beyond() const {
    constexpr double rounding = 1e-6;
    return planned > std::max(available, quantity) * (1 + rounding);
}

Baseline solve_baseline(const Cluster& cluster, const Network& network, const BaselineOptions& options,
                        const Progress& progress) {
    Baseline baseline;
    progress.start("baseline", {"对照实际运输", "comparing what really moved"});
    baseline.moved = what_moved(cluster, network.standing);
    auto sources = all_sources(cluster, network.standing, baseline.moved);
    if (options.within_sources)
        for (const auto& [key, source] : sources)
            if (source.available < unlimited)
                baseline.limits.push_back({source.item, source.site, std::max(source.available, source.quantity)});
    baseline.plan = plan_deliveries(network, baseline.moved, baseline.limits, progress);
    add_rows(cluster, network, baseline);
    add_savings(cluster, baseline);
    for (const auto& row : baseline.rows) sources[{row.actual.item, row.actual.from}].planned += row.planned;
    for (const auto& [key, source] : sources)
        if (source.quantity > 0 || source.planned > 0) baseline.sources.push_back(source);
    baseline.bound = baseline.plan.bound + baseline.kept_cost;
    return baseline;
}

}  // namespace chegu
