#pragma once
// What a template says of a table and its columns.

#include <string>
#include <vector>

#include "schema/table.h"

namespace chegu::formats {

/// The lines of the sheet that says how to fill the workbook in.
std::vector<std::string> template_help();

/// Meaning, unit, default and choices of a column, in Chinese, then in English.
std::string column_note(const Column& column);

/// A cell as an example: a value that the column's type allows.
std::string example_cell(const Column& column, const TableSchema& table);

}  // namespace chegu::formats
