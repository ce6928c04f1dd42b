#pragma once
// A layer of OGR as a table of texts: what GeoPackage and PostgreSQL have in common.

#include <string>

#include "notices/notice.h"
#include "tables/text_table.h"

namespace chegu::formats {

/// Whether a numbering column of this name was added by a writer of files, ours among them, and is no part of a table.
bool is_row_number(std::string_view column);

/// A name for the column that numbers the rows which none of these columns has in any writing.
std::string row_number_name(const std::vector<std::string>& header);

/// All rows in the order of their number; `layer` is an OGRLayerH. Geometry is left out, a key column that is no mere
/// row number comes first. Row numbers as if below a header.
TextTable read_layer(void* layer, std::string name, std::string source, Notices& notices);

}  // namespace chegu::formats
