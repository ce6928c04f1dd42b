#pragma once
// What an outage does to the network (model.md 3): how much of each process and lane is left.

#include <span>
#include <vector>

#include "network/network.h"

namespace chegu {

/// Shares in [0, 1) that are left; what is not named keeps everything.
struct Availability {
    struct OfMaker {
        MakerId maker;
        double share = 0;
        bool operator==(const OfMaker&) const = default;
    };
    struct OfLane {
        LaneId lane;
        double share = 0;
        bool operator==(const OfLane&) const = default;
    };
    std::vector<OfMaker> makers;  // in ascending order, each once
    std::vector<OfLane> lanes;
    bool operator==(const Availability&) const = default;
};

/// Finds what a target hits without looking at the whole network each time.
class OutageIndex {
   public:
    OutageIndex(const Cluster& cluster, const Network& network);

    /// Several targets on one resource multiply; a site's share multiplies its processes' capacity, a lane has its own
    /// share times the smaller of its ends'. Rows of candidates do not exist. O(what is hit).
    [[nodiscard]] Availability availability(std::span<const OutageTarget> targets) const;

    /// Sites that a firm's or a region's outage closes: those that exist, markets included.
    [[nodiscard]] const std::vector<SiteId>& sites_of(FirmId firm) const { return firm_sites_[firm]; }
    [[nodiscard]] const std::vector<SiteId>& sites_in(RegionId region) const { return region_sites_[region]; }
    [[nodiscard]] const std::vector<ArcId>& arcs_on(LaneId lane) const { return lane_arcs_[lane]; }
    /// The lane's capacity, none where it is unlimited or carries nothing.
    [[nodiscard]] LimitId limit_of(LaneId lane) const { return lane_limit_[lane]; }

   private:
    const Cluster& cluster_;
    const Standing& standing_;  // of the network
    Table<SiteId, std::vector<MakerId>> site_makers_;
    Table<SiteId, std::vector<LaneId>> site_lanes_;
    Table<FirmId, std::vector<SiteId>> firm_sites_;
    Table<RegionId, std::vector<SiteId>> region_sites_;  // its sub-regions' too
    Table<ModeId, std::vector<LaneId>> mode_lanes_;
    Table<ItemId, std::vector<MakerId>> item_makers_;
    Table<ProcessId, MakerId> maker_of_;
    Table<LaneId, std::vector<ArcId>> lane_arcs_;
    Table<LaneId, LimitId> lane_limit_;
};

}  // namespace chegu
