#pragma once
// A feed as a GeoPackage: a table a table, sites also as points on the map.

#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "notices/notice.h"
#include "schema/table.h"
#include "tables/coordinates.h"
#include "tables/text_table.h"

namespace chegu::formats {

/// Every plain table, by SQLite with nothing of the file trusted: whole, no views or virtual tables among the tables.
/// Cells are read as they are stored, whatever their column's type; geometry is left out, and a site whose point lies
/// elsewhere than its lat and lon say is a warning. Throws Refused.
RawFeed read_geopackage(const std::filesystem::path& file, Notices& notices);

/// Writes a new GeoPackage that reads back the same: a column of numbers or dates has that type where each cell reads
/// back in the same characters, else it is text. sites have a point geometry in WGS 84 (converted where settings.crs
/// says so; lat and lon stay as given). The same feed gives the same bytes. Throws Failure (bad_input where the feed
/// does not fit, system where the disk fails).
void write_geopackage(const RawFeed& feed, const std::filesystem::path& file);

/// A table as a layer of a map.
struct MapLayer {
    enum class Shape { none, point, line };

    const TextTable* table = nullptr;
    const TableSchema* schema = nullptr;  // null: all texts
    Shape shape = Shape::none;
    std::vector<std::vector<Position>>
        places;                      // a row: WGS 84; one position of a point, two or more of a line, or none
    std::string title, description;  // as a map program lists it
    std::string style;               // a QGIS style (QML), empty: none
};

/// Writes a new GeoPackage of layers for people to look at: numbers as numbers, styles where QGIS finds them
/// (layer_styles). The same layers give the same bytes. Throws Failure as
/// write_geopackage does.
void write_map(std::span<const MapLayer> layers, const std::filesystem::path& file);

/// Where each site of a feed is, by id: WGS 84, converted where settings.crs says so. Sites without a position are left
/// out.
std::map<std::string, Position, std::less<>> site_positions(const RawFeed& feed);

}  // namespace chegu::formats
