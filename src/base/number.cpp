#include "base/number.h"

#include <array>
#include <charconv>
#include <cmath>

namespace chegu {

std::string number_text(double value) {
    if (value == 0) return "0";
    std::array<char, 32> buffer{};
    const double size = std::abs(value);
    // 100000, not 1e+05: people read these files too.
    const auto format = size >= 1e-6 && size < 1e15 ? std::chars_format::fixed : std::chars_format::general;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format);
    return {buffer.data(), result.ptr};
}

std::optional<double> parse_number(std::string_view text) {
    if (!text.empty() && text.front() == '+') {
        text.remove_prefix(1);
        if (!text.empty() && text.front() == '-') return std::nullopt;
    }
    const auto digit_at = !text.empty() && text.front() == '-' ? 1U : 0U;
    if (text.size() <= digit_at) return std::nullopt;
    const char first = text[digit_at];
    if ((first < '0' || first > '9') && first != '.') return std::nullopt;
    double value = 0;
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (result.ec != std::errc{} || result.ptr != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

}  // namespace chegu
