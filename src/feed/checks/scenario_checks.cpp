// Scenarios: whether each row can be done to the feed.

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/moment.h"
#include "feed/checks/expression_checks.h"
#include "feed/decoded.h"
#include "feed/nearest_name.h"

namespace chegu::checks {
namespace {

bool is_number(const Column& column) { return column.type == Type::number || column.type == Type::integer; }

bool in_range(const Column& column, double value) {
    return value >= column.min && value <= column.max && !(column.above_min && value == column.min);
}

/// Whether a cell of the column may hold the text; ids are left to the checks of the changed feed.
bool may_hold(const Column& column, std::string_view text) {
    if (text.empty()) return column.may_be_empty;
    const auto number = parse_number(text);
    switch (column.type) {
        case Type::number: return number && in_range(column, *number);
        case Type::integer: return number && std::floor(*number) == *number && in_range(column, *number);
        case Type::enumeration:
            return std::any_of(column.choices.begin(), column.choices.end(),
                               [&](const Choice& choice) { return choice.value == text; });
        case Type::date: return parse_date(text).has_value();
        case Type::month: return parse_month(text).has_value();
        case Type::moment: return parse_moment(text).has_value();
        default: return true;
    }
}

class ScenarioCheck {
   public:
    ScenarioCheck(const DecodedFeed& feed, Notices& notices)
        : feed_(feed), scenarios_(feed.table("scenarios")), notices_(notices), expressions_(notices) {}

    void run() {
        const ChoiceColumn op(scenarios_, "op");
        for (std::size_t row = 0; row < scenarios_.rows(); ++row) {
            const auto name = scenarios_.text(row, "table");
            if (name.empty() || op[row].empty()) continue;
            if (find_table(feed_tables(), name) == nullptr) report_table(row, name);
            else check_row(row, op[row], feed_.table(name));
        }
    }

   private:
    void check_row(std::size_t row, std::string_view op, const DecodedTable& target) {
        expressions_.holds(scenarios_, row, "where", target);
        const auto column = scenarios_.text(row, "column");
        if (op == "choose" && target.schema->name != "candidates")
            notices_.add("scenario_choose_elsewhere", [&] { return at(scenarios_, row, "table"); });
        if (op == "remove" && target.schema->name == "settings")
            notices_.add("scenario_remove_settings", [&] { return at(scenarios_, row, "op"); });
        if (op == "remove" || op == "choose") {
            if (!column.empty()) report(row, "scenario_column_unexpected", "column", op);
        } else if (column.empty()) {
            report(row, "scenario_column_missing", "column", op);
        } else if (!has_column(target, column)) {
            report_column(row, column, target);
        } else {
            check_value(row, op, target.schema->find(column));
        }
    }

    /// `column` is null where the column is not one of the schema's: then any text will do.
    void check_value(std::size_t row, std::string_view op, const Column* column) {
        const auto value = scenarios_.text(row, "value");
        if (op == "set") {
            if (column == nullptr || may_hold(*column, value)) return;
            notices_.add("scenario_wrong_value", [&] {
                auto notice = at(scenarios_, row, "value");
                notice.values["changed"] = same_in_both(column->name);
                return notice;
            });
            return;
        }
        const bool numeric_column = column == nullptr || is_number(*column);
        if (numeric_column && parse_number(value)) return;
        notices_.add("scenario_not_a_number", [&] {
            auto notice = at(scenarios_, row, numeric_column ? "value" : "column");
            notice.values["op"] = same_in_both(op);
            const auto what = shown(notice.value);
            notice.values["problem"] =
                numeric_column ? Words{"值「" + what + "」不是数字", "the value “" + what + "” is none"}
                               : Words{"列「" + what + "」不是数字列", "the column “" + what + "” holds none"};
            return notice;
        });
    }

    void report(std::size_t row, std::string_view code, std::string_view column, std::string_view op) {
        notices_.add(code, [&] {
            auto notice = at(scenarios_, row, column);
            notice.values["op"] = same_in_both(op);
            return notice;
        });
    }

    void report_table(std::size_t row, std::string_view name) {
        notices_.add("scenario_unknown_table", [&] {
            std::vector<std::string_view> names;
            for (const auto& table : feed_tables()) names.push_back(table.name);
            auto notice = at(scenarios_, row, "table");
            notice.values["nearest"] = same_in_both(nearest_name(name, names));
            return notice;
        });
    }

    void report_column(std::size_t row, std::string_view column, const DecodedTable& target) {
        notices_.add("scenario_unknown_column", [&] {
            auto notice = at(scenarios_, row, "column");
            notice.values["target"] = same_in_both(target.schema->name);
            notice.values["nearest"] = same_in_both(nearest_column(column, target));
            return notice;
        });
    }

    const DecodedFeed& feed_;
    const DecodedTable& scenarios_;
    Notices& notices_;
    ExpressionCheck expressions_;
};

}  // namespace

void check_scenarios(const DecodedFeed& feed, Notices& notices) { ScenarioCheck(feed, notices).run(); }

}  // namespace chegu::checks
