#pragma once
// Results as one file that a spreadsheet or a map program opens.

#include <filesystem>
#include <string>

#include "results/result_schema.h"
#include "tables/text_table.h"

namespace chegu {

/// Whether OUT names a file (.xlsx or .gpkg) rather than a folder. Throws Failure (bad_input) for what no result can be
/// written to, a database among it.
bool is_result_file(const std::string& out);

/// Throws Failure (bad_input) where there is something of that name already. To be asked before anything is computed.
void require_new_file(const std::string& out);

/// Writes a folder of results, as publish() made it, as one new file: a workbook with a sheet a table, or a GeoPackage
/// with a layer a table and the sites of the feed, styled for QGIS. First comes `summary`, every figure of
/// summary.json. Left out are certificates.csv, which only verify reads, and pages. Written beside, then renamed: whole
/// or not at all. Throws Failure (cannot_write).
void write_result_file(const ResultSchema& schema, const std::filesystem::path& folder, const RawFeed& feed,
                       const std::string& out);

}  // namespace chegu
