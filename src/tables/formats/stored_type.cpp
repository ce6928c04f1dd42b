#include "tables/formats/stored_type.h"

#include <cmath>

#include "base/moment.h"
#include "base/number.h"
#include "schema/table.h"

namespace chegu::formats {
namespace {

bool is_number(std::string_view cell) {
    const auto value = parse_number(cell);
    return value && number_text(*value) == cell;
}

bool is_whole(std::string_view cell) {
    constexpr double exact = 9007199254740992;
    const auto value = parse_number(cell);
    return value && std::abs(*value) < exact && std::floor(*value) == *value &&
           std::to_string(static_cast<long long>(*value)) == cell;
}

bool is_date(std::string_view cell) {
    const auto date = parse_date(cell);
    return date && date_text(*date) == cell;
}

}  // namespace

StoredType stored_type(const TextTable& table, std::size_t column, const TableSchema* schema) {
    const auto* known = schema == nullptr ? nullptr : schema->find(table.header[column]);
    if (known == nullptr) return StoredType::text;
    const auto every = [&](bool (*fits)(std::string_view)) {
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (const auto cell = table.cell(row, column); !cell.empty() && !fits(cell)) return false;
        return true;
    };
    if (known->type == Type::integer && every(is_whole)) return StoredType::whole;
    if ((known->type == Type::number || known->type == Type::integer) && every(is_number)) return StoredType::number;
    if (known->type == Type::date && every(is_date)) return StoredType::date;
    return StoredType::text;
}

StoredType schema_type(const TextTable& table, std::size_t column, const TableSchema* schema) {
    const auto* known = schema == nullptr ? nullptr : schema->find(table.header[column]);
    if (known == nullptr) return StoredType::text;
    if (known->type == Type::number) return StoredType::number;
    return stored_type(table, column, schema);
}

}  // namespace chegu::formats
