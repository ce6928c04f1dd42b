// What really happened and what might: shipments and scenarios.

#include "schema/columns.h"
#include "schema/feed_groups.h"

namespace chegu {

using namespace columns;

namespace {

TableSchema shipments() {
    return {.name = "shipments",
            .title = {"实际运输", "Shipments"},
            .description = {"实际运了什么、付了多少，用来与模型对照",
                            "What really moved and what was paid, to compare with the model"},
            .key = {"shipment_id"},
            .columns = {
                id("shipment_id", {"运输编号", "Shipment id"}, {"运输的唯一编号", "Names the shipment"}),
                reference("item_id", "items", {"产品", "Item"}, {"运输的产品", "What was moved"}).required(),
                reference("from_site", "sites", {"起点", "From"}, {"发货地点", "Where it started"}).required(),
                reference("to_site", "sites", {"终点", "To"}, {"收货地点", "Where it went"}).required(),
                reference("lane_id", "lanes", {"线路", "Lane"}, {"走的线路", "The lane it took"})
                    .when_empty({"最便宜的线路", "the cheapest lane"}),
                date("date", {"日期", "Date"}, {"运输的日期", "The day it moved"}),
                number("quantity", "unit", {"数量", "Quantity"}, {"运了多少单位", "How many units moved"}).required(),
                number("cost", "money", {"费用", "Cost"}, {"实际支付的运费", "What was paid for it"}),
            }};
}

TableSchema scenarios() {
    return {.name = "scenarios",
            .title = {"情景", "Scenarios"},
            .description =
                {"对数据的假设改动；编号相同的各行依次执行，每个情景都从原数据出发",
                 "Assumed changes of the feed; rows with one id are done in order, each scenario starts from the feed "
                 "as it is"},
            .key = {"scenario_id"},
            .unique_key = false,
            .columns = {
                id("scenario_id", {"情景编号", "Scenario id"},
                   {"情景的编号，同一情景可有多行", "Names the scenario, which may have several rows"}),
                own_name(),
                name_en(),
                number("step", "", {"次序", "Step"}, {"各行的执行次序", "The order of its rows"})
                    .when_empty({"按表中的次序", "the order in the table"}),
                text("table", {"表", "Table"}, {"改动哪张表", "The table that is changed"}).required(),
                expression("where", {"条件", "Where"},
                           {"改动哪些行：该表各列组成的条件",
                            "Which rows are changed: a condition on the columns of that table"})
                    .when_empty({"所有行", "every row"}),
                text("column", {"列", "Column"}, {"改动哪一列", "The column that is changed"})
                    .required_or({"op 为 remove 或 choose 时不填", "left out for remove and choose"}),
                choice("op", {"操作", "Operation"},
                       {{"set", {"改为", "set to"}},
                        {"multiply", {"乘以", "multiply by"}},
                        {"add", {"加上", "add"}},
                        {"remove", {"删除这些行", "remove the rows"}},
                        {"choose", {"选中候选项及其前提", "choose the candidates and all they need"}}},
                       {"怎样改动", "How it is changed"})
                    .required(),
                text("value", {"值", "Value"},
                     {"新值、倍数或增量，可为负；op 为 remove 或 choose 时不填",
                      "The new value, the factor or what is added, may be negative; left out for remove and choose"})
                    .when_empty({"未填写", "not given"}),
            }};
}

}  // namespace

std::vector<TableSchema> study_tables() { return {shipments(), scenarios()}; }

}  // namespace chegu
