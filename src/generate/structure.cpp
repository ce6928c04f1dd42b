#include "generate/structure.h"

#include <algorithm>
#include <array>

namespace chegu::synthetic {
namespace {

/// A tier's share of the sites, how many of them stand at home, and how often a site belongs to the firm of the one
/// before it.
struct Share {
    Tier tier;
    double of_sites, at_home, same_firm;
};
constexpr std::array shares{
    Share{Tier::market, 0.05, 0.2, 0},      Share{Tier::plant, 0.02, 0.7, 0.5}, Share{Tier::assembly, 0.20, 0.6, 0.2},
    Share{Tier::component, 0.30, 0.5, 0.2}, Share{Tier::basic, 0.28, 0.4, 0.2}, Share{Tier::material, 0.12, 0.25, 0.3},
    Share{Tier::warehouse, 0.03, 0.7, 0.3},
};
/// Fewer sites than this have no warehouse: they would all be warehouses and no makers.
constexpr std::size_t fewest_for_warehouses = 30;

std::size_t sites_in(const Share& share, std::size_t count) {
    if (share.tier == Tier::warehouse && count < fewest_for_warehouses) return 0;
    return std::max<std::size_t>(1, static_cast<std::size_t>(share.of_sites * static_cast<double>(count)));
}

void add_tier(Blueprint& blueprint, const Share& share, std::size_t count, Random& random) {
    FirmId firm;
    for (std::size_t number = 1; number <= count; ++number) {
        if (share.tier != Tier::market && (!firm.given() || !random.chance(share.same_firm)))
            firm = FirmId{blueprint.firms++};
        Site site;
        site.tier = share.tier;
        site.number = number;
        site.firm = firm;
        site.city = some_city(share.at_home, random);
        site.place = some_place(site.city, random);
        if (share.tier != Tier::market) {
            site.outages_per_year = static_cast<double>(random.whole(1, 30)) / 100;
            site.recover_days = random.whole(10, 60);
        }
        blueprint.sites.push_back(site);
    }
}

std::size_t makers_of(Tier tier, Random& random) {
    return tier == Tier::plant ? random.whole(1, 2) : random.whole(2, 4);
}

}  // namespace

void add_sites(Blueprint& blueprint, std::size_t count, Random& random) {
    std::size_t others = 0;
    for (const auto& share : shares)
        if (share.tier != Tier::component) others += sites_in(share, count);
    for (const auto& share : shares)
        add_tier(blueprint, share, share.tier == Tier::component ? count - others : sites_in(share, count), random);
}

void add_makers(Blueprint& blueprint, Random& random) {
    std::vector<bool> busy(blueprint.sites.size(), false);
    const auto add = [&](ItemId item, SiteId site) {
        blueprint.items[item].makers.push_back(blueprint.makers.push_back({site, item}));
        busy[site.index()] = true;
    };
    for (auto tier : {Tier::plant, Tier::assembly, Tier::component, Tier::basic, Tier::material}) {
        const auto sites = blueprint.sites_of(tier);
        const auto items = blueprint.items_of(tier);
        Deck<SiteId> deck(sites, random);
        for (auto item : items)
            for (auto site : deck.deal(makers_of(tier, random))) add(item, site);
        for (auto site : sites)
            if (!busy[site.index()]) add(items[random.below(items.size())], site);
    }
}

void add_demand(Blueprint& blueprint, Random& random) {
    const auto markets = blueprint.sites_of(Tier::market);
    const auto cars = blueprint.items_of(Tier::plant);
    Deck<ItemId> deck(cars, random);
    std::vector<bool> wanted(blueprint.items.size(), false);
    const auto add = [&](ItemId car, SiteId market) {
        blueprint.demand.push_back({car, market, static_cast<double>(random.whole(1, 20))});
        wanted[car.index()] = true;
    };
    for (auto market : markets)
        for (auto car : deck.deal(random.whole(2, 6))) add(car, market);
    for (auto car : cars)
        if (!wanted[car.index()]) add(car, markets[random.below(markets.size())]);
}

}  // namespace chegu::synthetic
