// What a scenario changed in the feed (feed.md, scenarios).

#include "schema/columns.h"
#include "schema/result_groups.h"

namespace chegu {

using namespace columns;

std::vector<TableSchema> scenario_result_tables() {
    return {
        {.name = "scenario_changes",
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
         }}};
}

}  // namespace chegu
