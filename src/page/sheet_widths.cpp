#include "page/sheet_widths.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/number.h"
#include "base/utf8.h"
#include "page/aligned.h"

namespace chegu {
namespace {

std::size_t characters_of(double number, Shown shown) {
    switch (shown) {
        case Shown::text:
        case Shown::day: return 0;
        case Shown::whole: return with_thousands(fmt::format("{:.0f}", number), Language::en).size();
        case Shown::money: return with_thousands(fmt::format("{:.2f}", number), Language::en).size();
        case Shown::share: return fmt::format("{:.1f}%", 100 * number).size();
        case Shown::decimal: return with_thousands(fmt::format("{:.3f}", number), Language::en).size();
    }
    return 0;
}

/// What the figures of a column take, and their margins.
double needed_width(const Sheet& sheet, std::size_t column) {
    constexpr double margins = 2;
    constexpr double day = 11;
    double most = 0;
    for (const auto& row : sheet.rows) {
        if (column >= row.size()) continue;
        if (std::holds_alternative<Date>(row[column])) most = std::max(most, day);
        const auto* number = std::get_if<double>(&row[column]);
        if (number == nullptr || !std::isfinite(*number)) continue;
        const auto size = static_cast<double>(characters_of(*number, sheet.columns[column].shown));
        most = std::max(most, size + margins);
    }
    return most;
}

}  // namespace

std::size_t lines_of(std::string_view text, double width) {
    std::size_t lines = 1;
    double used = 0;
    double word = 0;  // how much of what is used is the word at the end
    while (!text.empty()) {
        const auto c = take_character(text);
        if (c == '\n') {
            ++lines;
            used = word = 0;
            continue;
        }
        const double of = is_wide(c) ? 2 : 1;
        word = is_wide(c) || c == ' ' ? 0 : word + of;
        used += of;
        if (used <= width || c == ' ') continue;
        ++lines;
        used = word > 0 && word <= width ? word : of;
        word = std::min(word, used);
    }
    return lines;
}

std::vector<double> widths_of(const Sheet& sheet) {
    constexpr double across_a4 = 200;  // characters that fit at 8 points
    constexpr double least = 8;        // below that a head can't be read
    const auto columns = sheet.columns.size();
    std::vector<double> wanted;
    std::vector<double> needed;
    for (std::size_t c = 0; c < columns; ++c) {
        needed.push_back(needed_width(sheet, c));
        wanted.push_back(std::max(sheet.columns[c].width, needed[c]));
    }
    const double all = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    if (!sheet.filters || all <= across_a4) return wanted;
    std::vector<double> widths(columns);
    double figures = 0;
    double texts = 0;
    for (std::size_t c = 0; c < columns; ++c) {
        if (sheet.columns[c].shown == Shown::text) texts += wanted[c];
        else figures += widths[c] = std::clamp(needed[c], std::min(least, wanted[c]), wanted[c]);
    }
    const double share = std::clamp((across_a4 - figures) / texts, 0.0, 1.0);
    for (std::size_t c = 0; c < columns; ++c)
        if (sheet.columns[c].shown == Shown::text)
            widths[c] = std::min(wanted[c], std::max(least, std::floor(wanted[c] * share)));
    return widths;
}

}  // namespace chegu
