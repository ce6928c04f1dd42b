#include "base/great_circle.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace chegu {

double great_circle_km(double lat_a, double lon_a, double lat_b, double lon_b) {
    constexpr double radius_km = 6371.0;
    constexpr double degree = std::numbers::pi / 180;
    const double half_lat = std::sin((lat_b - lat_a) * degree / 2);
    const double half_lon = std::sin((lon_b - lon_a) * degree / 2);
    const double h = half_lat * half_lat + std::cos(lat_a * degree) * std::cos(lat_b * degree) * half_lon * half_lon;
    return 2 * radius_km * std::asin(std::min(1.0, std::sqrt(h)));
}

}  // namespace chegu
