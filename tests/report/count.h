#pragma once
// How often something stands on a page.

#include <string>
#include <string_view>

namespace chegu {

inline std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

}  // namespace chegu
