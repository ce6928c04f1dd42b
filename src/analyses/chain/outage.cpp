#include "analyses/chain/outage.h"

#include <algorithm>
#include <array>

namespace chegu {
namespace {

TargetKind kind_of(Swept target) {
    switch (target) {
        case Swept::process: return TargetKind::process;
        case Swept::lane: return TargetKind::lane;
        case Swept::firm: return TargetKind::firm;
        case Swept::region: return TargetKind::region;
        case Swept::site:
        case Swept::named: break;
    }
    return TargetKind::site;
}

/// One thing wholly out.
Outage whole_outage(const OutageIndex& index, Swept target, std::size_t row, double recover_days, double rate) {
    const std::array targets{OutageTarget{kind_of(target), row, 0}};
    return {target, row, recover_days, rate, index.availability(targets)};
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

std::vector<Outage> outages_to_sweep(const Cluster& cluster, const Network& network, const OutageIndex& index,
                                     const SweepTargets& targets) {
    std::vector<Outage> outages;
    const auto add = [&](Swept target, std::size_t row, double days, double rate) {
        outages.push_back(whole_outage(index, target, row, days, rate));
    };
    if (targets.sites)
        for (auto id : cluster.sites.ids()) {
            const auto& site = cluster.sites[id];
            if (network.standing.has(site) && site.kind != SiteKind::market)
                add(Swept::site, id.index(), site.recover_days, site.outages_per_year);
        }
    if (targets.processes)
        for (const auto& maker : network.makers) {
            const auto& process = cluster.processes[maker.process];
            add(Swept::process, maker.process.index(), process.recover_days, process.outages_per_year);
        }
    if (targets.lanes)
        for (auto id : cluster.lanes.ids()) {
            const auto& lane = cluster.lanes[id];
            if (network.standing.has(lane)) add(Swept::lane, id.index(), lane.recover_days, lane.outages_per_year);
        }
    if (targets.firms)
        for (auto id : cluster.firms.ids())
            if (const auto& sites = index.sites_of(id); !sites.empty())
                add(Swept::firm, id.index(), slowest(cluster, sites), 0);
    if (targets.regions)
        for (auto id : cluster.regions.ids())
            if (const auto& sites = index.sites_in(id); !sites.empty())
                add(Swept::region, id.index(), slowest(cluster, sites), 0);
    if (targets.named)
        for (std::size_t row = 0; row < cluster.outages.size(); ++row) {
            const auto& named = cluster.outages[row];
            outages.push_back(
                {Swept::named, row, named.recover_days, named.outages_per_year, index.availability(named.targets)});
        }
    return outages;
}

const std::string& id_of(const Cluster& cluster, const Outage& outage) {
    switch (outage.target) {
        case Swept::process: return cluster.processes[ProcessId{outage.row}].id;
        case Swept::lane: return cluster.lanes[LaneId{outage.row}].id;
        case Swept::firm: return cluster.firms[FirmId{outage.row}].id;
        case Swept::region: return cluster.regions[RegionId{outage.row}].id;
        case Swept::named: return cluster.outages[outage.row].id;
        case Swept::site: break;
    }
    return cluster.sites[SiteId{outage.row}].id;
}

Words name_of(const Cluster& cluster, const Outage& outage) {
    const auto both = [](const Words& a, const Words& b, std::string_view zh, std::string_view en) {
        return Words{a.zh + std::string(zh) + b.zh, a.en + std::string(en) + b.en};
    };
    switch (outage.target) {
        case Swept::process: {
            const auto& process = cluster.processes[ProcessId{outage.row}];
            return both(cluster.sites[process.site].name, cluster.items[process.item].name, "：", ": ");
        }
        case Swept::lane: {
            const auto& lane = cluster.lanes[LaneId{outage.row}];
            return both(cluster.sites[lane.from].name, cluster.sites[lane.to].name, " → ", " → ");
        }
        case Swept::firm: return cluster.firms[FirmId{outage.row}].name;
        case Swept::region: return cluster.regions[RegionId{outage.row}].name;
        case Swept::named: return cluster.outages[outage.row].name;
        case Swept::site: break;
    }
    return cluster.sites[SiteId{outage.row}].name;
}

}  // namespace chegu
