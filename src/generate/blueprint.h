#pragma once
// The cluster that is being made up, before it becomes tables.

#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/language.h"
#include "generate/cities.h"

namespace chegu::synthetic {

using FirmId = Id<struct FirmTag>;
using SiteId = Id<struct SiteTag>;
using ItemId = Id<struct ItemTag>;
using MakerId = Id<struct MakerTag>;
using LaneId = Id<struct LaneTag>;
using LinkId = Id<struct LinkTag>;

/// From the buyer up the chain. Sites of a tier between plant and material make the items of that tier.
enum class Tier { market, plant, assembly, component, basic, material, warehouse };
inline constexpr std::size_t tiers = 7;

struct Site {
    Tier tier = Tier::market;
    std::size_t number = 0;  // within its tier, from 1
    CityId city;
    Place place;
    FirmId firm;  // none: a market
    double outages_per_year = 0;
    std::size_t recover_days = 0;
};

struct Ingredient {
    ItemId item;
    double quantity = 0;
};

struct Item {
    Tier tier = Tier::plant;
    std::size_t kind = 0;    // of the tier's kinds (products.h)
    std::size_t number = 0;  // within its kind, from 1
    double value = 0;
    double mass_kg = 0;
    double volume_m3 = 0;
    double making_cost = 0;
    std::vector<Ingredient> inputs;
    std::vector<MakerId> makers;
    SiteId warehouse;  // that some users get it through; none for most
};

/// `planned` is a quantity a day of the plan that meets all demand; capacities come from it.
struct Maker {
    SiteId site;
    ItemId item;
    double planned = 0;
};

enum class Mode { truck, rail, river };
enum class Charge { t, m3, ceu };

struct Lane {
    SiteId from, to;
    Mode mode = Mode::truck;
    Charge charge = Charge::t;
    double km = 0;
    double share = 1;  // of what the plan moves between its ends
    double planned = 0;
    bool limited = false;
};

struct Link {
    ItemId item;
    SiteId from, to;
    LaneId only;  // the lane that it names; none: any
    double planned = 0;
    bool limited = false;
};

/// So much of an item is wanted at a site a day: by buyers or by what is made there.
struct Need {
    ItemId item;
    SiteId site;
    double per_day = 0;
};

struct Blueprint {
    std::size_t firms = 0;
    Table<SiteId, Site> sites;
    Table<ItemId, Item> items;
    Table<MakerId, Maker> makers;
    Table<LaneId, Lane> lanes;
    Table<LinkId, Link> links;
    std::vector<Need> demand;
    std::vector<Need> needs;  // of makers and warehouses, by item

    [[nodiscard]] std::vector<SiteId> sites_of(Tier tier) const {
        std::vector<SiteId> found;
        for (auto id : sites.ids())
            if (sites[id].tier == tier) found.push_back(id);
        return found;
    }
    [[nodiscard]] std::vector<ItemId> items_of(Tier tier) const {
        std::vector<ItemId> found;
        for (auto id : items.ids())
            if (items[id].tier == tier) found.push_back(id);
        return found;
    }
};

}  // namespace chegu::synthetic
