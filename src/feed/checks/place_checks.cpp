// Sites at no place, or far from the other sites of their region.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "base/great_circle.h"
#include "feed/checks/median.h"
#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

constexpr std::size_t fewest_sites = 4;
constexpr std::size_t fewest_to_tell_a_swap = 3;  // then one swapped site does not move the middle
constexpr double far_km = 150;
constexpr double far_times = 5;

/// Where most of some sites lie: the medians of latitude and longitude, which a few misplaced sites do not move.
class Middle {
   public:
    Middle(const DecodedTable& sites, const std::vector<std::size_t>& rows) : lat_(sites, "lat"), lon_(sites, "lon") {
        std::vector<double> lats;
        std::vector<double> eastings;  // degrees east of the first site, so that 180° is no seam
        for (const auto row : rows) {
            lats.push_back(lat_[row]);
            eastings.push_back(std::remainder(lon_[row] - lon_[rows.front()], 360.0));
        }
        middle_lat_ = median(lats);
        middle_lon_ = lon_[rows.front()] + median(eastings);
        std::vector<double> km;
        for (const auto row : rows) km.push_back(km_of(row));
        usual_km_ = median(km);
    }

    [[nodiscard]] double km_of(std::size_t row) const { return km(lat_[row], lon_[row]); }
    /// The distance with lat and lon exchanged; infinite where that is no place.
    [[nodiscard]] double swapped_km_of(std::size_t row) const {
        return std::abs(lon_[row]) <= 90 ? km(lon_[row], lat_[row]) : std::numeric_limits<double>::infinity();
    }
    [[nodiscard]] double usual_km() const { return usual_km_; }
    [[nodiscard]] double most_km() const { return std::max(far_km, far_times * usual_km_); }
    /// Far from the middle as it is written, and near, far_times as near at least, with lat and lon exchanged.
    [[nodiscard]] bool looks_swapped(std::size_t row) const {
        const double there = swapped_km_of(row);
        return km_of(row) > most_km() && there <= most_km() && far_times * there < km_of(row);
    }

   private:
    [[nodiscard]] double km(double lat, double lon) const {
        return great_circle_km(lat, lon, middle_lat_, middle_lon_);
    }

    NumberColumn lat_, lon_;
    double middle_lat_ = 0;
    double middle_lon_ = 0;
    double usual_km_ = 0;
};

Notice at_place(const DecodedTable& sites, std::size_t row) {
    auto notice = at(sites, row, "lat");
    notice.value = fmt::format("{}, {}", sites.text(row, "lat"), sites.text(row, "lon"));
    return notice;
}

/// A place that an empty cell or a failed look-up leaves behind: in the sea off Africa.
bool at_zero(double lat, double lon) { return lat == 0 && lon == 0; }

class PlaceCheck {
   public:
    PlaceCheck(const DecodedFeed& feed, Notices& notices)
        : sites_(feed.table("sites")), regions_(feed.table("regions")), notices_(notices) {
        const ReferenceColumn region(sites_, "region_id");
        const NumberColumn lat(sites_, "lat");
        const NumberColumn lon(sites_, "lon");
        by_region_.resize(regions_.rows());
        for (std::size_t row = 0; row < sites_.rows(); ++row) {
            if (at_zero(lat[row], lon[row]))
                notices_.add(kinds::coordinates_zero, [&] { return at_place(sites_, row); });
            else if (std::abs(lat[row]) <= 90 && std::abs(lon[row]) <= 180) {
                all_.push_back(row);
                if (region[row] != no_row) by_region_[region[row]].push_back(row);
            }
        }
    }

    void run() {
        if (all_.empty()) return;
        const Middle of_all(sites_, all_);
        for (RowIndex region = 0; region < by_region_.size(); ++region) {
            const auto& rows = by_region_[region];
            if (rows.empty()) continue;
            const Middle of_region(sites_, rows);
            const bool told_by_region = rows.size() >= fewest_to_tell_a_swap;
            for (const auto row : rows) {
                const auto& middle = told_by_region ? of_region : of_all;
                if (all_.size() >= fewest_to_tell_a_swap && middle.looks_swapped(row))
                    notices_.add(kinds::coordinates_swapped, [&] { return at_place(sites_, row); });
                else if (rows.size() >= fewest_sites && of_region.km_of(row) > of_region.most_km())
                    report_far(row, region, of_region);
            }
        }
    }

   private:
    void report_far(std::size_t row, RowIndex region, const Middle& middle) {
        notices_.add(kinds::coordinates_far, [&] {
            auto notice = at_place(sites_, row);
            notice.values["region"] = same_in_both(regions_.id(region));
            notice.values["km"] = same_in_both(fmt::format("{:.0f}", middle.km_of(row)));
            notice.values["times"] =
                same_in_both(fmt::format("{:.0f}", middle.km_of(row) / std::max(middle.usual_km(), 1.0)));
            return notice;
        });
    }

    const DecodedTable& sites_;
    const DecodedTable& regions_;
    Notices& notices_;
    std::vector<std::size_t> all_;                     // rows whose place is known
    std::vector<std::vector<std::size_t>> by_region_;  // the same by region
};

}  // namespace

void check_places(const DecodedFeed& feed, Notices& notices) { PlaceCheck(feed, notices).run(); }

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind coordinates_far{
    "coordinates_far",
    Severity::warning,
    {"离「{region}」其他地点的中心 {km} 公里，是它们一般距离的 {times} 倍。",
     "{km} km from the middle of the other sites of “{region}”, {times} times their usual distance."},
    {"核对经纬度和所属区域。", "Check the coordinates and the region."},
    {"一个地点放错，距离、碳排放和地图都跟着错。超过 150 公里、又超过一般距离 5 倍的才报告。",
     "One misplaced site spoils distances, emissions and the map. Reported where it is more than 150 km and more "
     "than 5 times the usual distance away."}};

constexpr NoticeKind coordinates_zero{
    "coordinates_zero",
    Severity::warning,
    {"纬度和经度都是 0：这是非洲以西的海面。", "lat and lon are both 0: that is in the sea off Africa."},
    {"填上地点真正的经纬度。", "Give the site's real coordinates."},
    {"查不到地址时常常留下 0, 0；距离、碳排放和地图都会跟着错。",
     "0, 0 is what a failed look-up of an address leaves behind; distances, emissions and the map all follow from "
     "it."}};

constexpr NoticeKind coordinates_swapped{
    "coordinates_swapped",
    Severity::warning,
    {"{value} 远离其他地点；经度和纬度对调，就在它们中间。",
     "{value} is far from the other sites; with lat and lon exchanged it lies among them."},
    {"核对后把 lat 和 lon 对调。", "Check it, and exchange lat and lon."},
    {"地图网站有的先写纬度，有的先写经度。与同区域的地点比较；同区域不足三个时，与全部地点比较。",
     "Some map sites give the latitude first, some the longitude. A site is compared with those of its region, or with "
     "all where the region has fewer than three."}};

}  // namespace chegu::kinds
