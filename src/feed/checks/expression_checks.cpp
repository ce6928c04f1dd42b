#include "feed/checks/expression_checks.h"

#include <vector>

#include "feed/decoded.h"
#include "feed/look_alike.h"
#include "feed/nearest_name.h"
#include "feed/notice_kinds.h"

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
        notices_.add(kinds::expression_wrong, [&] {
            auto notice = at(table, row, column);
            notice.values["problem"] = found->message;
            return notice;
        });
    } else {
        notices_.add(kinds::expression_unknown_column, [&] {
            auto notice = at(table, row, column);
            notice.values["target"] = same_in_both(target.schema->name);
            notice.values["unknown"] = same_in_both(found->unknown_column);
            suggest(notice, found->unknown_column, nearest_column(found->unknown_column, target));
            return notice;
        });
    }
    return false;
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind expression_wrong{
    "expression_wrong",
    Severity::error,
    {"「{value}」不能计算：{problem}。", "“{value}” can't be evaluated: {problem}."},
    {"写成对一行的表达式，例如 kind = 'port' and lat < 31；文字用单引号。",
     "Write an expression over one row, such as kind = 'port' and lat < 31; texts go in single quotes."},
    {"表达式用 SQLite 的写法，只能用这一行的列和核心函数；子查询一律拒绝。",
     "Expressions are SQLite's, over the columns of one row and the core functions; subqueries are refused."}};

constexpr NoticeKind expression_unknown_column{
    "expression_unknown_column",
    Severity::error,
    {"表「{target}」没有列「{unknown}」。{hint}", "The table “{target}” has no column “{unknown}”.{hint}"},
    {"改成该表有的列名；若是文字，用单引号括起来。",
     "Write a column of that table; if it is a text, put it in single quotes."},
    {"写错的列名若当成文字，条件就永远不成立，而且没有人知道。",
     "If a misspelt column were taken for a text the condition would never hold, and nobody would know."}};

}  // namespace chegu::kinds
