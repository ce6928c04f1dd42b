#include <algorithm>
#include <array>
#include <cmath>

#include "generate/supply.h"

namespace chegu::synthetic {
namespace {

constexpr double detour_low = 1.2;
constexpr double detour_high = 1.4;
constexpr double least_km = 2;
constexpr double rail_from_km = 250;
constexpr double named_lanes = 0.1;  // of the links that are not the first of their pair

/// How often a lane of a mode has a capacity. Every river lane has one, so that low water can halve it.
double limited_lanes(Mode mode) {
    switch (mode) {
        case Mode::truck: return 0.08;
        case Mode::rail: return 0.2;
        case Mode::river: return 1;
    }
    return 1;
}

struct Pair {
    SiteId from, to;
    bool cars = false;  // carries cars, else parts
    auto operator<=>(const Pair&) const = default;
};

std::vector<Pair> linked_pairs(const Blueprint& blueprint) {
    std::vector<Pair> pairs;
    pairs.reserve(blueprint.links.size());
    for (const auto& link : blueprint.links)
        pairs.push_back({link.from, link.to, blueprint.items[link.item].tier == Tier::plant});
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

Charge charge_of(const Pair& pair, Mode mode, Random& random) {
    if (pair.cars) return Charge::ceu;
    return mode == Mode::truck && random.chance(0.2) ? Charge::m3 : Charge::t;
}

/// The lanes of a pair, by truck always, and their shares of what moves.
void add_pair(Blueprint& blueprint, const Pair& pair, Random& random) {
    const auto& from = blueprint.sites[pair.from];
    const auto& to = blueprint.sites[pair.to];
    const double direct = kilometres(from.place, to.place);
    std::vector<Mode> modes{Mode::truck};
    if (direct > rail_from_km && random.chance(0.4)) modes.push_back(Mode::rail);
    if (from.city != to.city && city(from.city).river && city(to.city).river && random.chance(0.4))
        modes.push_back(Mode::river);
    for (auto mode : modes) {
        const double km = std::max(least_km, direct * random.between(detour_low, detour_high));
        Lane lane;
        lane.from = pair.from;
        lane.to = pair.to;
        lane.mode = mode;
        lane.charge = charge_of(pair, mode, random);
        lane.km = std::round(km * 10) / 10;
        lane.share = 1.0 / static_cast<double>(modes.size());
        lane.limited = random.chance(limited_lanes(mode));
        blueprint.lanes.push_back(lane);
    }
}

double weight(const Item& item, Charge charge) {
    switch (charge) {
        case Charge::t: return item.mass_kg / 1000;
        case Charge::m3: return item.volume_m3;
        case Charge::ceu: return 1;
    }
    return 1;
}

}  // namespace

void add_lanes(Blueprint& blueprint, Random& random) {
    const auto pairs = linked_pairs(blueprint);
    std::vector<std::size_t> first;
    for (const auto& pair : pairs) {
        first.push_back(blueprint.lanes.size());
        add_pair(blueprint, pair, random);
    }
    first.push_back(blueprint.lanes.size());

    std::vector<bool> open(pairs.size(), false);  // has a link that may take any lane, so that none lies idle
    for (auto& link : blueprint.links) {
        const auto& item = blueprint.items[link.item];
        const Pair pair{link.from, link.to, item.tier == Tier::plant};
        const auto at = static_cast<std::size_t>(std::lower_bound(pairs.begin(), pairs.end(), pair) - pairs.begin());
        const std::size_t count = first[at + 1] - first[at];
        if (!open[at]) open[at] = true;
        else if (random.chance(named_lanes)) link.only = LaneId{first[at] + random.below(count)};
        for (std::size_t i = first[at]; i < first[at + 1]; ++i) {
            const LaneId id{i};
            auto& lane = blueprint.lanes[id];
            const double share = !link.only.given() ? lane.share : link.only == id ? 1 : 0;
            lane.planned += share * link.planned * weight(item, lane.charge);
        }
    }
}

}  // namespace chegu::synthetic
