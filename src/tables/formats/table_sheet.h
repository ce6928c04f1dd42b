#pragma once
// A table as a sheet of a workbook.

#include "schema/table.h"
#include "tables/formats/workbook_file.h"
#include "tables/text_table.h"

namespace chegu::formats {

/// Where numbers of many digits go: `exact` keeps such a cell as a text, so that it reads back in the same characters;
/// `rounded` makes a number of every cell that the schema says is one.
enum class Digits { exact, rounded };

/// Adds a sheet with the table's name: a frozen header, texts as texts, numbers and dates as such where the schema
/// (null: all texts) says so and they would read back the same. Throws Failure (bad_input) for what a sheet can't hold.
void add_table_sheet(WorkbookFile& file, const TextTable& table, const TableSchema* schema, Digits digits);

}  // namespace chegu::formats
