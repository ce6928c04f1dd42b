#include "network/availability.h"

#include <algorithm>
#include <map>
#include <variant>

#include "base/overloaded.h"

namespace chegu {
namespace {

/// Shares by resource; one that is not there is whole.
template <class I>
class Shares {
   public:
    void multiply(I id, double share) {
        const auto [at, is_new] = shares_.try_emplace(id, share);
        if (!is_new) at->second *= share;
    }
    [[nodiscard]] double of(I id) const {
        const auto at = shares_.find(id);
        return at == shares_.end() ? 1 : at->second;
    }
    [[nodiscard]] const std::map<I, double>& all() const { return shares_; }

   private:
    std::map<I, double> shares_;
};

}  // namespace

OutageIndex::OutageIndex(const Cluster& cluster, const Network& network)
    : cluster_(cluster),
      standing_(network.standing),
      site_makers_(cluster.sites.size()),
      site_lanes_(cluster.sites.size()),
      firm_sites_(cluster.firms.size()),
      region_sites_(cluster.regions.size()),
      mode_lanes_(cluster.modes.size()),
      item_makers_(cluster.items.size()),
      maker_of_(cluster.processes.size()),
      lane_arcs_(cluster.lanes.size()),
      lane_limit_(cluster.lanes.size()) {
    for (auto id : cluster.sites.ids()) {
        const auto& site = cluster.sites[id];
        if (!network.standing.has(site)) continue;
        if (site.firm.given()) firm_sites_[site.firm].push_back(id);
        for (auto region = site.region; region.given(); region = cluster.regions[region].parent)
            region_sites_[region].push_back(id);
    }
    for (auto id : network.makers.ids()) {
        const auto process = network.makers[id].process;
        maker_of_[process] = id;
        site_makers_[cluster.processes[process].site].push_back(id);
        item_makers_[cluster.processes[process].item].push_back(id);
    }
    for (auto id : cluster.lanes.ids()) {
        const auto& lane = cluster.lanes[id];
        if (!network.standing.has(lane)) continue;
        site_lanes_[lane.from].push_back(id);
        site_lanes_[lane.to].push_back(id);
        mode_lanes_[lane.mode].push_back(id);
    }
    for (auto id : network.arcs.ids()) lane_arcs_[network.arcs[id].lane].push_back(id);
    for (auto id : network.limits.ids())
        if (const auto lane = network.limits[id].lane; lane.given()) lane_limit_[lane] = id;
}

Availability OutageIndex::availability(std::span<const OutageTarget> targets) const {
    Shares<SiteId> sites;
    Shares<MakerId> makers;
    Shares<LaneId> lanes;
    for (const auto& target : targets) {
        const auto share = target.availability;
        std::visit(Overloaded{[&](SiteId site) { sites.multiply(site, share); },
                              [&](ProcessId process) {
                                  if (const auto maker = maker_of_[process]; maker.given())
                                      makers.multiply(maker, share);
                              },
                              [&](LaneId lane) {
                                  if (standing_.has(cluster_.lanes[lane])) lanes.multiply(lane, share);
                              },
                              [&](FirmId firm) {
                                  for (auto site : firm_sites_[firm]) sites.multiply(site, share);
                              },
                              [&](RegionId region) {
                                  for (auto site : region_sites_[region]) sites.multiply(site, share);
                              },
                              [&](ModeId mode) {
                                  for (auto lane : mode_lanes_[mode]) lanes.multiply(lane, share);
                              },
                              [&](ItemId item) {
                                  for (auto maker : item_makers_[item]) makers.multiply(maker, share);
                              }},
                   target.id);
    }
    std::vector<LaneId> touched;
    for (const auto& [site, share] : sites.all()) {
        for (auto maker : site_makers_[site]) makers.multiply(maker, share);
        touched.insert(touched.end(), site_lanes_[site].begin(), site_lanes_[site].end());
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (auto lane : touched)
        lanes.multiply(lane, std::min(sites.of(cluster_.lanes[lane].from), sites.of(cluster_.lanes[lane].to)));

    Availability left;
    for (const auto& [maker, share] : makers.all())
        if (share < 1) left.makers.push_back({maker, share});
    for (const auto& [lane, share] : lanes.all())
        if (share < 1) left.lanes.push_back({lane, share});
    return left;
}

}  // namespace chegu
