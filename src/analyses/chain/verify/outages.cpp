#include "analyses/chain/verify/outages.h"

#include <algorithm>
#include <variant>

#include "base/overloaded.h"

namespace chegu::checking {
namespace {

/// Shares as they are given, before sites have passed theirs on.
struct Shares {
    Table<SiteId, double> sites;
    Table<ProcessId, double> processes;
    Table<LaneId, double> lanes;
    explicit Shares(const Cluster& cluster)
        : sites(cluster.sites.size(), 1), processes(cluster.processes.size(), 1), lanes(cluster.lanes.size(), 1) {}

    [[nodiscard]] Availability passed_on(const Cluster& cluster) const {
        Availability left{processes, lanes};
        for (const auto id : cluster.processes.ids()) left.processes[id] *= sites[cluster.processes[id].site];
        for (const auto id : cluster.lanes.ids())
            left.lanes[id] *= std::min(sites[cluster.lanes[id].from], sites[cluster.lanes[id].to]);
        return left;
    }
};

bool within(const Cluster& cluster, RegionId region, RegionId outer) {
    // A feed whose regions go in a circle is refused; the count only keeps this loop finite.
    for (std::size_t step = 0; region.given() && step <= cluster.regions.size(); ++step) {
        if (region == outer) return true;
        region = cluster.regions[region].parent;
    }
    return false;
}

void apply(const Cluster& cluster, const OutageTarget& target, Shares& shares) {
    const double left = target.availability;
    const auto sites_where = [&](const auto& hit) {
        for (const auto id : cluster.sites.ids())
            if (hit(cluster.sites[id])) shares.sites[id] *= left;
    };
    std::visit(Overloaded{[&](SiteId site) { shares.sites[site] *= left; },
                          [&](ProcessId process) { shares.processes[process] *= left; },
                          [&](LaneId lane) { shares.lanes[lane] *= left; },
                          [&](FirmId firm) { sites_where([&](const Site& site) { return site.firm == firm; }); },
                          [&](RegionId region) {
                              sites_where([&](const Site& site) { return within(cluster, site.region, region); });
                          },
                          [&](ModeId mode) {
                              for (const auto id : cluster.lanes.ids())
                                  if (cluster.lanes[id].mode == mode) shares.lanes[id] *= left;
                          },
                          [&](ItemId item) {
                              for (const auto id : cluster.processes.ids())
                                  if (cluster.processes[id].item == item) shares.processes[id] *= left;
                          }},
               target.id);
}

/// A firm or region lasts as long as the longest of its sites; one without sites has no row.
template <class Belongs>
void add_group(const Cluster& cluster, const char* target, const std::string& id, const Belongs& belongs,
               std::vector<SweptOutage>& swept) {
    double days = -1;
    for (const auto& site : cluster.sites)
        if (in_place(site) && belongs(site)) days = std::max(days, site.recover_days);
    if (days >= 0) swept.push_back({target, id, days, std::nullopt, {}});
}

/// The row of an id that the table has.
template <class I, class T>
I row_of(const Table<I, T>& table, const std::string& id) {
    for (const auto row : table.ids())
        if (table[row].id == id) return row;
    return {};
}

}  // namespace

std::vector<SiteId> sites_to_close(const Cluster& cluster) {
    std::vector<SiteId> sites;
    for (const auto id : cluster.sites.ids())
        if (in_place(cluster.sites[id]) && cluster.sites[id].kind != SiteKind::market) sites.push_back(id);
    return sites;
}

std::vector<SweptOutage> swept_outages(const Cluster& cluster, const SweptKinds& kinds) {
    std::vector<SweptOutage> swept;
    if (kinds.site)
        for (const auto id : sites_to_close(cluster)) {
            const auto& site = cluster.sites[id];
            swept.push_back({"site", site.id, site.recover_days, site.outages_per_year, id});
        }
    if (kinds.process)
        for (const auto& process : cluster.processes)
            if (in_place(process))
                swept.push_back({"process", process.id, process.recover_days, process.outages_per_year, {}});
    if (kinds.lane)
        for (const auto& lane : cluster.lanes)
            if (in_place(lane)) swept.push_back({"lane", lane.id, lane.recover_days, lane.outages_per_year, {}});
    if (kinds.firm)
        for (const auto id : cluster.firms.ids())
            add_group(
                cluster, "firm", cluster.firms[id].id, [&](const Site& site) { return site.firm == id; }, swept);
    if (kinds.region)
        for (const auto id : cluster.regions.ids())
            add_group(
                cluster, "region", cluster.regions[id].id,
                [&](const Site& site) { return within(cluster, site.region, id); }, swept);
    if (kinds.outage)
        for (const auto& named : cluster.outages)
            swept.push_back({"outage", named.id, named.recover_days, named.outages_per_year, {}});
    return swept;
}

Availability closed_sites(const LossProgram& program, const std::vector<SiteId>& sites) {
    Shares shares(program.net.cluster);
    for (const auto site : sites) shares.sites[site] = 0;
    return shares.passed_on(program.net.cluster);
}

Availability left_in(const LossProgram& program, const SweptOutage& outage) {
    const Cluster& cluster = program.net.cluster;
    Shares shares(cluster);
    const auto close = [&](TargetId id) { apply(cluster, {id, 0}, shares); };
    if (outage.target == "site") close(outage.site);
    if (outage.target == "process") close(row_of(cluster.processes, outage.id));
    if (outage.target == "lane") close(row_of(cluster.lanes, outage.id));
    if (outage.target == "firm") close(row_of(cluster.firms, outage.id));
    if (outage.target == "region") close(row_of(cluster.regions, outage.id));
    if (outage.target == "outage")
        for (const auto& named : cluster.outages)
            if (named.id == outage.id)
                for (const auto& target : named.targets) apply(cluster, target, shares);
    return shares.passed_on(cluster);
}

}  // namespace chegu::checking
