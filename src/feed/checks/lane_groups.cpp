#include "feed/checks/lane_groups.h"

#include <algorithm>

namespace chegu::checks {

LaneGroups::LaneGroups(const DecodedFeed& feed) {
    const auto& lanes = feed.table("lanes");
    const ReferenceColumn from(lanes, "from_site");
    const ReferenceColumn to(lanes, "to_site");
    const ReferenceColumn candidate(lanes, "candidate_id");
    const auto& per = lanes.column("per").choices;
    const auto sites = feed.table("sites").rows();
    const auto known = [&](std::size_t lane) { return from[lane] != no_row && to[lane] != no_row; };

    std::vector<std::uint32_t> first_lane(sites + 2, 0);
    for (std::size_t lane = 0; lane < lanes.rows(); ++lane)
        if (known(lane)) ++first_lane[from[lane] + 2];
    for (std::size_t site = 2; site < first_lane.size(); ++site) first_lane[site] += first_lane[site - 1];
    std::vector<RowIndex> by_site(first_lane.back());
    for (std::size_t lane = 0; lane < lanes.rows(); ++lane)
        if (known(lane)) by_site[first_lane[from[lane] + 1]++] = static_cast<RowIndex>(lane);

    group_of_lane_.assign(lanes.rows(), none);
    first_group_.assign(sites + 1, 0);
    for (std::size_t site = 0; site < sites; ++site) {
        first_group_[site] = static_cast<std::uint32_t>(groups_.size());
        const auto begin = by_site.begin() + first_lane[site];
        const auto end = by_site.begin() + first_lane[site + 1];
        std::stable_sort(begin, end, [&](RowIndex a, RowIndex b) { return to[a] < to[b]; });
        for (auto lane = begin; lane != end; ++lane) {
            if (lane == begin || groups_.back().to != to[*lane]) {
                groups_.emplace_back();
                groups_.back().to = to[*lane];
            }
            auto& group = groups_.back();
            group_of_lane_[*lane] = static_cast<std::uint32_t>(groups_.size() - 1);
            group.today = group.today || candidate[*lane] == no_row;
            const auto kind = per.empty() ? no_per : per[*lane];
            if (kind < group.first_by_per.size() && group.first_by_per[kind] == no_row)
                group.first_by_per[kind] = *lane;
        }
    }
    first_group_[sites] = static_cast<std::uint32_t>(groups_.size());
}

std::uint32_t LaneGroups::between(RowIndex from, RowIndex to) const {
    const auto begin = groups_.begin() + first_group_[from];
    const auto end = groups_.begin() + first_group_[from + 1];
    const auto found =
        std::lower_bound(begin, end, to, [](const LaneGroup& group, RowIndex site) { return group.to < site; });
    if (found == end || found->to != to) return none;
    return static_cast<std::uint32_t>(found - groups_.begin());
}

}  // namespace chegu::checks
