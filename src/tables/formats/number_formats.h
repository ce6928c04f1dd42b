#pragma once
// What a number format makes of a whole number: a spreadsheet shows 123 as 0000123 and keeps 123.

#include <optional>
#include <string>
#include <string_view>

#include "tables/formats/workbook_cells.h"

namespace chegu::formats {

/// The number as the format shows it: zeros before it, signs and texts around and between its digits, groups of
/// thousands; any number as it is where the format is none (General, text). Nothing where the format shows something
/// that is no whole number (decimals, percent, powers, times), or the number is none.
std::optional<std::string> shown_whole(const NumberFormat& format, std::string_view digits);

}  // namespace chegu::formats
