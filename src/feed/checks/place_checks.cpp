// Sites whose coordinates lie far from the other sites of their region.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/great_circle.h"
#include "feed/checks/median.h"
#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

constexpr std::size_t fewest_sites = 4;
constexpr double far_km = 150;
constexpr double far_times = 5;

/// Reports the sites of one region that lie far from its middle: the median of latitudes and of longitudes, which a
/// few misplaced sites do not move.
void check_region(const DecodedTable& sites, const DecodedTable& regions, RowIndex region,
                  const std::vector<std::size_t>& rows, Notices& notices) {
    if (rows.size() < fewest_sites) return;
    const NumberColumn lat(sites, "lat");
    const NumberColumn lon(sites, "lon");
    std::vector<double> lats;
    std::vector<double> eastings;  // degrees east of the first site, so that 180° is no seam
    for (const auto row : rows) {
        lats.push_back(lat[row]);
        eastings.push_back(std::remainder(lon[row] - lon[rows.front()], 360.0));
    }
    const double middle_lat = median(lats);
    const double middle_lon = lon[rows.front()] + median(eastings);
    std::vector<double> km;
    for (const auto row : rows) km.push_back(great_circle_km(lat[row], lon[row], middle_lat, middle_lon));
    const double usual = median(km);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (km[i] <= std::max(far_km, far_times * usual)) continue;
        notices.add(kinds::coordinates_far, [&] {
            auto notice = at(sites, rows[i], "lat");
            notice.value = fmt::format("{}, {}", sites.text(rows[i], "lat"), sites.text(rows[i], "lon"));
            notice.values["region"] = same_in_both(regions.id(region));
            notice.values["km"] = same_in_both(fmt::format("{:.0f}", km[i]));
            notice.values["times"] = same_in_both(fmt::format("{:.0f}", km[i] / std::max(usual, 1.0)));
            return notice;
        });
    }
}

}  // namespace

void check_places(const DecodedFeed& feed, Notices& notices) {
    const auto& sites = feed.table("sites");
    const auto& regions = feed.table("regions");
    const ReferenceColumn region(sites, "region_id");
    const NumberColumn lat(sites, "lat");
    const NumberColumn lon(sites, "lon");
    std::vector<std::vector<std::size_t>> by_region(regions.rows());
    for (std::size_t row = 0; row < sites.rows(); ++row)
        if (region[row] != no_row && std::abs(lat[row]) <= 90 && std::abs(lon[row]) <= 180)
            by_region[region[row]].push_back(row);
    for (RowIndex row = 0; row < by_region.size(); ++row) check_region(sites, regions, row, by_region[row], notices);
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind coordinates_far{
    "coordinates_far",
    Severity::warning,
    {"离「{region}」其他地点的中心 {km} 公里，是它们一般距离的 {times} 倍。",
     "{km} km from the middle of the other sites of “{region}”, {times} times their usual distance."},
    {"核对经纬度和所属区域；经度和纬度可能写反了。",
     "Check the coordinates and the region; lat and lon may be swapped."},
    {"一个地点放错，距离、碳排放和地图都跟着错。超过 150 公里、又超过一般距离 5 倍的才报告。",
     "One misplaced site spoils distances, emissions and the map. Reported where it is more than 150 km and more "
     "than 5 times the usual distance away."}};

}  // namespace chegu::kinds
