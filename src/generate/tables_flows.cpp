#include <cmath>
#include <string>

#include "base/number.h"
#include "generate/figures.h"
#include "generate/rows.h"
#include "generate/tables.h"

namespace chegu::synthetic {
namespace {

/// What a capacity is above the plan's quantity.
constexpr double slack_low = 1.1;
constexpr double slack_high = 1.5;
/// Of a process or lane that the plan does not use.
constexpr double idle_capacity = 10;

double capacity_for(double planned, Random& random) {
    const double capacity = planned * random.between(slack_low, slack_high);
    return planned > 0 ? rounded_up(capacity) : idle_capacity;
}

/// Money for loading and unloading, money a kilometre, km/h, hours for loading and unloading: per tonne.
struct Tariff {
    Mode mode;
    double fixed, per_km, speed, handling_hours;
    std::string_view co2_g_per_tkm;
    Text name;
};
constexpr Tariff tariffs[] = {
    {Mode::truck, 15, 0.5, 60, 2, "75", {"公路", "Truck"}},
    {Mode::rail, 40, 0.22, 40, 24, "18", {"铁路", "Rail"}},
    {Mode::river, 30, 0.1, 12, 36, "25", {"水路", "River"}},
};

const Tariff& tariff(Mode mode) { return tariffs[static_cast<std::size_t>(mode)]; }

/// A tonne's rate as that of another unit of charge.
double per_charge(Charge charge) {
    switch (charge) {
        case Charge::t: return 1;
        case Charge::m3: return 0.3;
        case Charge::ceu: return 2.5;
    }
    return 1;
}

std::string_view charge_id(Charge charge) { return charge == Charge::t ? "t" : charge == Charge::m3 ? "m3" : "ceu"; }

}  // namespace

TextTable processes_table(const Blueprint& blueprint, Random& random) {
    AssumedRows table("processes", {"process_id", "site_id", "item_id", "capacity_per_day", "cost_per_unit", "recipe",
                                    "outages_per_year", "recover_days"});
    for (auto id : blueprint.makers.ids()) {
        const auto& maker = blueprint.makers[id];
        const auto& item = blueprint.items[maker.item];
        const double cost = cents(item.making_cost * random.between(0.9, 1.1));
        const bool fragile = random.chance(0.5);
        const auto rate = number_text(static_cast<double>(random.whole(1, 50)) / 100);
        const auto recover = std::to_string(random.whole(10, 40));
        table.row({numbered("P", id.index() + 1), id_of(maker.site), id_of(maker.item),
                   number_text(capacity_for(maker.planned, random)), number_text(cost),
                   item.tier == Tier::material ? "none" : "", fragile ? rate : "", fragile ? recover : ""});
    }
    return table.finish();
}

TextTable modes_table() {
    AssumedRows table("modes", {"mode", "co2_g_per_tkm", "name", "name_en"});
    for (const auto& each : tariffs) table.row({mode_id(each.mode), each.co2_g_per_tkm, each.name.zh, each.name.en});
    return table.finish();
}

TextTable lanes_table(const Blueprint& blueprint, Random& random) {
    AssumedRows table("lanes", {"lane_id", "from_site", "to_site", "mode", "distance_km", "transit_hours", "rate",
                                "per", "capacity_per_day", "outages_per_year", "recover_days"});
    for (auto id : blueprint.lanes.ids()) {
        const auto& lane = blueprint.lanes[id];
        const auto& by = tariff(lane.mode);
        const double rate = (by.fixed + by.per_km * lane.km) * per_charge(lane.charge) * random.between(0.9, 1.15);
        const double hours = by.handling_hours + lane.km / by.speed;
        const double capacity = capacity_for(lane.planned, random);
        const bool fragile = random.chance(0.2);
        const auto recover = std::to_string(random.whole(10, 30));
        table.row({id_of(id), id_of(lane.from), id_of(lane.to), mode_id(lane.mode), number_text(lane.km),
                   number_text(std::round(hours * 10) / 10), number_text(cents(rate)), charge_id(lane.charge),
                   lane.limited ? number_text(capacity) : "", fragile ? "0.05" : "", fragile ? recover : ""});
    }
    return table.finish();
}

TextTable links_table(const Blueprint& blueprint, Random& random) {
    AssumedRows table("links", {"link_id", "item_id", "from_site", "to_site", "lane_id", "max_per_day"});
    for (auto id : blueprint.links.ids()) {
        const auto& link = blueprint.links[id];
        const double most = capacity_for(link.planned, random);
        table.row({numbered("K", id.index() + 1), id_of(link.item), id_of(link.from), id_of(link.to),
                   link.only.given() ? id_of(link.only) : "", link.limited ? number_text(most) : ""});
    }
    return table.finish();
}

TextTable stocks_table(const Blueprint& blueprint, Random& random) {
    AssumedRows table("stocks", {"site_id", "item_id", "on_hand"});
    const auto add = [&](SiteId site, ItemId item, double per_day, double probability) {
        const double days = static_cast<double>(random.whole(1, 15));
        if (random.chance(probability) && per_day > 0)
            table.row({id_of(site), id_of(item), number_text(rounded_up(per_day * days))});
    };
    for (const auto& need : blueprint.needs) add(need.site, need.item, need.per_day, 0.8);
    for (const auto& maker : blueprint.makers) add(maker.site, maker.item, maker.planned, 0.4);
    return table.finish();
}

TextTable demand_table(const Blueprint& blueprint, Random& random) {
    AssumedRows table("demand", {"demand_id", "item_id", "site_id", "quantity_per_day", "margin"});
    std::size_t number = 0;
    for (const auto& want : blueprint.demand) {
        const double margin = std::round(blueprint.items[want.item].value * random.between(0.15, 0.35));
        table.row({numbered("D", ++number), id_of(want.item), id_of(want.site), number_text(want.per_day),
                   number_text(margin)});
    }
    return table.finish();
}

TextTable outages_table(const Blueprint& blueprint) {
    AssumedRows table("outages", {"outage_id", "name", "name_en", "target", "target_id", "availability", "recover_days",
                                  "outages_per_year"});
    const auto plant = blueprint.sites_of(Tier::plant).front();
    const auto material = blueprint.items_of(Tier::material).front();
    const auto supplier = blueprint.sites[blueprint.sites_of(Tier::assembly).front()].firm;
    table.row({"flood", "黄石洪水", "Flood in Huangshi", "region", "HSI", "0", "20", "0.05"});
    table.row({"low_water", "长江低水位", "Low water on the Yangtze", "mode", "river", "0.5", "45", "0.2"});
    table.row({"plant_fire", "整车厂火灾", "Fire at a car plant", "site", id_of(plant), "0", "60", "0.02"});
    table.row(
        {"supplier_stop", "总成供应商停产", "An assemblies maker stops", "firm", id_of(supplier), "0", "30", "0.1"});
    table.row({"material_short", "原材料短缺", "A material runs short", "item", id_of(material), "0.5", "40", "0.1"});
    return table.finish();
}

}  // namespace chegu::synthetic
