#include "page/numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/number.h"

namespace chegu {
namespace {

constexpr int most_decimals = 6;

std::string superscript(int number) {
    static constexpr std::string_view digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text = number < 0 ? "⁻" : "";
    for (const char digit : fmt::format("{}", std::abs(number))) text += digits[digit - '0'];
    return text;
}

enum class Beyond { no, below, above };

bool shows_nothing(const std::string& text) { return text.find_first_of("123456789") == std::string::npos; }

/// What stands for a share: its percentage, or the nearest that does not pretend to be none or all.
struct ShownShare {
    double value;
    Beyond beyond;
};
ShownShare shown_share(double share, int decimals) {
    const double least = std::pow(10.0, -decimals);
    const double value = 100 * share;
    if (value > 0 && shows_nothing(rounded_text(value, decimals))) return {least, Beyond::below};
    if (value < 100 && rounded_text(value, decimals) == rounded_text(100, decimals))
        return {100 - least, Beyond::above};
    return {value, Beyond::no};
}

}  // namespace

std::string fixed(double value, int decimals, Language language, Rounding rounding) {
    if (!std::isfinite(value)) return std::string{no_figure};
    return with_thousands(rounded_text(value, decimals, rounding), language);
}

std::string fixed_or_less(double value, int decimals, Language language, Rounding rounding) {
    const auto text = fixed(value, decimals, language, rounding);
    if (!(value > 0) || !std::isfinite(value) || !shows_nothing(text)) return text;
    return "<" + std::string{hard_space} + fixed(std::pow(10.0, -decimals), decimals, language);
}

int decimals_for(double value, int digits) {
    const double size = std::abs(rounded(value, digits));
    if (!(size > 0) || !std::isfinite(size)) return 0;
    return std::clamp(digits - 1 - first_digit(size), 0, most_decimals);
}

double rounded(double value, int digits, Rounding rounding) {
    if (value == 0 || !std::isfinite(value)) return value;
    // The largest numbers would round up beyond what a double holds: they stay.
    return parse_number(rounded_text(value, digits - 1 - first_digit(value), rounding)).value_or(value);
}

std::string significant(double value, int digits, Language language) {
    return fixed(rounded(value, digits), decimals_for(value, digits), language);
}

std::string quantity(double value, Language language) {
    if (!(std::abs(value) < 100)) return fixed(value, 0, language);
    auto text = fixed(value, decimals_for(value, 3), language);
    if (text.find('.') == std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string percent_figure(double share, int decimals, Language language) {
    if (!std::isfinite(share)) return std::string{no_figure};
    const auto [value, beyond] = shown_share(share, decimals);
    const auto figure = fixed(value, decimals, language);
    switch (beyond) {
        case Beyond::below: return "<" + std::string{hard_space} + figure;
        case Beyond::above: return ">" + std::string{hard_space} + figure;
        case Beyond::no: return figure;
    }
    return figure;
}

std::string percent(double share, int decimals, Language language) {
    if (!std::isfinite(share)) return std::string{no_figure};
    const auto [value, beyond] = shown_share(share, decimals);
    const bool zh = language == Language::zh;
    const auto figure = fixed(value, decimals, language) + (zh ? std::string{hard_space} + "%" : "%");
    const std::string space{hard_space};
    switch (beyond) {
        case Beyond::below: return (zh ? "不到" : "under") + space + figure;
        case Beyond::above: return (zh ? "超过" : "over") + space + figure;
        case Beyond::no: return figure;
    }
    return figure;
}

std::string scientific(double value) {
    if (!std::isfinite(value)) return std::string{no_figure};
    if (value == 0) return "0";
    const auto text = fmt::format("{:.1e}", value);
    const auto mark = text.find('e');
    return fmt::format("{}{}×{}10{}", text.substr(0, mark), hard_space, hard_space,
                       superscript(std::stoi(text.substr(mark + 1))));
}

}  // namespace chegu
