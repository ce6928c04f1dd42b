#pragma once
// The points that sites have on a map beside their lat and lon.

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

#include "notices/notice.h"
#include "tables/coordinates.h"
#include "tables/text_table.h"

namespace chegu::formats {

/// The place of a geometry as a GeoPackage stores it (OGC 12-128r19, 2.1.3: a header, then WKB): a point, or several
/// that are one. Nothing where it is empty, another shape, damaged, or neither in WGS 84 (4326) nor in CGCS2000 (4490),
/// which are the same to a decimetre.
std::optional<Position> point_of(std::string_view geometry);

/// A warning for each site whose point lies more than 10 m from its lat and lon, taken as `crs` says. Sites that lack
/// one of the two, or whose lat or lon is no number, are not judged. `points` by row number.
void check_points(const TextTable& sites, const std::map<std::uint32_t, Position>& points, std::string_view crs,
                  Notices& notices);

}  // namespace chegu::formats
