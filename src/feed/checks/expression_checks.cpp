#include "feed/checks/expression_checks.h"

#include <vector>

#include "feed/decoded.h"
#include "feed/nearest_name.h"

namespace chegu::checks {

std::string nearest_column(std::string_view wrong, const DecodedTable& target) {
    std::vector<std::string_view> names;
    for (const auto& column : target.schema->columns) names.push_back(column.name);
    if (target.present())
        for (const auto& name : target.text_table->header) names.push_back(name);
    return nearest_name(wrong, names);
}

bool has_column(const DecodedTable& target, std::string_view name) {
    return target.schema->find(name) != nullptr ||
           (target.present() && target.text_table->find(name) != TextTable::npos);
}

const std::optional<ExpressionFault>& ExpressionCheck::fault(std::string_view expression, const DecodedTable& target) {
    const std::pair key{target.schema->name, std::string(expression)};
    if (const auto known = tried_.find(key); known != tried_.end()) return known->second;
    // The same columns without rows: whether an expression can be used does not depend on the rows.
    TextTable header;
    header.name = target.schema->name;
    if (target.present()) header.header = target.text_table->header;
    DecodedTable empty;
    empty.schema = target.schema;
    empty.text_table = &header;
    for (const auto& column : target.columns) {
        auto& copy = empty.columns.emplace_back();
        copy.schema = column.schema;
        copy.position = column.position;
    }
    return tried_.emplace(key, evaluate(expression, empty).fault).first->second;
}

bool ExpressionCheck::holds(const DecodedTable& table, std::size_t row, std::string_view column,
                            const DecodedTable& target) {
    const auto expression = table.text(row, column);
    if (expression.empty()) return true;
    const auto& found = fault(expression, target);
    if (!found) return true;
    if (found->unknown_column.empty()) {
        notices_.add("expression_wrong", [&] {
            auto notice = at(table, row, column);
            notice.values["problem"] = found->message;
            return notice;
        });
    } else {
        notices_.add("expression_unknown_column", [&] {
            auto notice = at(table, row, column);
            notice.values["target"] = same_in_both(target.schema->name);
            notice.values["unknown"] = same_in_both(found->unknown_column);
            notice.values["nearest"] = same_in_both(nearest_column(found->unknown_column, target));
            return notice;
        });
    }
    return false;
}

}  // namespace chegu::checks
