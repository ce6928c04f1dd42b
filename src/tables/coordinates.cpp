#include "tables/coordinates.h"

#include <cmath>
#include <numbers>

namespace chegu {
namespace {

constexpr double pi = std::numbers::pi;

// Krasovsky's ellipsoid of 1940, which the shift is computed on.
constexpr double major_axis = 6378245.0;
constexpr double eccentricity_squared = 0.00669342162296594323;

bool in_china(Position p) { return p.lon > 72.004 && p.lon < 137.8347 && p.lat > 0.8293 && p.lat < 55.8271; }

/// North and east shifts in metres of the plane, x and y degrees east of 105 and north of 35.
double shift_north(double x, double y) {
    return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x)) +
           (20 * std::sin(6 * x * pi) + 20 * std::sin(2 * x * pi)) * 2 / 3 +
           (20 * std::sin(y * pi) + 40 * std::sin(y / 3 * pi)) * 2 / 3 +
           (160 * std::sin(y / 12 * pi) + 320 * std::sin(y * pi / 30)) * 2 / 3;
}
double shift_east(double x, double y) {
    return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x)) +
           (20 * std::sin(6 * x * pi) + 20 * std::sin(2 * x * pi)) * 2 / 3 +
           (20 * std::sin(x * pi) + 40 * std::sin(x / 3 * pi)) * 2 / 3 +
           (150 * std::sin(x / 12 * pi) + 300 * std::sin(x / 30 * pi)) * 2 / 3;
}

// BD-09 turns GCJ-02 about the origin by a small angle that waves, stretches it likewise, and moves it.
constexpr double wave_number = pi * 3000 / 180;
constexpr double moved_lon = 0.0065, moved_lat = 0.006;

Position bd09_of_gcj02(Position gcj02) {
    const double radius = std::hypot(gcj02.lon, gcj02.lat) + 0.00002 * std::sin(gcj02.lat * wave_number);
    const double angle = std::atan2(gcj02.lat, gcj02.lon) + 0.000003 * std::cos(gcj02.lon * wave_number);
    return {radius * std::sin(angle) + moved_lat, radius * std::cos(angle) + moved_lon};
}

/// The point whose image is `wanted`, where the image lies within a few hundred metres and moves almost as the point.
template <class Forward>
Position inverse(Position wanted, Forward forward) {
    constexpr double enough = 1e-11;
    Position guess = wanted;
    for (int step = 0; step < 30; ++step) {
        const auto image = forward(guess);
        const double north = wanted.lat - image.lat;
        const double east = wanted.lon - image.lon;
        guess.lat += north;
        guess.lon += east;
        if (std::abs(north) < enough && std::abs(east) < enough) break;
    }
    return guess;
}

}  // namespace

Position gcj02_of_wgs84(Position wgs84) {
    if (!in_china(wgs84)) return wgs84;
    const double x = wgs84.lon - 105;
    const double y = wgs84.lat - 35;
    const double latitude = wgs84.lat / 180 * pi;
    const double flat = 1 - eccentricity_squared * std::sin(latitude) * std::sin(latitude);
    const double meridian = major_axis * (1 - eccentricity_squared) / (flat * std::sqrt(flat)) * pi / 180;
    const double parallel = major_axis / std::sqrt(flat) * std::cos(latitude) * pi / 180;
    return {wgs84.lat + shift_north(x, y) / meridian, wgs84.lon + shift_east(x, y) / parallel};
}

Position wgs84_of_gcj02(Position gcj02) { return inverse(gcj02, gcj02_of_wgs84); }

Position bd09_of_wgs84(Position wgs84) { return bd09_of_gcj02(gcj02_of_wgs84(wgs84)); }

Position wgs84_of_bd09(Position bd09) { return wgs84_of_gcj02(inverse(bd09, bd09_of_gcj02)); }

Position to_wgs84(Position given, std::string_view crs) {
    if (crs == "GCJ02") return wgs84_of_gcj02(given);
    if (crs == "BD09") return wgs84_of_bd09(given);
    return given;
}

}  // namespace chegu
