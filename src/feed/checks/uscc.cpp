#include "feed/checks/uscc.h"

#include <string>

#include "base/number.h"
#include "base/utf8.h"
#include "notices/notice.h"

namespace chegu {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::size_t length = 18;

bool is_full_width(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E; }

}  // namespace

std::optional<char> uscc_check_character(std::string_view code) {
    if (code.size() != length) return std::nullopt;
    std::size_t sum = 0;
    std::size_t weight = 1;  // 3^position modulo 31
    for (std::size_t position = 0; position < length; ++position) {
        const auto value = alphabet.find(code[position]);
        if (value == std::string_view::npos) return std::nullopt;
        if (position + 1 == length) break;
        sum += value * weight;
        weight = weight * 3 % alphabet.size();
    }
    return alphabet[(alphabet.size() - sum % alphabet.size()) % alphabet.size()];
}

bool uscc_is_destroyed(std::string_view code) {
    const bool digits_only = code.find_first_not_of("0123456789") == std::string_view::npos;
    if (digits_only) return code.size() == length && code.ends_with("000");
    return code.find_first_not_of("0123456789.eE+") == std::string_view::npos && parse_number(code).has_value();
}

Words uscc_problem(std::string_view code) {
    std::size_t characters = 0;
    std::string wrong;  // the first one that is not allowed
    bool full_width = false;
    for (auto rest = code; !rest.empty(); ++characters) {
        const auto before = rest;
        const auto character = take_character(rest);
        const auto bytes = before.substr(0, before.size() - rest.size());
        if (wrong.empty() && (bytes.size() > 1 || alphabet.find(bytes) == std::string_view::npos)) {
            wrong = shown(bytes);
            full_width = is_full_width(character);
        }
    }
    if (full_width)
        return {"「" + wrong + "」是全角字符，要用半角",
                "“" + wrong + "” is a full-width character, it takes plain ones"};
    if (characters != length) {
        const auto count = std::to_string(characters);
        return {"应为 18 位，这里有 " + count + " 位", "it takes 18 characters, here are " + count};
    }
    return {"「" + wrong + "」不在允许的字符之内", "“" + wrong + "” is not among the characters allowed"};
}

}  // namespace chegu
