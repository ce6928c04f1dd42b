#include "tables/formats/map_points.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>

#include "base/great_circle.h"
#include "base/number.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

/// Numbers one after another, in the byte order that each structure names.
class Bytes {
   public:
    explicit Bytes(std::string_view bytes) : rest_(bytes) {}

    bool little = true;

    void skip(std::size_t count) { rest_.remove_prefix(std::min(count, rest_.size())); }
    std::optional<std::uint8_t> byte() { return number<std::uint8_t>(); }
    std::optional<std::uint32_t> whole() { return number<std::uint32_t>(); }
    std::optional<double> real() { return number<double>(); }

   private:
    template <class Number>
    std::optional<Number> number() {
        std::array<char, sizeof(Number)> bytes{};
        if (rest_.size() < bytes.size()) return std::nullopt;
        std::memcpy(bytes.data(), rest_.data(), bytes.size());
        skip(bytes.size());
        if (little != (std::endian::native == std::endian::little)) std::reverse(bytes.begin(), bytes.end());
        return std::bit_cast<Number>(bytes);
    }

    std::string_view rest_;
};

std::optional<Position> point_of_wkb(Bytes& bytes, bool within_another) {
    const auto order = bytes.byte();
    if (!order || *order > 1) return std::nullopt;
    bytes.little = *order == 1;
    const auto type = bytes.whole();
    constexpr std::uint32_t point = 1, points = 4;  // 1001, 2001, 3001 with height and measure
    if (!type || *type > 3999) return std::nullopt;
    if (*type % 1000 == points && !within_another)
        return bytes.whole() == 1U ? point_of_wkb(bytes, true) : std::nullopt;
    if (*type % 1000 != point) return std::nullopt;
    const auto lon = bytes.real();
    const auto lat = bytes.real();
    if (!lon || !lat || !std::isfinite(*lon) || !std::isfinite(*lat)) return std::nullopt;
    return Position{*lat, *lon};
}

std::string place_text(std::string_view lat, std::string_view lon) {
    return std::string(lat) + ", " + std::string(lon);
}

std::string degrees(double value) { return number_text(std::round(value * 1e6) / 1e6); }

std::string distance_text(double km) {
    return km < 1 ? fmt::format("{:.0f} m", km * 1000) : fmt::format("{:.1f} km", km);
}

}  // namespace

std::optional<Position> point_of(std::string_view geometry) {
    constexpr std::size_t magic_and_version = 3;
    if (!geometry.starts_with("GP")) return std::nullopt;
    Bytes bytes(geometry);
    bytes.skip(magic_and_version);
    const auto flags = bytes.byte();
    if (!flags) return std::nullopt;
    bytes.little = (*flags & 1U) != 0;
    const auto reference = bytes.whole();
    const bool empty = (*flags & 0x10U) != 0;
    if (empty || !reference || (*reference != 4326U && *reference != 4490U)) return std::nullopt;
    constexpr std::array<std::size_t, 5> envelopes{0, 32, 48, 48, 64};
    const std::size_t envelope = (*flags >> 1U) & 7U;
    if (envelope >= envelopes.size()) return std::nullopt;
    bytes.skip(envelopes[envelope]);
    return point_of_wkb(bytes, false);
}

void check_points(const TextTable& sites, const std::map<std::uint32_t, Position>& points, std::string_view crs,
                  Notices& notices) {
    constexpr double same_place_km = 0.01;  // coordinates are often written with four decimals
    const auto lat = sites.find("lat");
    const auto lon = sites.find("lon");
    if (lat == TextTable::npos || lon == TextTable::npos) return;
    for (std::size_t row = 0; row < sites.rows(); ++row) {
        const auto point = points.find(sites.row_numbers[row]);
        const auto north = parse_number(sites.cell(row, lat));
        const auto east = parse_number(sites.cell(row, lon));
        if (point == points.end() || !north || !east) continue;
        const auto there = to_wgs84({*north, *east}, crs);
        const auto km = great_circle_km(there.lat, there.lon, point->second.lat, point->second.lon);
        if (km <= same_place_km) continue;
        notices.add(kinds::point_differs, [&] {
            return Notice{{},
                          sites.name,
                          sites.row_numbers[row],
                          "lat",
                          place_text(sites.cell(row, lat), sites.cell(row, lon)),
                          {{"point", same_in_both(place_text(degrees(point->second.lat), degrees(point->second.lon)))},
                           {"distance", same_in_both(distance_text(km))}}};
        });
    }
}

}  // namespace chegu::formats
