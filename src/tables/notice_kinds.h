#pragma once
// The kinds of notice of the readers; their texts are in csv_notices.cpp and formats/format_notices.cpp.

#include "notices/notice.h"

namespace chegu::kinds {

extern const NoticeKind empty_file, wrong_encoding, not_utf8, nul_byte, invalid_csv, unclosed_quote, stray_quote,
    wrong_cell_count, cell_too_long, too_many_columns, repeated_column, unnamed_column, header_elsewhere,
    wrong_separator, empty_rows;
extern const NoticeKind wrong_content, unreadable_file, unsafe_archive, unsafe_database, formula_without_value,
    cell_error, merged_cells, id_changed, point_differs;

}  // namespace chegu::kinds
