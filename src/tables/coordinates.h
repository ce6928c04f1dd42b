#pragma once
// The coordinates of Chinese map sites, which are shifted on purpose, back to WGS 84.

#include <string_view>

namespace chegu {

struct Position {
    double lat = 0;  // degrees
    double lon = 0;
};

/// WGS 84 to GCJ-02: the shift that map sites in mainland China apply (none outside 72.004..137.8347° E,
/// 0.8293..55.8271° N). The formula is not official; it is the one that became known in 2012-2013 from a program for
/// mobile maps and that EvilTransform and coordtransform use. Exact to about a metre.
Position gcj02_of_wgs84(Position wgs84);
/// The inverse, by iteration: to about 1e-9 degrees the point whose GCJ-02 is this.
Position wgs84_of_gcj02(Position gcj02);
/// Baidu's BD-09, a further turn of GCJ-02 (same sources): to WGS 84, and back to BD-09.
Position wgs84_of_bd09(Position bd09);
Position bd09_of_wgs84(Position wgs84);

/// By the value of settings.crs: WGS84 (or empty) stays as it is, GCJ02 and BD09 are converted.
Position to_wgs84(Position given, std::string_view crs);

}  // namespace chegu
