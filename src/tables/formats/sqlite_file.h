#pragma once
// A GeoPackage examined by SQLite before OGR opens it.

#include <filesystem>
#include <string>
#include <vector>

namespace chegu::formats {

/// The names of its plain tables, without those that the format itself keeps. Throws Refused: unreadable_file (not
/// whole), unsafe_database (a view or virtual table where a table should be), wrong_content (cells that do not have
/// their column's type or hold NUL, so that OGR would read others).
std::vector<std::string> examine_geopackage(const std::filesystem::path& file);

}  // namespace chegu::formats
