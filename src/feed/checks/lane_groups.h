#pragma once
// The lanes between each two sites.

#include <array>
#include <cstdint>
#include <vector>

#include "feed/checks/rows.h"

namespace chegu::checks {

/// Position of `per` in the schema's choices: unit, t, m3, ceu.
inline constexpr std::array<std::string_view, 4> per_names{"unit", "t", "m3", "ceu"};
inline constexpr std::uint8_t no_per = 255;

/// What is known of the lanes from one site to another, so that a link looks at them once however many there are.
struct LaneGroup {
    RowIndex to = no_row;
    bool today = false;                                                    // a lane that is no candidate's
    bool linked = false;                                                   // a link without lane_id takes any of them
    std::array<RowIndex, 4> first_by_per{no_row, no_row, no_row, no_row};  // a lane of each `per`
};

class LaneGroups {
   public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    /// O(lanes log lanes of a site). Lanes whose ends are not known belong to no group.
    explicit LaneGroups(const DecodedFeed& feed);

    /// The group of lanes from one site to another, or none.
    [[nodiscard]] std::uint32_t between(RowIndex from, RowIndex to) const;
    /// The group that a lane is in, or none.
    [[nodiscard]] std::uint32_t of(RowIndex lane) const { return group_of_lane_[lane]; }
    [[nodiscard]] LaneGroup& operator[](std::uint32_t group) { return groups_[group]; }
    [[nodiscard]] const LaneGroup& operator[](std::uint32_t group) const { return groups_[group]; }

   private:
    std::vector<LaneGroup> groups_;
    std::vector<std::uint32_t> first_group_;  // by from-site: its groups, sorted by `to`
    std::vector<std::uint32_t> group_of_lane_;
};

}  // namespace chegu::checks
