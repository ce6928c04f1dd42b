#include "base/number.h"

#include <algorithm>
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

std::string with_thousands(std::string_view digits, Language language) {
    const std::string_view mark = language == Language::zh ? "\u202f" : ",";
    const auto point = std::min(digits.find('.'), digits.size());
    const std::size_t start = digits.starts_with('-') ? 1 : 0;
    std::string text{digits.substr(0, start)};
    for (std::size_t i = start; i < point; ++i) {
        if (i > start && (point - i) % 3 == 0) text += mark;
        text += digits[i];
    }
    return text.append(digits.substr(point));
}

std::string count_text(std::size_t count, Language language) { return with_thousands(std::to_string(count), language); }

Words count_words(std::size_t count) { return {count_text(count, Language::zh), count_text(count, Language::en)}; }

}  // namespace chegu
