#pragma once

#include <array>
#include <string_view>

namespace chegu {

/// What outages.target may say, and the table whose rows it means.
struct TargetTable {
    std::string_view target;
    std::string_view table;
};
inline constexpr std::array<TargetTable, 7> target_tables{{{"site", "sites"},
                                                           {"process", "processes"},
                                                           {"lane", "lanes"},
                                                           {"firm", "firms"},
                                                           {"region", "regions"},
                                                           {"mode", "modes"},
                                                           {"item", "items"}}};

/// The table of a target; empty where there is no such target.
constexpr std::string_view table_of(std::string_view target) {
    for (const auto& known : target_tables)
        if (known.target == target) return known.table;
    return {};
}

}  // namespace chegu
