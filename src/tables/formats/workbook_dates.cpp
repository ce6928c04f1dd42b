#include "tables/formats/workbook_dates.h"

#include <fmt/format.h>

#include <cmath>

#include "base/moment.h"
#include "base/number.h"

namespace chegu::formats {

bool is_date_format(int id) {
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 34 || id == 35 || id == 36 ||
           (id >= 50 && id <= 54) || id == 57 || id == 58;
}

bool is_date_format(std::string_view code) {
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        // Texts, escaped characters, and what stands in brackets (colours, languages) are no part of the pattern.
        if (c == '"' || c == '[') i = code.find(c == '"' ? '"' : ']', i + 1);
        else if (c == '\\' || c == '_' || c == '*') ++i;
        else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') return true;
        else if (c == ';') return false;
        if (i == std::string_view::npos) return false;
    }
    return false;
}

std::string serial_date_text(std::string_view number, bool from_1904, DateStyle style) {
    constexpr int days_1900 = -25569;         // 1899-12-30, from which Excel's days count since March 1900
    constexpr int days_1904 = -24107;         // 1904-01-01
    constexpr double first_beyond = 2958466;  // Excel's own limit
    constexpr Date year_10000{2932897};
    const auto serial = parse_number(number);
    if (!serial || *serial < 0 || *serial >= first_beyond) return {};
    auto day = std::floor(*serial);
    auto seconds = std::round((*serial - day) * 86400);
    if (seconds >= 86400) {
        day += 1;
        seconds = 0;
    }
    // Excel has a 29th of February 1900, its day 60.
    if (!from_1904 && (day < 1 || day == 60)) return {};
    const int early = !from_1904 && day < 60 ? 1 : 0;
    const Date date{static_cast<int>(day) + (from_1904 ? days_1904 : days_1900) + early};
    if (date >= year_10000) return {};  // the last second of 9999 rounded up, the last days of a count from 1904
    const auto text = date_text(date);
    const auto whole = static_cast<int>(seconds);
    if (whole == 0 && style == DateStyle::month && text.ends_with("-01")) return text.substr(0, 7);
    if (whole == 0 && style != DateStyle::moment) return text;
    auto time = fmt::format("T{:02}:{:02}", whole / 3600, whole / 60 % 60);
    if (whole % 60 != 0) time += fmt::format(":{:02}", whole % 60);
    return text + time;
}

}  // namespace chegu::formats
