#pragma once
// Which row of a file names a table's columns.

#include <string_view>
#include <vector>

#include "schema/table.h"

namespace chegu {

/// So many rows are looked at for the header where the first is none.
inline constexpr std::size_t header_rows_searched = 20;

/// How many of the cells, blanks around them aside, are names of columns of the table.
std::size_t known_columns(const TableSchema& schema, const std::vector<std::string_view>& cells);

/// Whether a row that is not where the header belongs seems to be it all the same: two columns are named, or all there
/// are.
bool seems_header(const TableSchema& schema, const std::vector<std::string_view>& cells);

}  // namespace chegu
