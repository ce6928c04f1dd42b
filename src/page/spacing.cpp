#include "page/spacing.h"

#include "base/utf8.h"

namespace chegu {
namespace {

/// Whether a character is a Chinese one, full-width punctuation not among them.
bool is_han(char32_t c) { return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF); }
bool is_latin(char32_t c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

}  // namespace

std::string spaced(std::string_view text) {
    std::string result;
    char32_t before = 0;
    char32_t before_that = 0;
    while (!text.empty()) {
        const auto rest = text;
        const auto c = take_character(text);
        if (is_han(before_that) && before == ' ' && is_han(c)) result.pop_back();
        if ((is_han(before) && is_latin(c)) || (is_latin(before) && is_han(c))) result += ' ';
        result += rest.substr(0, rest.size() - text.size());
        before_that = before;
        before = c;
    }
    return result;
}

}  // namespace chegu
