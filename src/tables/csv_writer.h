#pragma once
// Tables out as CSV: the inverse of csv_reader.h.

#include <filesystem>
#include <string>
#include <string_view>

#include "tables/text_table.h"

namespace chegu {

/// Appends one cell, quoted only where it must be: it holds a comma, a quote or a line break.
void append_csv_cell(std::string& out, std::string_view cell);

/// The table as RFC 4180 text in UTF-8 with LF line ends: a header row, then a line a row; a cell is quoted only where
/// it must be (comma, quote, line break, or the only cell of a row and empty). `read_csv` gives the same cells back.
std::string csv_text(const TextTable& table);

/// Writes each table as <name>.csv and datapackage.json, which tells programs their types, into a new folder: beside it
/// first, synced, then renamed, so that it is there whole or not at all. Throws Failure (bad_input) where the folder is
/// there already or can't be written.
void write_new_folder(const RawFeed& feed, const std::filesystem::path& folder);

}  // namespace chegu
