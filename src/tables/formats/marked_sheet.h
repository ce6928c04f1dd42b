#pragma once
// A sheet of somebody's workbook given back with marks on its cells.

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "notices/notice.h"
#include "tables/formats/workbook_cells.h"
#include "tables/formats/workbook_file.h"

namespace chegu::formats {

/// What is said of one cell: the cell is coloured by it, the note is shown beside it.
struct CellMark {
    Severity severity = Severity::info;
    std::string note;
    int notices = 0;  // that the note holds
};
/// By row as a spreadsheet numbers it and position of the column (0 = A).
using SheetMarks = std::map<std::pair<std::uint32_t, std::size_t>, CellMark>;

/// Adds the sheet: every cell where it stands, of its type and number format, numbers in their digits; merged cells
/// stay merged, formulas without a value stay without one. So what is wrong with a cell is wrong with it still. Throws
/// Failure (bad_input) for what a sheet can't hold.
void add_marked_sheet(WorkbookFile& file, const Workbook& book, const WorkbookSheet& sheet, const SheetMarks& marks);

}  // namespace chegu::formats
