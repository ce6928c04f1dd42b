#pragma once
// A text table whose cells and rows change; what is not changed stays a view into the bytes that were read.

#include <string>
#include <string_view>
#include <vector>

#include "tables/text_table.h"

namespace chegu {

/// The position of a column, which is added at the end, empty, where the table lacks it.
std::size_t need_column(TextTable& table, std::string_view column);

/// Writes a cell; the table keeps the text.
void set_cell(TextTable& table, std::size_t row, std::size_t column, std::string text);

/// Deletes the rows that are marked, of all rows.
void delete_rows(TextTable& table, const std::vector<bool>& gone);

}  // namespace chegu
