#pragma once
// What one cell of a workbook says in the column it stands in.

#include <string>
#include <string_view>

#include "notices/notice.h"
#include "schema/table.h"
#include "tables/formats/workbook_cells.h"

namespace chegu::formats {

struct CellReading {
    std::string text;                  // as the feed would have it
    const NoticeKind* kind = nullptr;  // why people see, or meant, something else
    Words problem{};                   // of kinds::id_changed: what became of the id
    bool lost = false;                 // what was meant can't be told from the cell
};

/// Texts as they are; numbers in the digits of the file; dates in ISO 8601, a first of a month in a column of months as
/// a month, with a time in a column of moments as local time in `time_zone` (empty or not known: without an offset,
/// which check reports); a formula without a value is empty. A number in a column of ids or codes is read as its format
/// shows it. `column` is null where the schema does not know it.
CellReading read_cell(const Workbook& book, const SheetCell& cell, const Column* column, std::string_view time_zone);

}  // namespace chegu::formats
