#pragma once
// A table as a sheet of a workbook, with or without marks on its cells.

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "notices/notice.h"
#include "schema/table.h"
#include "tables/formats/workbook_file.h"
#include "tables/text_table.h"

namespace chegu::formats {

/// What is said of one cell: the cell is coloured by it, the note is shown beside it.
struct CellMark {
    Severity severity = Severity::info;
    std::string note;
};
/// By row as a spreadsheet numbers it (the header is row 1) and position of the column.
using SheetMarks = std::map<std::pair<std::uint32_t, std::size_t>, CellMark>;

/// Where numbers of many digits go: `exact` keeps such a cell as a text, so that it reads back in the same characters;
/// `rounded` makes a number of every cell that the schema says is one.
enum class Digits { exact, rounded };

/// Adds a sheet with the table's name: a frozen header, texts as texts, numbers and dates as such where the schema
/// (null: all texts) says so and they would read back the same. Throws Failure (bad_input) for what a sheet can't hold.
void add_table_sheet(WorkbookFile& file, const TextTable& table, const TableSchema* schema, Digits digits);

/// The same with marks; each row stands where `row_numbers` says, so that it is found where it was.
void add_marked_sheet(WorkbookFile& file, const TextTable& table, const TableSchema* schema, const SheetMarks& marks);

}  // namespace chegu::formats
