#include "feed/checks/near_names.h"

#include <algorithm>
#include <array>
#include <functional>

#include "base/utf8.h"

namespace chegu::checks {
namespace {

constexpr std::size_t window = 300;
constexpr std::size_t fewest_characters = 5;

bool is_digit(char32_t c) {
    constexpr std::u32string_view chinese = U"〇一二三四五六七八九十";
    return (c >= U'0' && c <= U'9') || chinese.find(c) != std::u32string_view::npos;
}

/// ASCII letters and digits and everything that is neither ASCII nor CJK or full-width punctuation.
bool tells_apart(char32_t c) {
    if (c < 0x80) return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z');
    if (c == 0xA0 || c == 0xB7 || c == not_a_character) return false;
    return !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F && c != U'〇') &&
           !(c >= 0xFF00 && c <= 0xFF0F) && !(c >= 0xFF1A && c <= 0xFF20) && !(c >= 0xFF3B && c <= 0xFF40);
}

void drop_suffixes(std::u32string& name) {
    constexpr std::array<std::u32string_view, 14> suffixes{
        U"有限责任公司", U"股份有限公司", U"有限公司", U"分公司", U"公司", U"集团", U"corporation",
        U"company",      U"coltd",        U"limited",  U"gmbh",   U"ltd",  U"inc",  U"corp"};
    for (bool again = true; again;) {
        again = false;
        for (const auto suffix : suffixes)
            if (name.size() > suffix.size() && name.ends_with(suffix)) {
                name.resize(name.size() - suffix.size());
                again = true;
            }
    }
}

std::size_t hash_of(std::u32string_view text, std::size_t seed) {
    return std::hash<std::u32string_view>{}(text)*0x9E3779B97F4A7C15ULL + seed;
}

struct Half {
    std::size_t key;
    std::uint32_t name;
};

/// One edit leaves the front half or the back half as it is; both roundings, as the two may differ in length by one.
void add_halves(const std::u32string& name, std::uint32_t index, std::vector<Half>& halves) {
    std::u32string digits;
    std::copy_if(name.begin(), name.end(), std::back_inserter(digits), is_digit);
    const auto seed = hash_of(digits, 0);
    const std::u32string_view view = name;
    const auto length = name.size() / 2;
    halves.push_back({hash_of(view.substr(0, length), seed), index});
    halves.push_back({hash_of(view.substr(name.size() - length), ~seed), index});
    if (const auto shorter = (name.size() - 1) / 2; shorter != length) {
        halves.push_back({hash_of(view.substr(0, shorter), seed), index});
        halves.push_back({hash_of(view.substr(name.size() - shorter), ~seed), index});
    }
}

}  // namespace

std::u32string bare_name(std::string_view name) {
    std::u32string bare;
    while (!name.empty()) {
        auto c = take_character(name);
        if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width forms of ASCII
        if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
        if (tells_apart(c)) bare.push_back(c);
    }
    drop_suffixes(bare);
    return bare;
}

bool near(const std::u32string& a, const std::u32string& b) {
    if (a.size() > b.size()) return near(b, a);
    if (a == b) return !a.empty();
    if (b.size() - a.size() > 1 || a.size() < fewest_characters) return false;
    const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
    if (is_digit(*in_b) || (in_a != a.end() && a.size() == b.size() && is_digit(*in_a))) return false;
    return std::equal(a.size() == b.size() ? in_a + 1 : in_a, a.end(), in_b + 1, b.end());
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> near_pairs(const std::vector<std::u32string>& names) {
    std::vector<Half> halves;
    halves.reserve(names.size() * 4);
    for (std::uint32_t i = 0; i < names.size(); ++i)
        if (!names[i].empty()) add_halves(names[i], i, halves);
    std::sort(halves.begin(), halves.end(), [&](const Half& a, const Half& b) {
        if (a.key != b.key) return a.key < b.key;
        if (const auto order = names[a.name] <=> names[b.name]; order != 0) return order < 0;
        return a.name < b.name;
    });
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t i = 0; i < halves.size(); ++i)
        for (std::size_t j = i + 1; j < halves.size() && j <= i + window && halves[j].key == halves[i].key; ++j)
            if (halves[i].name != halves[j].name && near(names[halves[i].name], names[halves[j].name]))
                pairs.push_back(std::minmax(halves[i].name, halves[j].name));
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

}  // namespace chegu::checks
