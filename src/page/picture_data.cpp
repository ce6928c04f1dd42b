#include "page/picture_data.h"

#include <cmath>

#include "page/numbers.h"

namespace chegu::page {
namespace {

using Json = nlohmann::ordered_json;

std::string_view word(SiteKind kind) {
    switch (kind) {
        case SiteKind::plant: return "plant";
        case SiteKind::warehouse: return "warehouse";
        case SiteKind::port: return "port";
        case SiteKind::rail_terminal: return "rail_terminal";
        case SiteKind::border: return "border";
        case SiteKind::bonded: return "bonded";
        case SiteKind::market: return "market";
        case SiteKind::lab: return "lab";
    }
    return {};
}

}  // namespace

Json figure(double value) {
    constexpr int digits = 9;
    if (!std::isfinite(value)) return nullptr;
    return rounded(value, digits);
}

const std::string& DrawnPlaces::site(SiteId site) {
    used_[site.index()] = true;
    return cluster_.sites[site].id;
}

std::string DrawnPlaces::region_at(SiteId place) {
    const auto region = cluster_.sites[place].region;
    regions_.try_emplace(region, place);
    return region_key(region);
}

Json DrawnPlaces::json() const {
    auto rows = Json::array();
    for (auto id : cluster_.sites.ids()) {
        if (!used_[id.index()]) continue;
        const auto& site = cluster_.sites[id];
        rows.push_back({{"id", site.id},
                        {"zh", site.name.zh},
                        {"en", site.name.en},
                        {"kind", word(site.kind)},
                        {"lat", figure(site.lat)},
                        {"lon", figure(site.lon)},
                        {"home", site.home}});
    }
    for (const auto& [region, place] : regions_) {
        const auto& site = cluster_.sites[place];
        rows.push_back({{"id", region_key(region)},
                        {"zh", cluster_.regions[region].name.zh},
                        {"en", cluster_.regions[region].name.en},
                        {"kind", "region"},
                        {"lat", figure(site.lat)},
                        {"lon", figure(site.lon)},
                        {"home", site.home}});
    }
    return rows;
}

}  // namespace chegu::page
