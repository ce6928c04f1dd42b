#pragma once
// Tables out as CSV: the inverse of csv_reader.h.

#include <filesystem>
#include <string>
#include <string_view>

#include "feed/text_table.h"

namespace chegu {

/// Appends one cell, quoted only where it must be: it holds a comma, a quote or a line break.
void append_csv_cell(std::string& out, std::string_view cell);

/// The table as RFC 4180 text in UTF-8 with LF line ends: a header row, then a line a row; a cell is quoted only where
/// it must be (comma, quote, line break, or the only cell of a row and empty). `read_csv` gives the same cells back.
std::string csv_text(const TextTable& table);

/// Writes each table as <name>.csv into the folder, which is made where it is missing; files of the same names are
/// replaced, others stay. Not atomic: who needs that writes into a new folder and renames it. Throws Failure
/// (bad_input) where the folder or a file can't be written.
void write_folder(const RawFeed& feed, const std::filesystem::path& folder);

}  // namespace chegu
