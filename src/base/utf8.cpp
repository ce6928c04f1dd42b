#include "base/utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace chegu {

char32_t take_character(std::string_view& text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned first = byte(0);
    if (first < 0x80) {
        text.remove_prefix(1);
        return first;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    constexpr std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    std::uint32_t value = first & (0x7FU >> length);
    bool good = first >= 0xC2 && first <= 0xF4 && text.size() >= length;
    for (std::size_t i = 1; good && i < length; ++i) {
        good = (byte(i) & 0xC0U) == 0x80;
        value = (value << 6U) | (byte(i) & 0x3FU);
    }
    good = good && value >= smallest[length] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    text.remove_prefix(good ? length : 1);
    return good ? value : not_a_character;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        while (text.size() >= 8) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, text.data(), 8);
            if ((eight & 0x8080808080808080U) != 0) break;
            text.remove_prefix(8);
        }
        if (!text.empty() && take_character(text) == not_a_character) return false;
    }
    return true;
}

}  // namespace chegu
