#include "cluster/build.h"

#include <algorithm>
#include <cmath>

#include "base/great_circle.h"
#include "cluster/build_outages.h"
#include "cluster/rows.h"

namespace chegu {
namespace {

Stage stage(std::string_view text) {
    if (text == "midstream") return Stage::midstream;
    if (text == "downstream") return Stage::downstream;
    if (text == "service") return Stage::service;
    return Stage::upstream;
}

SiteKind site_kind(std::string_view text) {
    if (text == "warehouse") return SiteKind::warehouse;
    if (text == "port") return SiteKind::port;
    if (text == "rail_terminal") return SiteKind::rail_terminal;
    if (text == "border") return SiteKind::border;
    if (text == "bonded") return SiteKind::bonded;
    if (text == "market") return SiteKind::market;
    if (text == "lab") return SiteKind::lab;
    return SiteKind::plant;
}

Per per_of(std::string_view text) {
    if (text == "t") return Per::t;
    if (text == "m3") return Per::m3;
    if (text == "ceu") return Per::ceu;
    return Per::unit;
}

Settings settings_of(const DecodedFeed& feed) {
    const Rows row(feed.table("settings"));
    Settings settings;
    settings.name = row.name(0);
    settings.currency = row.text(0, "currency");
    settings.time_zone = row.text(0, "time_zone");
    settings.home_region = row.reference<RegionId>(0, "home_region");
    settings.plan_start = feed.table("settings").column("plan_start").dates[0];
    settings.periods = static_cast<int>(row.number(0, "periods"));
    settings.period_days = row.number(0, "period_days");
    settings.holding_rate = row.number(0, "holding_rate");
    settings.carbon_price = row.number(0, "carbon_price");
    return settings;
}

void add_places(const DecodedFeed& feed, Cluster& cluster) {
    const Rows regions(feed.table("regions"));
    for (std::size_t r = 0; r < regions.size(); ++r)
        cluster.regions.push_back(
            {regions.text(r, "region_id"), regions.name(r), regions.reference<RegionId>(r, "parent_id")});
    const Rows firms(feed.table("firms"));
    for (std::size_t r = 0; r < firms.size(); ++r)
        cluster.firms.push_back(
            {firms.text(r, "firm_id"), firms.name(r), firms.reference<FirmId>(r, "parent_firm_id")});

    const auto at_home = [&](RegionId region) {
        while (region.given() && region != cluster.settings.home_region) region = cluster.regions[region].parent;
        return region.given();
    };
    const Rows sites(feed.table("sites"));
    for (std::size_t r = 0; r < sites.size(); ++r) {
        const auto region = sites.reference<RegionId>(r, "region_id");
        cluster.sites.push_back({sites.text(r, "site_id"), sites.name(r), sites.reference<FirmId>(r, "firm_id"),
                                 site_kind(sites.choice(r, "kind")), region, sites.number(r, "lat"),
                                 sites.number(r, "lon"), at_home(region), sites.number(r, "outages_per_year"),
                                 sites.number(r, "recover_days"), sites.reference<CandidateId>(r, "candidate_id"),
                                 sites.evidence(r)});
    }
}

void add_products(const DecodedFeed& feed, Cluster& cluster) {
    const Rows segments(feed.table("segments"));
    for (std::size_t r = 0; r < segments.size(); ++r)
        cluster.segments.push_back({segments.text(r, "segment_id"), segments.name(r),
                                    segments.reference<SegmentId>(r, "parent_id"), stage(segments.choice(r, "stage"))});
    const Rows items(feed.table("items"));
    for (std::size_t r = 0; r < items.size(); ++r)
        cluster.items.push_back({items.text(r, "item_id"), items.name(r), items.reference<SegmentId>(r, "segment_id"),
                                 items.text(r, "unit"), items.number(r, "value"), items.number(r, "mass_kg"),
                                 items.number(r, "volume_m3"), items.number(r, "ceu"), items.evidence(r)});
}

void add_input(std::vector<Input>& inputs, Input input) {
    const auto same = std::find_if(inputs.begin(), inputs.end(), [&](const Input& i) { return i.item == input.item; });
    if (same == inputs.end()) inputs.push_back(input);
    else same->quantity += input.quantity;
}

void add_processes(const DecodedFeed& feed, Cluster& cluster) {
    const Rows processes(feed.table("processes"));
    for (std::size_t r = 0; r < processes.size(); ++r) {
        Process process;
        process.id = processes.text(r, "process_id");
        process.site = processes.reference<SiteId>(r, "site_id");
        process.item = processes.reference<ItemId>(r, "item_id");
        process.capacity_per_day = processes.limit(r, "capacity_per_day");
        process.cost_per_unit = processes.number(r, "cost_per_unit");
        process.bought = processes.choice(r, "recipe") == "none";
        process.outages_per_year = processes.number(r, "outages_per_year");
        process.recover_days = processes.number(r, "recover_days");
        if (std::isnan(process.recover_days)) process.recover_days = cluster.sites[process.site].recover_days;
        process.candidate = processes.reference<CandidateId>(r, "candidate_id");
        process.evidence = processes.evidence(r);
        cluster.processes.push_back(std::move(process));
    }

    Table<ItemId, std::vector<Input>> of_item(cluster.items.size());
    std::vector<bool> has_own(cluster.processes.size(), false);
    const Rows bom(feed.table("bom"));
    for (std::size_t r = 0; r < bom.size(); ++r) {
        const Input input{bom.reference<ItemId>(r, "input_id"), bom.number(r, "quantity")};
        const auto process = bom.reference<ProcessId>(r, "process_id");
        if (!process.given()) {
            add_input(of_item[bom.reference<ItemId>(r, "item_id")], input);
        } else {
            has_own[process.index()] = true;
            if (!cluster.processes[process].bought) add_input(cluster.processes[process].inputs, input);
        }
    }
    for (auto id : cluster.processes.ids()) {
        auto& process = cluster.processes[id];
        if (!process.bought && !has_own[id.index()]) process.inputs = of_item[process.item];
        std::sort(process.inputs.begin(), process.inputs.end(),
                  [](const Input& a, const Input& b) { return a.item < b.item; });
    }
}

/// The mode of a lane; in a feed without the table modes it is a mere name, and a mode of its own without emissions.
ModeId mode_of(const Rows& lanes, std::size_t row, Cluster& cluster) {
    if (const auto id = lanes.reference<ModeId>(row, "mode"); id.given()) return id;
    const auto name = lanes.text(row, "mode");
    for (auto id : cluster.modes.ids())
        if (cluster.modes[id].id == name) return id;
    return cluster.modes.push_back({name, {name, name}, 0, {}});
}

void add_transport(const DecodedFeed& feed, Cluster& cluster) {
    const Rows modes(feed.table("modes"));
    for (std::size_t r = 0; r < modes.size(); ++r) {
        Mode mode{modes.text(r, "mode"), modes.name(r), modes.number(r, "co2_g_per_tkm"), modes.evidence(r)};
        if (mode.name.zh.empty()) mode.name = {mode.id, mode.id};
        cluster.modes.push_back(std::move(mode));
    }

    const Rows lanes(feed.table("lanes"));
    cluster.lanes.reserve(lanes.size());
    for (std::size_t r = 0; r < lanes.size(); ++r) {
        Lane lane{lanes.text(r, "lane_id"),
                  lanes.reference<SiteId>(r, "from_site"),
                  lanes.reference<SiteId>(r, "to_site"),
                  mode_of(lanes, r, cluster),
                  lanes.number(r, "distance_km"),
                  lanes.number(r, "transit_hours"),
                  lanes.number(r, "rate"),
                  per_of(lanes.choice(r, "per")),
                  lanes.limit(r, "capacity_per_day"),
                  lanes.number(r, "outages_per_year"),
                  lanes.number(r, "recover_days"),
                  lanes.reference<CandidateId>(r, "candidate_id"),
                  lanes.evidence(r)};
        if (std::isnan(lane.distance_km)) {
            const auto& a = cluster.sites[lane.from];
            const auto& b = cluster.sites[lane.to];
            lane.distance_km = detour_factor * great_circle_km(a.lat, a.lon, b.lat, b.lon);
        }
        cluster.lanes.push_back(std::move(lane));
    }

    const Rows links(feed.table("links"));
    cluster.links.reserve(links.size());
    for (std::size_t r = 0; r < links.size(); ++r)
        cluster.links.push_back({links.text(r, "link_id"), links.reference<ItemId>(r, "item_id"),
                                 links.reference<SiteId>(r, "from_site"), links.reference<SiteId>(r, "to_site"),
                                 links.reference<LaneId>(r, "lane_id"), links.limit(r, "max_per_day"),
                                 links.reference<CandidateId>(r, "candidate_id"), links.evidence(r)});
}

void add_stock_and_demand(const DecodedFeed& feed, Cluster& cluster) {
    const Rows stocks(feed.table("stocks"));
    for (std::size_t r = 0; r < stocks.size(); ++r)
        cluster.stocks.push_back({stocks.reference<SiteId>(r, "site_id"), stocks.reference<ItemId>(r, "item_id"),
                                  stocks.number(r, "on_hand"), stocks.reference<CandidateId>(r, "candidate_id"),
                                  stocks.evidence(r)});
    const Rows demand(feed.table("demand"));
    for (std::size_t r = 0; r < demand.size(); ++r) {
        const double period = demand.number(r, "period");
        cluster.demand.push_back({demand.text(r, "demand_id"), demand.reference<ItemId>(r, "item_id"),
                                  demand.reference<SiteId>(r, "site_id"), demand.number(r, "quantity_per_day"),
                                  demand.number(r, "margin"), std::isnan(period) ? 0 : static_cast<int>(period),
                                  demand.evidence(r)});
    }
}

void add_shipments(const DecodedFeed& feed, Cluster& cluster) {
    const auto& table = feed.table("shipments");
    const Rows rows(table);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        Shipment shipment{rows.text(r, "shipment_id"),
                          rows.reference<ItemId>(r, "item_id"),
                          rows.reference<SiteId>(r, "from_site"),
                          rows.reference<SiteId>(r, "to_site"),
                          rows.reference<LaneId>(r, "lane_id"),
                          std::nullopt,
                          rows.number(r, "quantity"),
                          std::nullopt,
                          rows.evidence(r)};
        if (const auto& date = table.column("date"); !date.given.empty() && date.given[r])
            shipment.date = date.dates[r];
        if (const double cost = rows.number(r, "cost"); !std::isnan(cost)) shipment.cost = cost;
        cluster.shipments.push_back(std::move(shipment));
    }
}

}  // namespace

Cluster build_cluster(const DecodedFeed& feed) {
    Cluster cluster;
    cluster.settings = settings_of(feed);
    const Rows candidates(feed.table("candidates"));
    for (std::size_t r = 0; r < candidates.size(); ++r)
        cluster.candidates.push_back({candidates.text(r, "candidate_id"), candidates.name(r)});
    add_places(feed, cluster);
    add_products(feed, cluster);
    add_processes(feed, cluster);
    add_transport(feed, cluster);
    add_stock_and_demand(feed, cluster);
    cluster.outages = build_outages(feed);
    add_shipments(feed, cluster);
    return cluster;
}

}  // namespace chegu
