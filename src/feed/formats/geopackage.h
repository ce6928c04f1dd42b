#pragma once
// A feed as a GeoPackage: a table a table, sites also as points on the map.

#include <filesystem>

#include "feed/notice.h"
#include "feed/text_table.h"

namespace chegu::formats {

/// Every plain table. The file is examined by SQLite first, with nothing of it trusted: whole, no views or virtual
/// tables among the tables, in each column what its type says. Throws Refused.
RawFeed read_geopackage(const std::filesystem::path& file, Notices& notices);

/// Writes a new GeoPackage that reads back the same: a column of numbers or dates has that type where each cell reads
/// back in the same characters, else it is text. sites have a point geometry in WGS 84 (converted where settings.crs
/// says so; lat and lon stay as given). The same feed gives the same bytes. Throws Failure (bad_input).
void write_geopackage(const RawFeed& feed, const std::filesystem::path& file);

}  // namespace chegu::formats
