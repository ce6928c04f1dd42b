#include "analyses/chain/outage.h"

#include <algorithm>
#include <array>

#include "base/overloaded.h"

namespace chegu {
namespace {

/// One thing wholly out.
template <class I>
Outage whole_outage(const OutageIndex& index, I id, double recover_days, double rate) {
    const std::array targets{OutageTarget{id, 0}};
    return {id, recover_days, rate, index.availability(targets)};
}

double slowest(const Cluster& cluster, const std::vector<SiteId>& sites) {
    double days = 0;
    for (auto site : sites) days = std::max(days, cluster.sites[site].recover_days);
    return days;
}

}  // namespace

std::string_view word(Swept target) {
    switch (target) {
        case Swept::site: return "site";
        case Swept::process: return "process";
        case Swept::lane: return "lane";
        case Swept::firm: return "firm";
        case Swept::region: return "region";
        case Swept::named: return "outage";
    }
    return "";
}

Swept kind_of(const Outage& outage) {
    static_assert(std::variant_size_v<SweptId> == static_cast<std::size_t>(Swept::named) + 1);
    return static_cast<Swept>(outage.target.index());
}

SiteId site_of(const Outage& outage) {
    const auto* site = std::get_if<SiteId>(&outage.target);
    return site != nullptr ? *site : SiteId{};
}

std::vector<Outage> outages_to_sweep(const Cluster& cluster, const Network& network, const OutageIndex& index,
                                     const SweepTargets& targets) {
    std::vector<Outage> outages;
    const auto add = [&](auto id, double days, double rate) { outages.push_back(whole_outage(index, id, days, rate)); };
    if (targets.sites)
        for (auto id : cluster.sites.ids()) {
            const auto& site = cluster.sites[id];
            if (network.standing.has(site) && site.kind != SiteKind::market)
                add(id, site.recover_days, site.outages_per_year);
        }
    if (targets.processes)
        for (const auto& maker : network.makers) {
            const auto& process = cluster.processes[maker.process];
            add(maker.process, process.recover_days, process.outages_per_year);
        }
    if (targets.lanes)
        for (auto id : cluster.lanes.ids()) {
            const auto& lane = cluster.lanes[id];
            if (network.standing.has(lane)) add(id, lane.recover_days, lane.outages_per_year);
        }
    if (targets.firms)
        for (auto id : cluster.firms.ids())
            if (const auto& sites = index.sites_of(id); !sites.empty()) add(id, slowest(cluster, sites), 0);
    if (targets.regions)
        for (auto id : cluster.regions.ids())
            if (const auto& sites = index.sites_in(id); !sites.empty()) add(id, slowest(cluster, sites), 0);
    if (targets.named)
        for (auto id : cluster.outages.ids()) {
            const auto& named = cluster.outages[id];
            outages.push_back({id, named.recover_days, named.outages_per_year, index.availability(named.targets)});
        }
    return outages;
}

const std::string& id_of(const Cluster& cluster, const Outage& outage) {
    using IdText = const std::string&;
    return std::visit(Overloaded{[&](SiteId id) -> IdText { return cluster.sites[id].id; },
                                 [&](ProcessId id) -> IdText { return cluster.processes[id].id; },
                                 [&](LaneId id) -> IdText { return cluster.lanes[id].id; },
                                 [&](FirmId id) -> IdText { return cluster.firms[id].id; },
                                 [&](RegionId id) -> IdText { return cluster.regions[id].id; },
                                 [&](NamedOutageId id) -> IdText { return cluster.outages[id].id; }},
                      outage.target);
}

Words name_of(const Cluster& cluster, const Outage& outage) {
    const auto both = [](const Words& a, const Words& b, std::string_view zh, std::string_view en) {
        return Words{a.zh + std::string(zh) + b.zh, a.en + std::string(en) + b.en};
    };
    return std::visit(
        Overloaded{[&](SiteId id) { return cluster.sites[id].name; },
                   [&](ProcessId id) {
                       const auto& process = cluster.processes[id];
                       return both(cluster.sites[process.site].name, cluster.items[process.item].name, "：", ": ");
                   },
                   [&](LaneId id) {
                       const auto& lane = cluster.lanes[id];
                       return both(cluster.sites[lane.from].name, cluster.sites[lane.to].name, " → ", " → ");
                   },
                   [&](FirmId id) { return cluster.firms[id].name; },
                   [&](RegionId id) { return cluster.regions[id].name; },
                   [&](NamedOutageId id) { return cluster.outages[id].name; }},
        outage.target);
}

}  // namespace chegu
