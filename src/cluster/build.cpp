#include "cluster/build.h"

#include <algorithm>
#include <cmath>

#include "base/great_circle.h"
#include "cluster/build_outages.h"
#include "cluster/rows.h"

namespace chegu {
namespace {

Settings settings_of(const DecodedFeed& feed) {
    const auto& table = feed.table("settings");
    Settings settings;
    settings.name = NameColumns(table)[0];
    settings.currency = table.text(0, "currency");
    settings.time_zone = table.text(0, "time_zone");
    settings.home_region = IdColumn<RegionId>(table, "home_region")[0];
    settings.plan_start = table.column("plan_start").dates[0];
    settings.periods = static_cast<int>(table.numbers("periods")[0]);
    settings.period_days = table.numbers("period_days")[0];
    settings.holding_rate = table.numbers("holding_rate")[0];
    settings.carbon_price = table.numbers("carbon_price")[0];
    settings.strong_home_share = table.numbers("strong_home_share")[0];
    settings.strong_loss_share = table.numbers("strong_loss_share")[0];
    return settings;
}

void add_places(const DecodedFeed& feed, Cluster& cluster) {
    const auto& regions = feed.table("regions");
    const StringColumn region_id(regions, "region_id");
    const NameColumns region_name(regions);
    const IdColumn<RegionId> region_parent(regions, "parent_id");
    for (std::size_t r = 0; r < regions.rows(); ++r)
        cluster.regions.push_back({region_id[r], region_name[r], region_parent[r]});
    const auto& firms = feed.table("firms");
    const StringColumn firm_id(firms, "firm_id");
    const NameColumns firm_name(firms);
    const IdColumn<FirmId> firm_parent(firms, "parent_firm_id");
    for (std::size_t r = 0; r < firms.rows(); ++r) cluster.firms.push_back({firm_id[r], firm_name[r], firm_parent[r]});
}

void add_sites(const DecodedFeed& feed, Cluster& cluster) {
    const auto at_home = [&](RegionId region) {
        while (region.given() && region != cluster.settings.home_region) region = cluster.regions[region].parent;
        return region.given();
    };
    const auto& sites = feed.table("sites");
    const StringColumn id(sites, "site_id");
    const NameColumns name(sites);
    const IdColumn<FirmId> firm(sites, "firm_id");
    const EnumColumn<SiteKind> kind(sites, "kind", site_kinds);
    const IdColumn<RegionId> region(sites, "region_id");
    const NumberColumn lat(sites, "lat"), lon(sites, "lon");
    const NumberColumn outages_per_year(sites, "outages_per_year"), recover_days(sites, "recover_days");
    const IdColumn<CandidateId> candidate(sites, "candidate_id");
    const EvidenceColumns evidence(sites);
    for (std::size_t r = 0; r < sites.rows(); ++r)
        cluster.sites.push_back({id[r], name[r], firm[r], kind[r], region[r], lat[r], lon[r], at_home(region[r]),
                                 outages_per_year[r], recover_days[r], candidate[r], evidence[r]});
}

void add_products(const DecodedFeed& feed, Cluster& cluster) {
    const auto& segments = feed.table("segments");
    const StringColumn segment_id(segments, "segment_id");
    const NameColumns segment_name(segments);
    const IdColumn<SegmentId> parent(segments, "parent_id");
    const EnumColumn<Stage> stage(segments, "stage", stages);
    for (std::size_t r = 0; r < segments.rows(); ++r)
        cluster.segments.push_back({segment_id[r], segment_name[r], parent[r], stage[r]});
    const auto& items = feed.table("items");
    const StringColumn id(items, "item_id"), unit(items, "unit");
    const NameColumns name(items);
    const IdColumn<SegmentId> segment(items, "segment_id");
    const NumberColumn value(items, "value"), mass(items, "mass_kg"), volume(items, "volume_m3"), ceu(items, "ceu");
    const EvidenceColumns evidence(items);
    for (std::size_t r = 0; r < items.rows(); ++r)
        cluster.items.push_back(
            {id[r], name[r], segment[r], unit[r], value[r], mass[r], volume[r], ceu[r], evidence[r]});
}

void add_input(std::vector<Input>& inputs, Input input) {
    const auto same = std::find_if(inputs.begin(), inputs.end(), [&](const Input& i) { return i.item == input.item; });
    if (same == inputs.end()) inputs.push_back(input);
    else same->quantity += input.quantity;
}

void add_processes(const DecodedFeed& feed, Cluster& cluster) {
    const auto& processes = feed.table("processes");
    const StringColumn id(processes, "process_id");
    const IdColumn<SiteId> site(processes, "site_id");
    const IdColumn<ItemId> item(processes, "item_id");
    const LimitColumn capacity(processes, "capacity_per_day");
    const NumberColumn cost(processes, "cost_per_unit");
    const EnumColumn<bool> bought(processes, "recipe", recipes);
    const NumberColumn outages_per_year(processes, "outages_per_year"), recover_days(processes, "recover_days");
    const IdColumn<CandidateId> candidate(processes, "candidate_id");
    const EvidenceColumns evidence(processes);
    for (std::size_t r = 0; r < processes.rows(); ++r) {
        Process process{id[r],           site[r],      item[r],    capacity[r],
                        cost[r],         bought[r],    {},         outages_per_year[r],
                        recover_days[r], candidate[r], evidence[r]};
        if (std::isnan(process.recover_days)) process.recover_days = cluster.sites[process.site].recover_days;
        cluster.processes.push_back(std::move(process));
    }
}

/// The inputs of each process (model.md 1); the processes must be there.
void add_recipes(const DecodedFeed& feed, Cluster& cluster) {
    Table<ItemId, std::vector<Input>> of_item(cluster.items.size());
    std::vector<bool> has_own(cluster.processes.size(), false);
    const auto& bom = feed.table("bom");
    const IdColumn<ItemId> item(bom, "item_id"), used(bom, "input_id");
    const IdColumn<ProcessId> maker(bom, "process_id");
    const NumberColumn quantity(bom, "quantity");
    for (std::size_t r = 0; r < bom.rows(); ++r) {
        const Input input{used[r], quantity[r]};
        if (const auto by = maker[r]; !by.given()) {
            add_input(of_item[item[r]], input);
        } else {
            has_own[by.index()] = true;
            if (!cluster.processes[by].bought) add_input(cluster.processes[by].inputs, input);
        }
    }
    for (auto id : cluster.processes.ids()) {
        auto& process = cluster.processes[id];
        if (!process.bought && !has_own[id.index()]) process.inputs = of_item[process.item];
        std::sort(process.inputs.begin(), process.inputs.end(),
                  [](const Input& a, const Input& b) { return a.item < b.item; });
    }
}

void add_modes(const DecodedFeed& feed, Cluster& cluster) {
    const auto& modes = feed.table("modes");
    const StringColumn id(modes, "mode");
    const NameColumns name(modes);
    const NumberColumn co2(modes, "co2_g_per_tkm");
    const EvidenceColumns evidence(modes);
    for (std::size_t r = 0; r < modes.rows(); ++r) {
        Mode mode{id[r], name[r], co2[r], evidence[r]};
        if (mode.name.zh.empty()) mode.name = {mode.id, mode.id};
        cluster.modes.push_back(std::move(mode));
    }
}

/// In a feed without the table modes a lane's mode is a mere name, and a mode of its own without emissions.
ModeId mode_of_name(const std::string& name, Cluster& cluster) {
    for (auto id : cluster.modes.ids())
        if (cluster.modes[id].id == name) return id;
    return cluster.modes.push_back({name, {name, name}, 0, {}});
}

void add_lanes(const DecodedFeed& feed, Cluster& cluster) {
    const auto& lanes = feed.table("lanes");
    const StringColumn id(lanes, "lane_id"), mode_name(lanes, "mode");
    const IdColumn<SiteId> from(lanes, "from_site"), to(lanes, "to_site");
    const IdColumn<ModeId> mode(lanes, "mode");
    const NumberColumn distance(lanes, "distance_km"), hours(lanes, "transit_hours"), rate(lanes, "rate");
    const EnumColumn<Per> per(lanes, "per", pers);
    const LimitColumn capacity(lanes, "capacity_per_day");
    const NumberColumn outages_per_year(lanes, "outages_per_year"), recover_days(lanes, "recover_days");
    const IdColumn<CandidateId> candidate(lanes, "candidate_id");
    const EvidenceColumns evidence(lanes);
    cluster.lanes.reserve(lanes.rows());
    for (std::size_t r = 0; r < lanes.rows(); ++r) {
        const auto by = mode[r].given() ? mode[r] : mode_of_name(mode_name[r], cluster);
        Lane lane{id[r],           from[r],      to[r],      by,          distance[r],
                  hours[r],        rate[r],      per[r],     capacity[r], outages_per_year[r],
                  recover_days[r], candidate[r], evidence[r]};
        if (std::isnan(lane.distance_km)) {
            const auto& a = cluster.sites[lane.from];
            const auto& b = cluster.sites[lane.to];
            lane.distance_km = detour_factor * great_circle_km(a.lat, a.lon, b.lat, b.lon);
        }
        cluster.lanes.push_back(std::move(lane));
    }
}

void add_links(const DecodedFeed& feed, Cluster& cluster) {
    const auto& links = feed.table("links");
    const StringColumn id(links, "link_id");
    const IdColumn<ItemId> item(links, "item_id");
    const IdColumn<SiteId> from(links, "from_site"), to(links, "to_site");
    const IdColumn<LaneId> lane(links, "lane_id");
    const LimitColumn most(links, "max_per_day");
    const IdColumn<CandidateId> candidate(links, "candidate_id");
    const EvidenceColumns evidence(links);
    cluster.links.reserve(links.rows());
    for (std::size_t r = 0; r < links.rows(); ++r)
        cluster.links.push_back({id[r], item[r], from[r], to[r], lane[r], most[r], candidate[r], evidence[r]});
}

void add_stocks(const DecodedFeed& feed, Cluster& cluster) {
    const auto& stocks = feed.table("stocks");
    const IdColumn<SiteId> site(stocks, "site_id");
    const IdColumn<ItemId> item(stocks, "item_id");
    const NumberColumn on_hand(stocks, "on_hand");
    const IdColumn<CandidateId> candidate(stocks, "candidate_id");
    const EvidenceColumns evidence(stocks);
    for (std::size_t r = 0; r < stocks.rows(); ++r)
        cluster.stocks.push_back({site[r], item[r], on_hand[r], candidate[r], evidence[r]});
}

void add_demand(const DecodedFeed& feed, Cluster& cluster) {
    const auto& demand = feed.table("demand");
    const StringColumn id(demand, "demand_id");
    const IdColumn<ItemId> item(demand, "item_id");
    const IdColumn<SiteId> site(demand, "site_id");
    const NumberColumn quantity(demand, "quantity_per_day"), margin(demand, "margin"), period(demand, "period");
    const EvidenceColumns evidence(demand);
    for (std::size_t r = 0; r < demand.rows(); ++r)
        cluster.demand.push_back({id[r], item[r], site[r], quantity[r], margin[r],
                                  std::isnan(period[r]) ? 0 : static_cast<int>(period[r]), evidence[r]});
}

void add_shipments(const DecodedFeed& feed, Cluster& cluster) {
    const auto& shipments = feed.table("shipments");
    const StringColumn id(shipments, "shipment_id");
    const IdColumn<ItemId> item(shipments, "item_id");
    const IdColumn<SiteId> from(shipments, "from_site"), to(shipments, "to_site");
    const IdColumn<LaneId> lane(shipments, "lane_id");
    const DateColumn date(shipments, "date");
    const NumberColumn quantity(shipments, "quantity"), cost(shipments, "cost");
    const EvidenceColumns evidence(shipments);
    for (std::size_t r = 0; r < shipments.rows(); ++r)
        cluster.shipments.push_back({id[r], item[r], from[r], to[r], lane[r], date[r], quantity[r],
                                     std::isnan(cost[r]) ? std::nullopt : std::optional(cost[r]), evidence[r]});
}

}  // namespace

Cluster build_cluster(const DecodedFeed& feed) {
    Cluster cluster;
    cluster.settings = settings_of(feed);
    const auto& candidates = feed.table("candidates");
    const StringColumn id(candidates, "candidate_id");
    const NameColumns name(candidates);
    for (std::size_t r = 0; r < candidates.rows(); ++r) cluster.candidates.push_back({id[r], name[r]});
    add_places(feed, cluster);
    add_sites(feed, cluster);
    add_products(feed, cluster);
    add_processes(feed, cluster);
    add_recipes(feed, cluster);
    add_modes(feed, cluster);
    add_lanes(feed, cluster);
    add_links(feed, cluster);
    add_stocks(feed, cluster);
    add_demand(feed, cluster);
    cluster.outages = build_outages(feed);
    add_shipments(feed, cluster);
    return cluster;
}

}  // namespace chegu
