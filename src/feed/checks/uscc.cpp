#include "feed/checks/uscc.h"

namespace chegu {

std::optional<char> uscc_check_character(std::string_view code) {
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    constexpr std::size_t length = 18;
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

}  // namespace chegu
