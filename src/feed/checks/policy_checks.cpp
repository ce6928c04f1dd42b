// Policies: their benefits and clauses against the columns of firms.

#include "base/moment.h"
#include "feed/checks/expression_checks.h"

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
            notices.add("benefit_not_numeric", [&] {
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
            notices.add("unknown_clause_column", [&] {
                auto notice = at(clauses, row, "column");
                notice.values["nearest"] = same_in_both(nearest_column(column[row], firms));
                return notice;
            });
        const bool ordered = op[row].starts_with('<') || op[row].starts_with('>');
        if (ordered && !value[row].empty() && !parse_number(value[row]) && !parse_date(value[row]))
            notices.add("clause_not_comparable", [&] {
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
