#include "tables/header_row.h"

#include <algorithm>

namespace chegu {

std::size_t known_columns(const TableSchema& schema, const std::vector<std::string_view>& cells) {
    constexpr std::string_view blanks = " \t";
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [&](std::string_view cell) {
        const auto begin = std::min(cell.find_first_not_of(blanks), cell.size());
        cell.remove_prefix(begin);
        cell = cell.substr(0, cell.find_last_not_of(blanks) + 1);
        return schema.find(cell) != nullptr;
    }));
}

bool seems_header(const TableSchema& schema, const std::vector<std::string_view>& cells) {
    return known_columns(schema, cells) >= std::min<std::size_t>(2, schema.columns.size());
}

}  // namespace chegu
