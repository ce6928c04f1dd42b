#include "results/shared_tables.h"

#include "schema/columns.h"

namespace chegu {

using namespace columns;

namespace {

Described period() {
    return integer("period", "", {"时段", "Period"}, {"第几个时段，从 1 起数", "Which period, from 1"}).at_least(1);
}
Described item() { return reference("item_id", "items", {"产品", "Item"}, {"产品的编号", "The item's id"}); }
Described site() { return reference("site_id", "sites", {"地点", "Site"}, {"地点的编号", "The site's id"}); }
Described lane() { return reference("lane_id", "lanes", {"线路", "Lane"}, {"线路的编号", "The lane's id"}); }

constexpr Text not_its_own = {"不适用", "does not apply"};

TableSchema certificates() {
    return {.name = "certificates",
            .title = {"证书", "Certificates"},
            .description =
                {"每个结果的对偶值和其他表没有的原始值，verify 不用求解器即可据此重算",
                 "The dual values of each answer, and the primal values that no other table holds: what verify needs "
                 "to compute the answer again without the solver"},
            .key = {"answer"},
            .unique_key = false,
            .columns = {
                text("answer", {"结果", "Answer"},
                     {"属于哪个结果：flow、outage:site:S1 等", "Whose certificate it is: flow, outage:site:S1"})
                    .required(),
                choice("kind", {"类别", "Kind"},
                       {{"column", {"变量的取值", "value of a variable"}},
                        {"row", {"约束的对偶值", "dual value of a constraint"}}},
                       {"变量的取值还是约束的对偶值",
                        "Whether it is the value of a variable or the dual value of a constraint"})
                    .required(),
                text("table", {"表", "Table"},
                     {"变量或约束来自哪张表；balance 为产品在地点的收支平衡",
                      "The table that the variable or constraint comes from; balance: of an item at a site"})
                    .required(),
                text("row_id", {"行编号", "Row id"},
                     {"该表中的行；balance 没有", "The row of that table; none for balance"})
                    .required_or(not_its_own),
                lane().required_or(not_its_own),
                item().required_or(not_its_own),
                site().required_or(not_its_own),
                period().required_or({"整个期间", "the whole horizon"}),
                number("value", "", {"值", "Value"}, {"变量的取值或对偶值", "The variable's value or the dual value"})
                    .required()
                    .any_sign(),
            }};
}

TableSchema scenario_changes() {
    return {
        .name = "scenario_changes",
        .title = {"情景改动", "Scenario changes"},
        .description = {"情景对数据的每处改动；整行删除时列为空",
                        "Every change that the scenario made to the feed; the column is empty where the row is gone"},
        .key = {"step", "table", "row_id", "column"},
        .unique_key = false,
        .columns = {
            integer("step", "", {"步", "Step"}, {"scenarios 表中的行号", "The row in the table scenarios"}).required(),
            text("table", {"表", "Table"}, {"改动的表", "The table that was changed"}).required(),
            text("row_id", {"行编号", "Row id"}, {"该表中的行", "The row of that table"}).required(),
            text("column", {"列", "Column"}, {"改动的列", "The column that was changed"})
                .required_or({"整行已删除", "the row is gone"}),
            text("before", {"改动前", "Before"}, {"原来的值", "The value in the base"})
                .required_or({"未给出", "not given"}),
            text("after", {"改动后", "After"}, {"新的值", "The value in the scenario"})
                .required_or({"未给出", "not given"}),
        }};
}

}  // namespace

const TableSchema& certificates_table() {
    static const TableSchema table = certificates();
    return table;
}

const TableSchema& scenario_changes_table() {
    static const TableSchema table = scenario_changes();
    return table;
}

}  // namespace chegu
