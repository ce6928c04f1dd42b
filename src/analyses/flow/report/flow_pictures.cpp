#include "analyses/flow/report/flow_pictures.h"

#include <algorithm>
#include <tuple>

#include "analyses/flow/report/drawn_lanes.h"
#include "analyses/flow/report/supply_facts.h"

namespace chegu::page {

using Json = nlohmann::ordered_json;

Json drawn_lanes_data(const Case& of, const Shelf& facts, DrawnPlaces& places) {
    auto rows = Json::array();
    const auto* drawn = facts.find<DrawnLanes>();
    if (drawn == nullptr) return rows;
    for (const auto& lane : drawn->lanes)
        rows.push_back({{"from", drawn->by_region ? places.region_at(lane.from) : places.site(lane.from)},
                        {"to", drawn->by_region ? places.region_at(lane.to) : places.site(lane.to)},
                        {"mode", of.cluster.modes[lane.mode].id},
                        {"value", figure(lane.value)}});
    return rows;
}

Json drawn_share_data(const Case&, const Shelf& facts, DrawnPlaces&) {
    const auto* corridors = facts.find<CorridorFacts>();
    if (corridors == nullptr || corridors->all.value <= 0) return nullptr;
    return figure(facts.get<DrawnLanes>().value / corridors->all.value);
}

Json supply_data(const Case& of, const Shelf& facts, DrawnPlaces& places) {
    auto rows = Json::array();
    const auto* supplies = facts.find<SupplyFacts>();
    if (supplies == nullptr) return rows;
    const auto& [items, sites] = std::tie(of.cluster.items, of.cluster.sites);
    for (std::size_t i = 0; i < std::min(supplies->relations.size(), most_supplies); ++i) {
        const auto& [item, from, to, value, sources] = supplies->relations[i];
        rows.push_back({{"from", places.site(from)},
                        {"to", places.site(to)},
                        {"zh", items[item].name.zh},
                        {"en", items[item].name.en},
                        {"from_zh", sites[from].name.zh},
                        {"from_en", sites[from].name.en},
                        {"to_zh", sites[to].name.zh},
                        {"to_en", sites[to].name.en},
                        {"value", figure(value)},
                        {"single", supplies->relations[i].single()}});
    }
    return rows;
}

}  // namespace chegu::page
