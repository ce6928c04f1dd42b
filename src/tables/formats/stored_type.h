#pragma once
// What a column may be stored as in a typed format without any of its cells coming back in other characters.

#include <cstddef>

#include "schema/table.h"
#include "tables/text_table.h"

namespace chegu::formats {

enum class StoredType { text, number, whole, date };

/// By the schema of the table (null: not known); text where it does not know the column, or a cell is written otherwise
/// than its type would give it back (1.50, 1e3, 2026-3-1). O(rows).
StoredType stored_type(const TextTable& table, std::size_t column, const TableSchema* schema);

/// What the schema says alone, for tables that we wrote ourselves; dates stay texts where one cell is none.
StoredType schema_type(const TextTable& table, std::size_t column, const TableSchema* schema);

}  // namespace chegu::formats
