#include <algorithm>

#include "generate/supply.h"

namespace chegu::synthetic {
namespace {

constexpr std::size_t items_a_warehouse = 4;
constexpr double through_warehouse = 0.3;  // of the users of an item that a warehouse keeps
constexpr double limited_links = 0.07;

void choose_warehouse_items(Blueprint& blueprint, Random& random) {
    std::vector<ItemId> parts;
    for (auto tier : {Tier::assembly, Tier::component, Tier::basic})
        for (auto id : blueprint.items_of(tier)) parts.push_back(id);
    Deck<ItemId> deck(parts, random);
    for (auto site : blueprint.sites_of(Tier::warehouse))
        for (auto item : deck.deal(items_a_warehouse)) blueprint.items[item].warehouse = site;
}

/// Adds up the needs of one item at one site.
std::vector<Need> merged(std::vector<Need> needs) {
    std::stable_sort(needs.begin(), needs.end(), [](const Need& a, const Need& b) {
        return std::pair{a.item, a.site} < std::pair{b.item, b.site};
    });
    std::vector<Need> sums;
    for (const auto& need : needs)
        if (!sums.empty() && sums.back().item == need.item && sums.back().site == need.site)
            sums.back().per_day += need.per_day;
        else sums.push_back(need);
    return sums;
}

class Planner {
   public:
    Planner(Blueprint& blueprint, Random& random) : blueprint_(blueprint), random_(random) {}

    /// Supplies the needs of one tier's items; returns what their makers need of the next.
    std::vector<Need> supply(const std::vector<Need>& needs, const std::vector<MakerId>& makers) {
        std::vector<Need> at_warehouses;
        for (const auto& need : needs) {
            const SiteId warehouse = blueprint_.items[need.item].warehouse;
            const bool through = warehouse.given() && random_.chance(through_warehouse);
            share_out(need, through ? warehouse : SiteId{}, at_warehouses);
        }
        for (const auto& need : merged(std::move(at_warehouses))) {
            blueprint_.needs.push_back(need);
            std::vector<Need> none;
            share_out(need, {}, none);
        }
        std::vector<Need> next;
        for (auto id : makers) {
            const auto& maker = blueprint_.makers[id];
            for (const auto& input : blueprint_.items[maker.item].inputs)
                next.push_back({input.item, maker.site, input.quantity * maker.planned});
        }
        next = merged(std::move(next));
        blueprint_.needs.insert(blueprint_.needs.end(), next.begin(), next.end());
        return next;
    }

   private:
    void share_out(const Need& need, SiteId warehouse, std::vector<Need>& at_warehouses) {
        auto sources = blueprint_.items[need.item].makers;
        random_.shuffle(sources);
        // Who has no customer yet comes first, so that everybody gets one.
        std::stable_partition(sources.begin(), sources.end(),
                              [&](MakerId id) { return blueprint_.makers[id].planned == 0; });
        const std::size_t most = random_.chance(0.6) ? 3 : 4;
        if (sources.size() > most) sources.resize(most);
        std::vector<double> shares;
        double sum = 0;
        for (std::size_t i = 0; i < sources.size() + (warehouse.given() ? 1 : 0); ++i) {
            shares.push_back(random_.between(0.5, 1.5));
            sum += shares.back();
        }
        for (std::size_t i = 0; i < sources.size(); ++i) {
            auto& maker = blueprint_.makers[sources[i]];
            const double planned = need.per_day * shares[i] / sum;
            maker.planned += planned;
            add(need.item, maker.site, need.site, planned);
        }
        if (!warehouse.given()) return;
        const double planned = need.per_day * shares.back() / sum;
        add(need.item, warehouse, need.site, planned);
        at_warehouses.push_back({need.item, warehouse, planned});
    }

    void add(ItemId item, SiteId from, SiteId to, double planned) {
        const bool limited = random_.chance(limited_links);
        blueprint_.links.push_back(
            {.item = item, .from = from, .to = to, .only = {}, .planned = planned, .limited = limited});
    }

    Blueprint& blueprint_;
    Random& random_;
};

}  // namespace

void add_links(Blueprint& blueprint, Random& random) {
    choose_warehouse_items(blueprint, random);
    Planner planner(blueprint, random);
    auto needs = merged(blueprint.demand);
    for (auto tier : {Tier::plant, Tier::assembly, Tier::component, Tier::basic, Tier::material}) {
        std::vector<MakerId> makers;
        for (auto id : blueprint.makers.ids())
            if (blueprint.items[blueprint.makers[id].item].tier == tier) makers.push_back(id);
        needs = planner.supply(needs, makers);
    }
}

}  // namespace chegu::synthetic
