#pragma once
// What every table must be like, whichever format it comes in. Private to the readers.

#include <cstddef>

#include "notices/notice.h"
#include "tables/text_table.h"

namespace chegu {

inline constexpr std::size_t longest_cell = 1U << 20U;
inline constexpr std::size_t most_columns = 4096;

/// A notice for each column without a name and each name that stands twice.
void check_column_names(const TextTable& table, Notices& notices);

}  // namespace chegu
