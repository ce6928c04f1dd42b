#pragma once
// A feed as an Excel workbook: a sheet a table.

#include <filesystem>
#include <span>

#include "notices/notice.h"
#include "schema/table.h"
#include "tables/text_table.h"

namespace chegu::formats {

/// Every sheet whose name does not begin with #, as texts (cell_reading.h): the first row names the columns, rows
/// without any text are skipped, so are rows whose first cell begins with #example or #示例. A blank sheet that the
/// schema does not know is no table; one whose header is in another row has no header. Throws Refused.
RawFeed read_workbook(const std::filesystem::path& file, Notices& notices);

/// Writes a new workbook that reads back the same. Texts are texts; a number is a number where the schema has one and
/// Excel would give it back in the same digits. The same feed gives the same bytes. Throws Failure (bad_input) for what
/// a workbook can't hold (a cell above 32,767 characters, a name above 31).
void write_workbook(const RawFeed& feed, const std::filesystem::path& file);

/// Writes a new workbook for people to read: tables with numbers as numbers, in the digits that Excel keeps
/// (15).
void write_result_workbook(std::span<const TextTable> tables, std::span<const TableSchema> schemas,
                           const std::filesystem::path& file);

}  // namespace chegu::formats
