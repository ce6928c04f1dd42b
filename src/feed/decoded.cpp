#include "feed/decoded.h"

#include <algorithm>
#include <stdexcept>

namespace chegu {

const DecodedColumn& DecodedTable::column(std::string_view name) const {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const auto& column) { return column.schema->name == name; });
    if (found == columns.end())
        throw std::logic_error("table " + std::string(schema->name) + " has no column " + std::string(name));
    return *found;
}

std::string_view DecodedTable::text(std::size_t row, std::string_view name) const {
    const auto& wanted = column(name);
    const auto cell = wanted.position == TextTable::npos ? std::string_view{} : text_table->cell(row, wanted.position);
    return cell.empty() ? wanted.schema->fallback : cell;
}

std::span<const double> DecodedTable::numbers(std::string_view name) const { return column(name).numbers; }

std::span<const RowIndex> DecodedTable::references(std::string_view name) const { return column(name).references; }

std::span<const std::uint8_t> DecodedTable::choices(std::string_view name) const { return column(name).choices; }

std::string_view DecodedTable::id(std::size_t row) const { return text(row, schema->key.front()); }

const DecodedTable& DecodedFeed::table(std::string_view name) const {
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const auto& table) { return table.schema->name == name; });
    if (found == tables.end()) throw std::logic_error("the schema has no table " + std::string(name));
    return *found;
}

}  // namespace chegu
