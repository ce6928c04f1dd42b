#pragma once
// One column of a table, decoded by its schema. Private to src/feed.

#include <cstdint>
#include <string_view>

#include "feed/decoded.h"
#include "feed/id_index.h"
#include "notices/notice.h"

namespace chegu {

/// A column to decode and how its notices say where a cell is.
struct ColumnTask {
    const Column* schema = nullptr;
    const TextTable* table = nullptr;
    std::size_t position = TextTable::npos;  // in the table's header
    const IdIndex* target = nullptr;         // of a reference; null: references can't be judged, all are no_row
    std::string_view shown_column;           // the name notices give
    std::uint32_t shown_row = 0;             // the row notices give, 0 = the cell's own
};

/// The values of every row; a notice for each cell that is empty and may not be, or not what the schema asks for.
DecodedColumn decode_column(const ColumnTask& task, Notices& notices);

}  // namespace chegu
