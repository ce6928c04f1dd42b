// Lanes and services whose distance or time can't be that between their ends.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/great_circle.h"
#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

constexpr double shorter = 0.9;  // of the great circle: coordinates are rounded, and so are distances
constexpr double rounding_km = 1;
constexpr double fastest_km_per_h = 1000;  // what freight planes fly at most

class WayCheck {
   public:
    WayCheck(const DecodedFeed& feed, std::string_view name, Notices& notices)
        : ways_(feed.table(name)),
          sites_(feed.table("sites")),
          notices_(notices),
          from_(ways_, "from_site"),
          to_(ways_, "to_site"),
          distance_(ways_, "distance_km"),
          hours_(ways_, "transit_hours"),
          lat_(sites_, "lat"),
          lon_(sites_, "lon") {}

    void run() {
        for (std::size_t row = 0; row < ways_.rows(); ++row) {
            if (!placed(from_[row]) || !placed(to_[row])) continue;
            const auto a = from_[row];
            const auto b = to_[row];
            const double straight = great_circle_km(lat_[a], lon_[a], lat_[b], lon_[b]);
            if (distance_[row] < shorter * straight && distance_[row] < straight - rounding_km)
                report(kinds::shorter_than_straight, row, "distance_km", straight);
            const double km = std::isnan(distance_[row]) ? straight : std::max(straight, distance_[row]);
            if (hours_[row] > 0 && km / hours_[row] > fastest_km_per_h)
                report(kinds::faster_than_any_mode, row, "transit_hours", km);
        }
    }

   private:
    /// Whether the site's place is known: one at 0, 0 is told of by itself.
    [[nodiscard]] bool placed(RowIndex site) const {
        if (site == no_row || std::isnan(lat_[site]) || std::isnan(lon_[site])) return false;
        return lat_[site] != 0 || lon_[site] != 0;
    }

    void report(const NoticeKind& kind, std::size_t row, std::string_view column, double km) {
        notices_.add(kind, [&] {
            auto notice = at(ways_, row, column);
            notice.values["ends"] = ends_words(sites_, from_[row], to_[row]);
            notice.values["km"] = same_in_both(fmt::format("{:.0f}", km));
            notice.values["speed"] = same_in_both(fmt::format("{:.0f}", km / hours_[row]));
            return notice;
        });
    }

    const DecodedTable& ways_;
    const DecodedTable& sites_;
    Notices& notices_;
    ReferenceColumn from_, to_;
    NumberColumn distance_, hours_, lat_, lon_;
};

}  // namespace

void check_ways(const DecodedFeed& feed, Notices& notices) {
    WayCheck(feed, "lanes", notices).run();
    WayCheck(feed, "services", notices).run();
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind shorter_than_straight{
    "shorter_than_straight",
    Severity::warning,
    {"{value} 公里，比{ends}的直线距离 {km} 公里还短。", "{value} km is less than the straight way {ends}, {km} km."},
    {"改正距离，或核对两端的经纬度。", "Correct the distance, or check the coordinates of both ends."},
    {"没有比直线更短的路；多半是单位写错，或有一端放错了地方。比大圆距离短 10 % 以上、又短 1 公里以上的才报告。",
     "No way is shorter than the straight one: mostly the unit is wrong, or one of the ends is misplaced. Reported "
     "where it is more than 10 % and more than 1 km shorter than the great circle."}};

constexpr NoticeKind faster_than_any_mode{
    "faster_than_any_mode",
    Severity::warning,
    {"{ends}，{km} 公里只用 {value} 小时，时速 {speed} 公里，没有这样快的运输方式。",
     "{value} hours for the {km} km {ends} would be {speed} km/h; no mode of transport is that fast."},
    {"改正时间（单位是小时），或核对两端的经纬度。",
     "Correct the time, which is in hours, or check the coordinates of both ends."},
    {"时间决定在途库存占用多少资金。时速超过 1000 公里的才报告。",
     "Times decide what goods on their way cost. Reported above 1000 km/h."}};

}  // namespace chegu::kinds
