#pragma once
// The case of ASCII letters, whatever the locale; all other characters stay as they are.

#include <algorithm>
#include <string>
#include <string_view>

namespace chegu {

constexpr char in_lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char in_upper_case(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

inline std::string in_lower_case(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = in_lower_case(c);
    return result;
}
inline std::string in_upper_case(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = in_upper_case(c);
    return result;
}

/// Whether two texts are the same but for the case of their letters.
constexpr bool same_but_for_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return in_lower_case(x) == in_lower_case(y); });
}

}  // namespace chegu
