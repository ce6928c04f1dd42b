#pragma once
// The column that numbers the rows of a table in a GeoPackage or a database.

#include <string>
#include <string_view>
#include <vector>

namespace chegu::formats {

/// Whether a numbering column of this name was added by a writer of files, ours among them, and is no part of a table.
bool is_row_number(std::string_view column);

/// A name for the column that numbers the rows which none of these columns has in any writing.
std::string row_number_name(const std::vector<std::string>& header);

}  // namespace chegu::formats
