#include "page/aligned.h"

#include <algorithm>

#include "base/utf8.h"

namespace chegu {

// East Asian wide and full-width blocks, as far as Chinese text uses them.
bool is_wide(char32_t character) {
    return (character >= 0x1100 && character <= 0x115F) || (character >= 0x2E80 && character <= 0xA4CF) ||
           (character >= 0xAC00 && character <= 0xD7A3) || (character >= 0xF900 && character <= 0xFAFF) ||
           (character >= 0xFE30 && character <= 0xFE6F) || (character >= 0xFF00 && character <= 0xFF60) ||
           (character >= 0xFFE0 && character <= 0xFFE6) || (character >= 0x20000 && character <= 0x3FFFD);
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) width += is_wide(take_character(text)) ? 2 : 1;
    return width;
}

std::string aligned(const std::vector<Line>& lines) {
    std::size_t widest = 0;
    for (const auto& line : lines)
        if (!line.value.empty()) widest = std::max(widest, display_width(line.label));
    std::string text;
    for (const auto& line : lines) {
        text += "  " + line.label;
        if (!line.value.empty()) text += std::string(widest - display_width(line.label) + 2, ' ') + line.value;
        text += '\n';
    }
    return text;
}

}  // namespace chegu
