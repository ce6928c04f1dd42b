#include "tables/formats/number_formats.h"
#include "base/ascii.h"

#include <algorithm>
#include <vector>

namespace chegu::formats {
namespace {

/// A place for a digit ('0' is filled up with zeros, '#' and '?' are not), or a text.
struct Piece {
    char place = 0;
    std::string text;
};

struct Pattern {
    std::vector<Piece> pieces;
    bool grouped = false;
};

bool is_place(char c) { return c == '0' || c == '#' || c == '?'; }

bool is_sign(char c) { return std::string_view("$-+()!^&'~{}<>=: ").find(c) != std::string_view::npos; }

/// The first section, which positive numbers are shown by; nothing where it holds more than digits and texts.
std::optional<Pattern> pattern_of(std::string_view code) {
    Pattern pattern;
    const auto text = [&](std::string_view piece) { pattern.pieces.push_back({0, std::string(piece)}); };
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        const auto until = [&](char end) {
            const auto close = std::min(code.find(end, i + 1), code.size());
            const auto inside = code.substr(i + 1, close - i - 1);
            i = close;
            return inside;
        };
        if (is_place(c)) {
            pattern.pieces.push_back({c, {}});
        } else if (c == '"') {
            text(until('"'));
        } else if (c == '\\') {
            if (++i < code.size()) text(code.substr(i, 1));
        } else if (c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const auto inside = until(']');  // a colour, a language, a currency; a condition is another matter
            if (inside.find_first_of("<>=") != std::string_view::npos) return std::nullopt;
            if (inside.starts_with('$')) text(inside.substr(1, inside.find('-') - 1));
        } else if (c == ',') {
            const bool within = i > 0 && is_place(code[i - 1]) && i + 1 < code.size() && is_place(code[i + 1]);
            if (!within) return std::nullopt;  // shown in thousands
            pattern.grouped = true;
        } else if (is_sign(c) || static_cast<unsigned char>(c) >= 0x80) {
            text(code.substr(i, 1));
        } else {
            return std::nullopt;
        }
    }
    return pattern;
}

std::string_view code_of(const NumberFormat& format) {
    if (!format.code.empty() || format.id == 0) return format.code;
    if (format.id == 1) return "0";
    if (format.id == 3 || format.id == 37 || format.id == 38) return "#,##0";
    return format.id == 49 ? "@" : "E";
}

}  // namespace

std::optional<std::string> shown_whole(const NumberFormat& format, std::string_view digits) {
    const auto code = code_of(format);
    if (code.empty() || same_but_for_case(code, "general") || code == "@") return std::string(digits);
    const bool negative = digits.starts_with('-');
    if (digits.find_first_not_of("0123456789", negative ? 1 : 0) != std::string_view::npos) return std::nullopt;
    const auto pattern = pattern_of(code);
    const auto is_digit_place = [](const Piece& piece) { return piece.place != 0; };
    if (!pattern || std::none_of(pattern->pieces.begin(), pattern->pieces.end(), is_digit_place)) return std::nullopt;
    if (negative) digits.remove_prefix(1);
    auto places = std::count_if(pattern->pieces.begin(), pattern->pieces.end(), is_digit_place);
    std::string backwards;
    std::size_t shown = 0;
    const auto put = [&](char digit) {
        if (pattern->grouped && shown > 0 && shown % 3 == 0) backwards += ',';
        backwards += digit;
        ++shown;
    };
    const auto take = [&] {
        const char last = digits.back();
        digits.remove_suffix(1);
        return last;
    };
    for (auto piece = pattern->pieces.rbegin(); piece != pattern->pieces.rend(); ++piece) {
        if (piece->place == 0) {
            backwards.append(piece->text.rbegin(), piece->text.rend());
            continue;
        }
        if (!digits.empty()) put(take());
        else if (piece->place == '0') put('0');
        // The first place holds all the digits that there are no places for.
        for (--places; places == 0 && !digits.empty();) put(take());
    }
    if (negative) backwards += '-';
    std::string text(backwards.rbegin(), backwards.rend());
    const auto begin = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

}  // namespace chegu::formats
