#include "analyses/flow/report/drawn_lanes.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace chegu {
namespace {

void keep_largest(DrawnLanes& drawn) {
    std::stable_sort(drawn.lanes.begin(), drawn.lanes.end(),
                     [](const auto& a, const auto& b) { return a.value > b.value; });
    drawn.lanes.resize(std::min(drawn.lanes.size(), most_lanes));
    for (const auto& lane : drawn.lanes) drawn.value += lane.value;
}

/// Of each region the site through which most value goes: where the region is drawn.
std::map<RegionId, SiteId> places_of_regions(const Cluster& cluster, const CorridorFacts& corridors) {
    std::map<SiteId, double> through;
    for (const auto& corridor : corridors.corridors) {
        through[corridor.from] += corridor.value;
        through[corridor.to] += corridor.value;
    }
    std::map<RegionId, SiteId> places;
    for (const auto& [site, value] : through) {
        const auto [place, first] = places.try_emplace(cluster.sites[site].region, site);
        if (!first && value > through[place->second]) place->second = site;
    }
    return places;
}

DrawnLanes between_regions(const Cluster& cluster, const CorridorFacts& corridors) {
    const auto places = places_of_regions(cluster, corridors);
    std::map<std::tuple<RegionId, RegionId, ModeId>, double> sums;
    for (const auto& corridor : corridors.corridors) {
        const auto from = cluster.sites[corridor.from].region;
        const auto to = cluster.sites[corridor.to].region;
        if (from != to) sums[{from, to, corridor.mode}] += corridor.value;
    }
    DrawnLanes drawn;
    drawn.by_region = true;
    for (const auto& [ends, value] : sums) {
        Corridor lane;
        lane.from = places.at(std::get<0>(ends));
        lane.to = places.at(std::get<1>(ends));
        lane.mode = std::get<2>(ends);
        lane.value = value;
        drawn.lanes.push_back(lane);
    }
    keep_largest(drawn);
    return drawn;
}

}  // namespace

DrawnLanes drawn_lanes(const Cluster& cluster, const CorridorFacts& corridors) {
    constexpr double least_share = 0.5;
    DrawnLanes largest;
    largest.lanes = corridors.corridors;
    keep_largest(largest);
    if (largest.value >= least_share * corridors.all.value) return largest;
    auto regions = between_regions(cluster, corridors);
    return regions.lanes.empty() ? largest : regions;
}

}  // namespace chegu
