#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "feed/look_alike.h"
#include "feed/nearest_name.h"

namespace chegu {
namespace {

constexpr std::size_t longest = 80;  // characters; beyond that nothing was merely mistyped

/// The characters without blanks around them, in lower case, full-width ASCII as plain ASCII: what a person would call
/// the same word. Written into `result`, whose memory is used again for each name.
void fold(std::string_view text, std::u32string& result) {
    result.clear();
    while (!text.empty() && result.size() <= longest) {
        char32_t c = take_character(text);
        if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFF01 - '!';
        if (c == 0x3000 || c == 0xA0 || (c >= '\t' && c <= '\r')) c = ' ';
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
        if (c != ' ' || !result.empty()) result.push_back(c);
    }
    while (!result.empty() && result.back() == ' ') result.pop_back();
}

/// Edit distance with swaps of neighbours as one edit; anything above `most` may come out as most + 1. Both texts have
/// at most `longest` characters.
std::size_t distance(const std::u32string& a, const std::u32string& b, std::size_t most) {
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
    using Row = std::array<std::size_t, longest + 1>;
    std::array<Row, 3> rows;
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const auto& last = rows[(i - 1) % 3];
        auto& row = rows[i % 3];
        row[0] = i;
        auto least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most) return most + 1;
    }
    return rows[a.size() % 3][b.size()];
}

}  // namespace

std::string nearest_name(std::string_view wrong, std::span<const std::string_view> names) {
    const auto look = look_of(wrong);
    for (const auto name : names)
        if (name != wrong && !look.empty() && look_of(name) == look) return std::string(name);
    std::u32string wanted;
    fold(wrong, wanted);
    if (wanted.empty() || wanted.size() > longest) return {};
    std::size_t most = wanted.size() / 3;
    std::string_view best;
    std::u32string candidate;
    for (const auto name : names) {
        if (name.size() > wanted.size() * 4 + 4 * most || name == wrong) continue;
        fold(name, candidate);
        if (candidate.size() > longest) continue;
        const auto found = distance(wanted, candidate, most);
        if (found > most) continue;
        best = name;
        if (found == 0) break;
        most = found - 1;
    }
    return std::string(best);
}

}  // namespace chegu
