// What really moved against the model and the plan (baseline.md). References are to tables of the feed.

#include "analyses/baseline/results/baseline_tables.h"
#include "schema/columns.h"

namespace chegu {

using namespace columns;

namespace {

Described item() { return reference("item_id", "items", {"产品", "Item"}, {"产品的编号", "The item's id"}); }
Described from_site() { return reference("from_site", "sites", {"起点", "From"}, {"发货地点", "Where it comes from"}); }
Described to_site() { return reference("to_site", "sites", {"终点", "To"}, {"收货地点", "Where it goes"}); }
Described money(std::string_view name, Text title, Text description) {
    return number(name, "money", title, description);
}
Described count(std::string_view name, Text title, Text description) { return integer(name, "", title, description); }

TableSchema baseline() {
    return {
        .name = "baseline",
        .title = {"实际与方案", "Actual and plan"},
        .description =
            {"每种产品在每段路上实际运了多少、付了多少，模型算多少，同样的到货按最低成本方案又是多少",
             "For each item on each way: what really moved and was paid, what the model says of it, and what "
             "the least-cost plan for the same deliveries does"},
        .key = {"item_id", "from_site", "to_site", "lane_id"},
        .unique_key = false,
        .columns = {
            item().required(),
            from_site().required(),
            to_site().required(),
            reference("lane_id", "lanes", {"线路", "Lane"},
                      {"走的线路；实际运输没有写明的，为模型中最便宜的一条",
                       "The lane; the model's cheapest for shipments that name none"})
                .required_or({"两地之间没有能运它的线路", "no lane between the two can carry it"}),
            number("quantity_actual", "unit", {"实际数量", "Quantity, actual"}, {"实际运输的数量", "How much moved"})
                .required(),
            money("cost_actual", {"实际费用", "Cost, actual"}, {"实际支付的运费", "What was paid"})
                .required_or({"没有一次写明费用", "no shipment says what was paid"}),
            money("cost_model", {"模型费用", "Cost, model"},
                  {"模型对同样数量算出的运费、碳成本和在途资金占用",
                   "The model's freight, carbon and capital in transit of the same quantity"})
                .required_or({"模型没有这段路的价格", "the model has no price for this way"}),
            number("quantity_plan", "unit", {"方案数量", "Quantity, plan"},
                   {"方案运输的数量，含保持原样的部分", "How much the plan moves, what stays as it moved included"})
                .required(),
            money("cost_plan", {"方案费用", "Cost, plan"}, {"方案的费用", "What the plan costs"}).required(),
            choice("known_link", {"有供应关系", "Known link"}, {{"yes", {"有", "yes"}}, {"no", {"没有", "no"}}},
                   {"数据里有没有这段供应关系", "Whether the feed has this link"})
                .required(),
            count("shipments", {"次数", "Shipments"}, {"实际运输的次数", "How many shipments"}).required(),
            number("quantity_paid", "unit", {"有费用的数量", "Quantity paid for"},
                   {"写明了费用的实际数量", "How much moved in shipments that say what was paid"})
                .required(),
            money("cost_model_paid", {"可比模型费用", "Cost, model, paid"},
                  {"模型对写明了费用的数量算出的费用，可与实际费用直接比较",
                   "The model's cost of what was paid for: to be compared with what was paid"})
                .required_or({"模型没有这段路的价格", "the model has no price for this way"}),
            number("quantity_kept", "unit", {"保持原样的数量", "Quantity kept"},
                   {"方案中按实际方式不变的数量：没有供应关系可送达，或运力不足",
                    "How much of the plan stays as it moved: no link delivers it, or capacities do not suffice"})
                .required(),
        }};
}

TableSchema waterfall() {
    return {
        .name = "waterfall",
        .title = {"从实际到方案", "From actual to plan"},
        .description = {"从实际费用到方案费用的各步，逐步相加",
                        "The steps from what was paid to what the plan costs; they add up"},
        .key = {"rank"},
        .columns = {
            integer("rank", "", {"次序", "Rank"}, {"第几步，从 1 起数", "Which step, from 1"}).required().at_least(1),
            choice("step", {"步骤", "Step"},
                   {{"actual", {"实际费用", "what was paid"}},
                    {"without_cost", {"没有写明费用的，按模型补上", "shipments without a cost, by the model"}},
                    {"model", {"模型与实际之差", "the model's difference from what was paid"}},
                    {"source", {"换货源", "other sources"}},
                    {"mode", {"换运输方式", "other modes"}},
                    {"lane", {"同一方式换线路", "other lanes of a mode"}},
                    {"stock", {"在途货物占用的资金", "capital of goods on their way"}},
                    {"plan", {"方案费用", "what the plan costs"}}},
                   {"哪一步", "Which step"})
                .required(),
            money("amount", {"金额", "Amount"},
                  {"这一步增加（正）或节省（负）多少；首尾两行为总额",
                   "What the step adds (above 0) or saves (below 0); the total in the first and the last row"})
                .required()
                .any_sign(),
            money("cumulative", {"累计", "Cumulative"}, {"走完这一步的费用", "The cost after the step"})
                .required()
                .any_sign(),
        }};
}

TableSchema savings() {
    const auto step = [](std::string_view name, Text title, Text description) {
        return money(name, title, description).required().any_sign();
    };
    return {.name = "baseline_savings",
            .title = {"按到货的节省", "Savings by delivery"},
            .description = {"每种产品在每个收货地点：实际方式的费用、各步的增减和方案费用",
                            "For each item at each site that it went to: the cost as it moved, what each step changes, "
                            "the cost of the plan"},
            .key = {"item_id", "to_site"},
            .columns = {
                item().required(),
                to_site().required(),
                number("quantity", "unit", {"到货量", "Quantity"}, {"实际到货的数量", "How much arrived"}).required(),
                number("quantity_kept", "unit", {"保持原样的数量", "Quantity kept"},
                       {"其中方案不变的数量", "How much of it the plan leaves as it moved"})
                    .required(),
                money("cost_moved", {"原方式费用", "Cost as it moved"},
                      {"实际方式按模型的费用；模型没有价格的按实际支付",
                       "As it moved, at the model's cost; what was paid where the model has no price"})
                    .required(),
                step("source", {"换货源", "Source"}, {"换货源的增减", "What other sources change"}),
                step("mode", {"换方式", "Mode"}, {"换运输方式的增减", "What other modes change"}),
                step("lane", {"换线路", "Lane"}, {"同一方式换线路的增减", "What other lanes of a mode change"}),
                step("stock", {"在途资金", "Stock"},
                     {"在途货物占用资金的增减", "What capital of goods on their way changes"}),
                money("cost_plan", {"方案费用", "Cost, plan"}, {"方案的费用", "What the plan costs"}).required(),
            }};
}

TableSchema sources() {
    return {
        .name = "baseline_sources",
        .title = {"货源变化", "Change of sources"},
        .description =
            {"每个发货地点的每种产品：实际发出多少，方案发出多少，最多有多少",
             "For each item and site that it leaves: how much really left, how much the plan sends, how much "
             "there can be"},
        .key = {"item_id", "site_id"},
        .columns = {
            item().required(),
            reference("site_id", "sites", {"发货地点", "Site"}, {"发货地点的编号", "The id of the site"}).required(),
            number("quantity_actual", "unit", {"实际数量", "Quantity, actual"}, {"实际发出的数量", "How much left"})
                .required(),
            number("quantity_plan", "unit", {"方案数量", "Quantity, plan"},
                   {"方案发出的数量", "How much the plan sends"})
                .required(),
            number(
                "available", "unit", {"可供数量", "Available"},
                {"这些天里工序的产能、库存与到货之和；方案不受它限制",
                 "What processes can make in those days, what lies there and what arrives; the plan is not held to it"})
                .required_or({"不限", "unlimited"}),
        }};
}

TableSchema fit() {
    return {
        .name = "model_fit",
        .title = {"模型与实际", "Model and actual"},
        .description = {"模型算得对不对：按线路、产品和运输方式，实际支付与模型费用之差，只计两者都有的运输",
                        "Is the model right? What was paid less what the model says, by lane, item and mode, of the "
                        "shipments that have both"},
        .key = {"by", "id"},
        .columns = {
            choice("by", {"按什么", "By"},
                   {{"lane", {"线路", "lane"}}, {"item", {"产品", "item"}}, {"mode", {"运输方式", "mode"}}},
                   {"按什么汇总", "What is added up"})
                .required(),
            text("id", {"编号", "Id"}, {"线路、产品或方式的编号", "The lane, item or mode"}).required(),
            count("shipments", {"次数", "Shipments"}, {"运输的次数", "How many shipments"}).required(),
            money("cost_actual", {"实际费用", "Cost, actual"}, {"实际支付", "What was paid"}).required(),
            money("cost_model", {"模型费用", "Cost, model"}, {"模型费用", "What the model says"}).required(),
            money("difference", {"差额", "Difference"}, {"实际减模型", "Paid less the model"}).required().any_sign(),
            number("share", "share", {"差额比例", "Share"},
                   {"差额占模型费用的比例", "Difference as a share of the model"})
                .required_or({"模型费用为 0", "the model's cost is 0"})
                .any_sign(),
        }};
}

}  // namespace

std::span<const TableSchema> baseline_tables() {
    static const std::vector<TableSchema> tables{baseline(), waterfall(), savings(), sources(), fit()};
    return tables;
}

}  // namespace chegu
