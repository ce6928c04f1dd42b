#include "generate/products.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chegu::synthetic {
namespace {

constexpr std::array all_segments{
    Segment{"cars", "", "downstream", {"整车", "Cars"}},
    Segment{"parts", "", "midstream", {"零部件", "Parts"}},
    Segment{"body", "parts", "midstream", {"车身与内外饰", "Body and trim"}},
    Segment{"drive", "parts", "midstream", {"动力与电驱", "Power and drive"}},
    Segment{"chassis", "parts", "midstream", {"底盘", "Chassis"}},
    Segment{"electronics", "parts", "midstream", {"汽车电子", "Electronics"}},
    Segment{"materials", "", "upstream", {"原材料", "Materials"}},
};

constexpr std::array cars{Kind{"cars", {"轿车", "Saloon"}}, Kind{"cars", {"运动型多用途车", "SUV"}},
                          Kind{"cars", {"轻型客车", "Light bus"}}, Kind{"cars", {"轻型货车", "Light truck"}}};
constexpr std::array assemblies{
    Kind{"body", {"座椅", "Seat set"}},          Kind{"body", {"仪表板", "Dashboard"}},
    Kind{"body", {"保险杠", "Bumper"}},          Kind{"drive", {"动力电池包", "Battery pack"}},
    Kind{"drive", {"电驱动总成", "Drive unit"}}, Kind{"drive", {"发动机", "Engine"}},
    Kind{"chassis", {"制动器", "Brake"}},        Kind{"chassis", {"转向器", "Steering gear"}},
    Kind{"chassis", {"悬架", "Suspension"}},     Kind{"electronics", {"线束", "Wiring harness"}},
    Kind{"electronics", {"前照灯", "Headlamp"}}, Kind{"electronics", {"空调总成", "Climate unit"}},
};
constexpr std::array components{
    Kind{"body", {"冲压件", "Stamping"}},          Kind{"body", {"注塑件", "Moulding"}},
    Kind{"drive", {"电芯模组", "Cell module"}},    Kind{"drive", {"电机定子", "Stator"}},
    Kind{"chassis", {"精密铸件", "Casting"}},      Kind{"chassis", {"传动轴", "Shaft"}},
    Kind{"electronics", {"控制器", "Controller"}}, Kind{"electronics", {"传感器", "Sensor"}},
};
constexpr std::array basics{
    Kind{"body", {"面料", "Fabric"}},
    Kind{"drive", {"极片", "Electrode"}},
    Kind{"chassis", {"轴承", "Bearing"}},
    Kind{"chassis", {"紧固件", "Fastener set"}},
    Kind{"electronics", {"电路板", "Circuit board"}},
    Kind{"electronics", {"连接器", "Connector"}},
};
constexpr std::array materials{
    Kind{"materials", {"钢板", "Steel sheet"}}, Kind{"materials", {"铝锭", "Aluminium ingot"}},
    Kind{"materials", {"铜材", "Copper"}},      Kind{"materials", {"树脂", "Resin"}},
    Kind{"materials", {"橡胶", "Rubber"}},
};

/// How the items of a tier are made of the next one's.
struct Recipe {
    Tier tier, inputs;
    std::size_t fewest, most;      // inputs
    double least, largest;         // quantity of each
    bool whole;                    // quantities are whole
    double share_low, share_high;  // making cost as a share of what the inputs are worth
    double litres_per_kg;
};

constexpr std::array recipes{
    Recipe{Tier::basic, Tier::material, 1, 2, 0.5, 5, false, 0.4, 0.8, 2},
    Recipe{Tier::component, Tier::basic, 2, 4, 1, 2, true, 0.4, 0.8, 3},
    Recipe{Tier::assembly, Tier::component, 3, 5, 1, 2, true, 0.3, 0.7, 5},
    Recipe{Tier::plant, Tier::assembly, 8, 14, 1, 2, true, 0.2, 0.3, 8},
};

/// What the value at the gate is above inputs and making, freight included.
constexpr double mark_up = 1.08;

std::size_t items_of_tier(Tier tier, std::size_t sites) {
    const double per_site = tier == Tier::plant ? 0.9 : tier == Tier::material ? 0.35 : 0.66;
    return std::max<std::size_t>(2, static_cast<std::size_t>(std::lround(per_site * static_cast<double>(sites))));
}

/// To the nearest 1/parts: the quotient of two whole numbers prints short.
double rounded(double value, double parts) { return std::round(value * parts) / parts; }

void add_items(Blueprint& blueprint, Tier tier) {
    const std::size_t count = items_of_tier(tier, blueprint.sites_of(tier).size());
    const std::size_t kind_count = kinds(tier).size();
    for (std::size_t i = 0; i < count; ++i) {
        Item item;
        item.tier = tier;
        item.kind = i % kind_count;
        item.number = i / kind_count + 1;
        blueprint.items.push_back(std::move(item));
    }
}

void price_materials(Blueprint& blueprint, Random& random) {
    for (auto id : blueprint.items_of(Tier::material)) {
        auto& item = blueprint.items[id];
        item.value = rounded(random.between(5, 15), 4);
        item.making_cost = rounded(item.value * 0.9, 4);
        item.mass_kg = 1;
        item.volume_m3 = 0.002;
    }
}

void add_recipes(Blueprint& blueprint, const Recipe& recipe, Random& random) {
    const auto makes = blueprint.items_of(recipe.tier);
    const auto inputs = blueprint.items_of(recipe.inputs);
    Deck<ItemId> deck(inputs, random);
    std::vector<bool> used(blueprint.items.size(), false);
    const auto add = [&](ItemId id, ItemId input, double times) {
        double quantity = random.between(recipe.least, recipe.largest);
        if (recipe.whole) quantity = random.chance(0.7) ? recipe.least : recipe.largest;
        quantity = times * (recipe.whole ? quantity : rounded(quantity, 4));
        blueprint.items[id].inputs.push_back({input, quantity});
        used[input.index()] = true;
    };
    for (auto id : makes) {
        const auto hand = deck.deal(random.whole(recipe.fewest, recipe.most));
        // In a small cluster with few kinds of parts a car takes more of each, so that it is still worth its freight.
        const double times = std::ceil(static_cast<double>(recipe.fewest) / static_cast<double>(hand.size()));
        for (auto input : hand) add(id, input, times);
    }
    for (auto input : inputs)
        if (!used[input.index()]) add(makes[random.below(makes.size())], input, 1);
    for (auto id : makes) {
        auto& item = blueprint.items[id];
        double worth = 0;
        for (const auto& input : item.inputs) {
            worth += input.quantity * blueprint.items[input.item].value;
            item.mass_kg += input.quantity * blueprint.items[input.item].mass_kg;
        }
        item.making_cost = rounded(worth * random.between(recipe.share_low, recipe.share_high), 4);
        item.value = rounded((worth + item.making_cost) * mark_up, 4);
        item.volume_m3 = rounded(item.mass_kg * recipe.litres_per_kg / 1000, 2000);
    }
}

}  // namespace

std::span<const Kind> kinds(Tier tier) {
    switch (tier) {
        case Tier::plant: return cars;
        case Tier::assembly: return assemblies;
        case Tier::component: return components;
        case Tier::basic: return basics;
        case Tier::material: return materials;
        default: return {};
    }
}

std::span<const Segment> segments() { return all_segments; }

void add_products(Blueprint& blueprint, Random& random) {
    for (auto tier : {Tier::plant, Tier::assembly, Tier::component, Tier::basic, Tier::material})
        add_items(blueprint, tier);
    price_materials(blueprint, random);
    for (const auto& recipe : recipes) add_recipes(blueprint, recipe, random);
}

}  // namespace chegu::synthetic
