#include "feed/look_alike.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "feed/decomposition.h"
#include "feed/odd_characters.h"

namespace chegu {
namespace {

std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    while (!text.empty()) characters.push_back(take_character(text));
    return characters;
}

std::optional<OddCharacter> odd_at(const std::u32string& text, std::size_t at, bool in_first) {
    if (at >= text.size()) return std::nullopt;
    auto name = name_of_odd(text[at]);
    if (name.en.empty()) return std::nullopt;
    return OddCharacter{in_first, at + 1, std::move(name)};
}

}  // namespace

std::u32string look_of(std::string_view text) {
    std::u32string parts;
    while (!text.empty()) {
        const auto character = take_character(text);
        if (!is_unseen(character)) decompose(plain_character(character), parts);
    }
    // A letter without its mark may look like another; marks of one letter may stand in any order.
    for (auto& character : parts) character = plain_character(character);
    for (auto begin = parts.begin(); begin != parts.end();) {
        begin = std::find_if(begin, parts.end(), is_mark);
        const auto end = std::find_if_not(begin, parts.end(), is_mark);
        std::sort(begin, end);
        begin = end;
    }
    return parts;
}

bool looks_plain(std::string_view text) {
    const bool simple = std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; });
    return simple || look_of(text) == characters_of(text);
}

OddCharacter odd_character(std::string_view a, std::string_view b) {
    const auto first = characters_of(a);
    const auto second = characters_of(b);
    const auto shared = std::mismatch(first.begin(), first.end(), second.begin(), second.end());
    const auto at = static_cast<std::size_t>(shared.first - first.begin());
    // A mark written apart stands a character behind the letter that has it in the other text.
    for (const auto place : {at, at + 1}) {
        if (auto odd = odd_at(first, place, true)) return *odd;
        if (auto odd = odd_at(second, place, false)) return *odd;
    }
    const bool in_first = at < first.size();
    const auto code = code_point(in_first ? first[at] : second[at]);
    return {in_first, at + 1, {code, code}};
}

void suggest(Notice& notice, std::string_view wrong, std::string_view nearest) {
    if (nearest.empty()) return;
    notice.values["nearest"] = same_in_both(nearest);
    if (wrong == nearest || look_of(wrong) != look_of(nearest)) return;
    const auto odd = odd_character(wrong, nearest);
    const auto name = shown(nearest);
    notice.values["hint"] = {fmt::format("是不是「{}」？{}的第 {} 个字符是{}。", name, odd.in_first ? "这里" : "那里",
                                         odd.position, odd.name.zh),
                             fmt::format(" Did you mean “{}”? Character {} {} is {}.", name, odd.position,
                                         odd.in_first ? "here" : "there", odd.name.en)};
}

}  // namespace chegu
