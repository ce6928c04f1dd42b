#pragma once
// Several files as one input, so that a change of one of them leaves the others as they are:
//
//     === xl/workbook.xml
//     <workbook .../>
//     === ...

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chegu {

inline void require(bool holds) {
    if (!holds) std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Name and bytes of each; what stands before the first line of that kind is left out. The line end before such a line
/// belongs to it.
inline std::vector<std::pair<std::string, std::string>> parts_of(std::string_view input) {
    constexpr std::string_view mark = "=== ";
    std::vector<std::pair<std::string, std::string>> parts;
    while (!input.empty()) {
        const auto end = input.find(std::string("\n") + std::string(mark));
        const auto part = input.substr(0, end);
        input.remove_prefix(end == std::string_view::npos ? input.size() : end + 1);
        if (!part.starts_with(mark)) continue;
        const auto line_end = std::min(part.find('\n'), part.size());
        parts.emplace_back(part.substr(mark.size(), line_end - mark.size()),
                           part.substr(std::min(line_end + 1, part.size())));
    }
    return parts;
}

}  // namespace chegu
