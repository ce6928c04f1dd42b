#pragma once

namespace chegu {

/// Kilometres between two points given in degrees: haversine on a sphere of 6371.0 km (model.md 1).
double great_circle_km(double lat_a, double lon_a, double lat_b, double lon_b);

/// What a road or river is longer than the great circle where the feed gives no distance (feed.md, lanes).
inline constexpr double detour_factor = 1.3;

}  // namespace chegu
