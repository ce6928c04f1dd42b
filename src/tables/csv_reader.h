#pragma once
// A strict reader of CSV as RFC 4180 defines it, in UTF-8: nothing is repaired silently.

#include <cstddef>
#include <string>

#include "notices/notice.h"
#include "tables/text_table.h"

namespace chegu {

/// Longer files are refused: row numbers have 32 bits.
inline constexpr std::size_t most_csv_bytes = 0xFFFFFFFF;

/// Reads one table. Line ends are LF or CRLF, a quote in a quoted cell is doubled, a first row names the columns, each
/// row has as many cells; a UTF-8 byte order mark is allowed. Rows without any text are skipped, with one warning,
/// but for those within a table that the schema does not know. A
/// file with other separators or its header elsewhere is one notice (csv_layout.h). Each fault (wrong number of cells,
/// a stray or open quote, NUL, not UTF-8, an encoding recognised as GB18030 or UTF-16, a repeated or empty column name,
/// a cell above 1 MiB, more than 4,096 columns) is a notice and the row is left out, its id kept in `told`; a table
/// whose header can't be used has no header. Row numbers count lines as an editor shows them. O(bytes), cells are views
/// into the bytes.
TextTable read_csv(std::string name, std::string source, std::string bytes, Notices& notices);

}  // namespace chegu
