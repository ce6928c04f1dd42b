#include "base/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace chegu {
namespace {

constexpr int sure_digits = 15;

/// "1985" and 5 are 198500; without sign.
struct Digits {
    std::string digits;
    int exponent = 0;
};

Digits parsed(std::string_view scientific) {
    const auto mark = scientific.find('e');
    Digits number;
    std::copy_if(scientific.begin(), scientific.begin() + static_cast<std::ptrdiff_t>(mark),
                 std::back_inserter(number.digits), [](char c) { return c != '.'; });
    auto exponent = scientific.substr(mark + 1);
    if (exponent.front() == '+') exponent.remove_prefix(1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), number.exponent);
    return number;
}

Digits digits_of(double size, int decimals) {
    std::array<char, 32> buffer{};
    const auto text = [&](auto... precision) {
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), size,
                                       std::chars_format::scientific, precision...);
        return parsed({buffer.data(), end.ptr});
    };
    const auto all = text();
    return all.exponent + 1 + decimals < sure_digits ? text(sure_digits - 1) : all;
}

void add_one(std::string& digits) {
    for (auto at = digits.rbegin(); at != digits.rend(); ++at) {
        if (*at != '9') {
            ++*at;
            return;
        }
        *at = '0';
    }
    digits.insert(digits.begin(), '1');
}

}  // namespace

std::string rounded_text(double value, int decimals, Rounding rounding) {
    const auto [digits, exponent] = digits_of(std::abs(value), decimals);
    const int keep = exponent + 1 + decimals;
    const auto kept = static_cast<std::size_t>(std::clamp(keep, 0, static_cast<int>(digits.size())));
    const bool negative = std::signbit(value);
    const bool leaves_any = digits.find_first_not_of('0', kept) != std::string::npos;
    const bool away = rounding == Rounding::nearest ? keep >= 0 && kept < digits.size() && digits[kept] >= '5'
                                                    : leaves_any && (rounding == Rounding::down) == negative;
    auto text = digits.substr(0, kept);
    if (keep > 0) text.append(static_cast<std::size_t>(keep) - kept, '0');
    if (away) add_one(text);
    const bool zero = text.find_first_not_of('0') == std::string::npos;
    if (decimals < 0) text.append(zero ? 0 : static_cast<std::size_t>(-decimals), '0');
    const auto fraction = static_cast<std::size_t>(std::max(decimals, 0));
    if (text.size() <= fraction) text.insert(0, fraction + 1 - text.size(), '0');
    const auto first = std::min(text.find_first_not_of('0'), text.size() - fraction - 1);
    text.erase(0, first);
    if (fraction > 0) text.insert(text.size() - fraction, 1, '.');
    return negative && !zero ? "-" + text : text;
}

int first_digit(double value) { return value == 0 ? 0 : digits_of(std::abs(value), 0).exponent; }

}  // namespace chegu
