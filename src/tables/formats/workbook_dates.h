#pragma once
// Dates of a workbook: numbers of days that only their cell's format makes a date.

#include <string>
#include <string_view>

namespace chegu::formats {

/// Whether numbers in this format are shown as dates, by the format's number (the built-in ones, the Chinese among
/// them) or, for a workbook's own formats, by its code.
bool is_date_format(int id);
bool is_date_format(std::string_view code);

enum class DateStyle { date, month, moment };

/// The ISO 8601 text of a number of days: as a date, with the time of day where there is one; as a month where that is
/// wanted and it is its first day; with the time in any case where a moment is wanted. `from_1904`: days count from
/// 1904-01-01, else as Excel counts from 1900. Empty where the number is no day of the years 1900 to 9999.
std::string serial_date_text(std::string_view number, bool from_1904, DateStyle style);

}  // namespace chegu::formats
