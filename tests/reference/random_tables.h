#pragma once

#include <cstdint>

#include "tables/text_table.h"

namespace chegu::reference {

/// Every table of the schema and one of its own, with columns in any order, columns that the schema does not know, and
/// cells of all types, written in ways that a careless conversion changes: 007, 1.50, 1e3, 2026-3-1, texts with line
/// ends, quotes, blanks at their ends, control characters, =1+1. It is no valid feed.
RawFeed random_tables(std::uint64_t seed);

}  // namespace chegu::reference
