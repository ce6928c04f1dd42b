// Scenarios: whether each row can be done to the feed.

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/moment.h"
#include "feed/checks/expression_checks.h"
#include "feed/decoded.h"
#include "feed/look_alike.h"
#include "feed/nearest_name.h"
#include "feed/notice_kinds.h"

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
            notices_.add(kinds::scenario_choose_elsewhere, [&] { return at(scenarios_, row, "table"); });
        if (op == "remove" && target.schema->name == "settings")
            notices_.add(kinds::scenario_remove_settings, [&] { return at(scenarios_, row, "op"); });
        if (op == "remove" || op == "choose") {
            if (!column.empty()) report(row, kinds::scenario_column_unexpected, "column", op);
        } else if (column.empty()) {
            report(row, kinds::scenario_column_missing, "column", op);
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
            notices_.add(kinds::scenario_wrong_value, [&] {
                auto notice = at(scenarios_, row, "value");
                notice.values["changed"] = same_in_both(column->name);
                return notice;
            });
            return;
        }
        const bool numeric_column = column == nullptr || is_number(*column);
        if (numeric_column && parse_number(value)) return;
        notices_.add(kinds::scenario_not_a_number, [&] {
            auto notice = at(scenarios_, row, numeric_column ? "value" : "column");
            notice.values["op"] = same_in_both(op);
            const auto what = shown(notice.value);
            notice.values["problem"] =
                numeric_column ? Words{"值「" + what + "」不是数字", "the value “" + what + "” is none"}
                               : Words{"列「" + what + "」不是数字列", "the column “" + what + "” holds none"};
            return notice;
        });
    }

    void report(std::size_t row, const NoticeKind& kind, std::string_view column, std::string_view op) {
        notices_.add(kind, [&] {
            auto notice = at(scenarios_, row, column);
            notice.values["op"] = same_in_both(op);
            return notice;
        });
    }

    void report_table(std::size_t row, std::string_view name) {
        notices_.add(kinds::scenario_unknown_table, [&] {
            std::vector<std::string_view> names;
            for (const auto& table : feed_tables()) names.push_back(table.name);
            auto notice = at(scenarios_, row, "table");
            suggest(notice, name, nearest_name(name, names));
            return notice;
        });
    }

    void report_column(std::size_t row, std::string_view column, const DecodedTable& target) {
        notices_.add(kinds::scenario_unknown_column, [&] {
            auto notice = at(scenarios_, row, "column");
            notice.values["target"] = same_in_both(target.schema->name);
            suggest(notice, column, nearest_column(column, target));
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

namespace chegu::kinds {

constexpr NoticeKind scenario_unknown_table{
    "scenario_unknown_table",
    Severity::error,
    {"没有「{value}」这张表可以改动。{hint}", "There is no table “{value}” to change.{hint}"},
    {"写格式里的表名，例如 lanes。", "Write a table of the format, such as lanes."},
    {"情景改动的是格式里的表。", "A scenario changes tables of the format."}};

constexpr NoticeKind scenario_unknown_column{
    "scenario_unknown_column",
    Severity::error,
    {"表「{target}」没有列「{value}」。{hint}", "The table “{target}” has no column “{value}”.{hint}"},
    {"写该表的列名。", "Write a column of that table."},
    {"列名写错，这个情景就什么也没改，看起来却像没有影响。",
     "With a misspelt column the scenario would change nothing, and look as if it had no effect."}};

constexpr NoticeKind scenario_column_missing{
    "scenario_column_missing",
    Severity::error,
    {"操作 {op} 要说明改哪一列。", "The operation {op} needs a column to change."},
    {"在 column 写列名。", "Write the column's name in column."},
    {"set、multiply 和 add 改的是一列的值。", "set, multiply and add change the values of one column."}};

constexpr NoticeKind scenario_column_unexpected{
    "scenario_column_unexpected",
    Severity::error,
    {"操作 {op} 针对整行，不应写列「{value}」。",
     "The operation {op} is about whole rows; column “{value}” does not "
     "belong there."},
    {"把 column 留空，或改用 set、multiply、add。", "Leave column empty, or use set, multiply or add."},
    {"写了列名，说明想改的也许只是一格。", "A column suggests that perhaps only a cell was meant."}};

constexpr NoticeKind scenario_not_a_number{
    "scenario_not_a_number",
    Severity::error,
    {"操作 {op} 要用于数字：{problem}。", "The operation {op} is about numbers: {problem}."},
    {"改用 set，或写数字列和数字。", "Use set, or a column and a value that are numbers."},
    {"只有数能相乘、相加。", "Only numbers can be multiplied and added."}};

constexpr NoticeKind scenario_wrong_value{
    "scenario_wrong_value",
    Severity::error,
    {"「{value}」不是列「{changed}」能有的值。", "“{value}” is no value that the column “{changed}” can have."},
    {"写这一列允许的值。", "Write a value that the column allows."},
    {"改动后的数据也要能通过检查，否则这个情景算不了。",
     "The changed feed must pass the checks too, or the scenario can't be computed."}};

constexpr NoticeKind scenario_choose_elsewhere{
    "scenario_choose_elsewhere",
    Severity::error,
    {"choose 只能用于 candidates，不能用于「{value}」。", "choose works on candidates only, not on “{value}”."},
    {"把 table 写成 candidates，或改用别的操作。", "Write candidates as the table, or use another operation."},
    {"只有候选项可以被选中。", "Only candidates can be chosen."}};

constexpr NoticeKind scenario_remove_settings{
    "scenario_remove_settings",
    Severity::error,
    {"设置项不能删除。", "Settings can't be removed."},
    {"用 set 改为别的值；写空值即按默认值算。", "Use set with another value; an empty one counts as the default."},
    {"条件看到的 settings 是一行，列是设置项，没有可以单独删除的行。",
     "A condition sees settings as one row whose columns are the keys: there is no row to remove."}};

}  // namespace chegu::kinds
