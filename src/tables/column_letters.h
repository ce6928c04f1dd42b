#pragma once
// Columns as a spreadsheet calls them.

#include <cstddef>
#include <string>
#include <string_view>

namespace chegu {

/// "A" for 0, "AA" for 26.
std::string column_letters(std::size_t column);
/// The inverse.
std::size_t column_of_letters(std::string_view letters);

}  // namespace chegu
