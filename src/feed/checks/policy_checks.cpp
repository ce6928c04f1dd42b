// Policies: their benefits and clauses against the columns of firms.

#include "base/moment.h"
#include "feed/checks/expression_checks.h"
#include "feed/look_alike.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

void check_benefits(const DecodedFeed& feed, Notices& notices) {
    const auto& policies = feed.table("policies");
    const auto& firms = feed.table("firms");
    ExpressionCheck expressions(notices);
    for (std::size_t row = 0; row < policies.rows(); ++row) {
        const auto benefit = policies.text(row, "benefit");
        if (benefit.empty() || !expressions.holds(policies, row, "benefit", firms)) continue;
        const auto result = evaluate(benefit, firms);
        for (std::size_t firm = 0; firm < result.values.size(); ++firm) {
            if (!result.values[firm].is_text) continue;
            notices.add(kinds::benefit_not_numeric, [&] {
                auto notice = at(policies, row, "benefit");
                notice.values["firm"] = same_in_both(firms.id(firm));
                return notice;
            });
            break;
        }
    }
}

void check_clauses(const DecodedFeed& feed, Notices& notices) {
    const auto& clauses = feed.table("policy_clauses");
    const auto& firms = feed.table("firms");
    const CellColumn column(clauses, "column");
    const CellColumn value(clauses, "value");
    const ChoiceColumn op(clauses, "op");
    for (std::size_t row = 0; row < clauses.rows(); ++row) {
        if (!column[row].empty() && !has_column(firms, column[row]))
            notices.add(kinds::unknown_clause_column, [&] {
                auto notice = at(clauses, row, "column");
                suggest(notice, column[row], nearest_column(column[row], firms));
                return notice;
            });
        const bool ordered = op[row].starts_with('<') || op[row].starts_with('>');
        if (ordered && !value[row].empty() && !parse_number(value[row]) && !parse_date(value[row]))
            notices.add(kinds::clause_not_comparable, [&] {
                auto notice = at(clauses, row, "value");
                notice.values["op"] = same_in_both(op[row]);
                return notice;
            });
    }
}

}  // namespace

void check_policies(const DecodedFeed& feed, Notices& notices) {
    check_benefits(feed, notices);
    check_clauses(feed, notices);
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind benefit_not_numeric{
    "benefit_not_numeric",
    Severity::error,
    {"「{value}」对企业「{firm}」得出的是文字，不是金额。",
     "“{value}” gives a text, not an amount, for firm “{firm}”."},
    {"写成数值表达式；用到的列每一格都要是数字或空。",
     "Write a numeric expression; the columns it uses may hold only numbers or nothing."},
    {"一列里只要有一格不是数字，整列就按文字处理。",
     "A column counts as text as soon as one of its cells is not a number."}};

constexpr NoticeKind unknown_clause_column{
    "unknown_clause_column",
    Severity::error,
    {"企业表没有列「{value}」。{hint}", "The table firms has no column “{value}”.{hint}"},
    {"改成企业表有的列，或在企业表里加上这一列。", "Write a column of firms, or add the column to firms."},
    {"条款比较的是企业的列；没有这一列，就没有企业能符合。",
     "A clause compares a column of firms; without it no firm could ever qualify."}};

constexpr NoticeKind clause_not_comparable{
    "clause_not_comparable",
    Severity::warning,
    {"「{value}」不是数字也不是日期，与 {op} 比较的结果总是未知。",
     "“{value}” is neither a number nor a date, so comparing with {op} is always unknown."},
    {"写数字（例如 20000000）或日期，或改用 =、in。", "Write a number (such as 20000000) or a date, or use = or in."},
    {"大于和小于只比较数和日期；总是未知的条款使这项政策谁也不能确定享受。",
     "Less and more compare numbers and dates only; with a clause that is always unknown nobody is sure to get "
     "the "
     "policy."}};

}  // namespace chegu::kinds
