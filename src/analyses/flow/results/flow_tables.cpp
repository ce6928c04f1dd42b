// The result tables of `chegu flow`. References are to tables of the feed.

#include "analyses/flow/results/flow_tables.h"
#include "schema/columns.h"

namespace chegu {

using namespace columns;

namespace {

Described period() {
    return integer("period", "", {"时段", "Period"}, {"第几个时段，从 1 起数", "Which period, from 1"}).at_least(1);
}
Described item() { return reference("item_id", "items", {"产品", "Item"}, {"产品的编号", "The item's id"}); }
Described site() { return reference("site_id", "sites", {"地点", "Site"}, {"地点的编号", "The site's id"}); }
Described from_site() { return reference("from_site", "sites", {"起点", "From"}, {"发货地点", "Where it comes from"}); }
Described to_site() { return reference("to_site", "sites", {"终点", "To"}, {"收货地点", "Where it goes"}); }
Described link() { return reference("link_id", "links", {"供应关系", "Link"}, {"供应关系的编号", "The link's id"}); }
Described lane() { return reference("lane_id", "lanes", {"线路", "Lane"}, {"线路的编号", "The lane's id"}); }
Described demand() { return reference("demand_id", "demand", {"需求", "Demand"}, {"需求的编号", "The demand's id"}); }
Described feed_table(Text description) { return text("table", {"表", "Table"}, description); }
Described feed_row(Text description) { return text("row_id", {"行编号", "Row id"}, description); }

constexpr Text not_its_own = {"不适用", "does not apply"};

TableSchema flows() {
    return {.name = "flows",
            .title = {"流量", "Flows"},
            .description = {"每个时段在每条线路上按供应关系运输的数量",
                            "What moves in each period over each link and lane"},
            .key = {"period", "link_id", "lane_id"},
            .columns = {
                period().required(),
                link().required(),
                lane().required(),
                item().required(),
                from_site().required(),
                to_site().required(),
                number("quantity", "unit", {"数量", "Quantity"}, {"运输的数量", "How much moves"}).required(),
                number("cost", "money", {"费用", "Cost"},
                       {"运费、碳成本和在途资金占用之和", "Freight, carbon and capital in transit"})
                    .required(),
            }};
}

TableSchema production() {
    return {
        .name = "production",
        .title = {"生产", "Production"},
        .description = {"每道工序每个时段的产量，所有工序都列出",
                        "What each process makes in each period; every process is listed"},
        .key = {"period", "process_id"},
        .columns = {
            period().required(),
            reference("process_id", "processes", {"工序", "Process"}, {"工序的编号", "The process's id"}).required(),
            site().required(),
            item().required(),
            number("quantity", "unit", {"产量", "Quantity"}, {"生产的数量", "How much is made"}).required(),
            number("use", "share", {"产能利用率", "Use of capacity"},
                   {"产量占产能的比例", "Quantity as a share of the capacity"})
                .required_or({"产能不限或为 0", "capacity is unlimited or 0"}),
            number("capacity_price", "money/unit", {"产能价格", "Price of capacity"},
                   {"该时段每多一单位产能可省多少钱", "Money saved by one more unit of output in the period"})
                .required(),
        }};
}

TableSchema stock() {
    return {.name = "stock",
            .title = {"期末库存", "Closing stock"},
            .description = {"每个时段结束时各地点的库存", "What lies at each site when a period ends"},
            .key = {"period", "item_id", "site_id"},
            .columns = {
                period().required(),
                item().required(),
                site().required(),
                number("quantity", "unit", {"库存量", "Quantity"}, {"期末的数量", "How much there is at the end"})
                    .required(),
            }};
}

TableSchema unmet() {
    return {
        .name = "unmet",
        .title = {"未满足需求", "Unmet demand"},
        .description = {"每个时段没有满足的需求", "Demand that is not served in a period"},
        .key = {"period", "demand_id"},
        .columns = {
            period().required(),
            demand().required(),
            number("quantity", "unit", {"缺口", "Quantity"}, {"没有满足的数量", "How much is not served"}).required(),
        }};
}

TableSchema why() {
    return {.name = "why",
            .title = {"缺口原因", "Why demand is unmet"},
            .description = {"每项未满足需求的原因，最贵的限制排在最前",
                            "Why each unmet demand is unmet: the limits in its way, dearest first"},
            .key = {"demand_id", "period", "rank"},
            .columns = {
                demand().required(),
                period().required(),
                number("unmet", "unit", {"缺口", "Unmet"}, {"没有满足的数量", "How much is not served"}).required(),
                integer("rank", "", {"次序", "Rank"}, {"原因的次序，从 1 起数", "Place of the reason, from 1"})
                    .required()
                    .at_least(1),
                choice("reason", {"原因", "Reason"},
                       {{"capacity", {"能力不足", "a capacity is full"}},
                        {"no_path", {"没有供应路径", "nothing can deliver it"}},
                        {"dearer", {"供应比缺货更贵", "serving it costs more than it is worth"}}},
                       {"为什么没有满足", "What stands in the way"})
                    .required(),
                feed_table({"限制所在的表", "The table that the limit stands in"}).required(),
                feed_row(
                    {"限制所在的行；no_path 为无法送达的产品，dearer 为需求本身",
                     "The row that the limit stands in; the item that nothing delivers (no_path), the demand (dearer)"})
                    .required(),
                text("column", {"列", "Column"}, {"限制所在的列", "The column that the limit stands in"})
                    .required_or(not_its_own),
                number("price", "money/unit", {"价格", "Price"},
                       {"该限制每放宽一单位可省多少钱；dearer 为再满足一单位的费用",
                        "Money saved by one more unit of the limit; the cost of serving one more unit (dearer)"})
                    .any_sign()
                    .required_or(not_its_own),
            }};
}

TableSchema landed() {
    return {
        .name = "landed",
        .title = {"到岸成本", "Landed cost"},
        .description = {"每项需求满足一单位的平均到岸成本及其构成，按整个期间计",
                        "The average cost of one unit served, and what it is made of, over the whole horizon"},
        .key = {"demand_id"},
        .columns = {
            demand().required(),
            item().required(),
            number("cost_per_unit", "money/unit", {"单位到岸成本", "Cost per unit"},
                   {"以下五项之和", "The sum of the five kinds that follow"})
                .required(),
            number("production", "money/unit", {"生产", "Production"},
                   {"其中生产成本", "Cost of making it and its inputs"})
                .required(),
            number("freight", "money/unit", {"运费", "Freight"}, {"其中运费", "Cost of moving it and its inputs"})
                .required(),
            number("carbon", "money/unit", {"碳成本", "Carbon"}, {"其中运输的碳成本", "Cost of the freight's carbon"})
                .required(),
            number("transit_capital", "money/unit", {"在途资金占用", "Capital in transit"},
                   {"其中在途货物的资金占用", "Cost of capital while goods are on their way"})
                .required(),
            number("stock", "money/unit", {"库存资金占用", "Stock holding"},
                   {"其中库存货物的资金占用", "Cost of capital while goods lie in stock"})
                .required(),
            number("price", "money/unit", {"边际成本", "Price"},
                   {"每个时段多满足一单位的费用，按需求量加权平均",
                    "Cost of one more unit a period, averaged by quantity wanted"})
                .required()
                .any_sign(),
        }};
}

}  // namespace

std::span<const TableSchema> flow_tables() {
    static const std::vector<TableSchema> tables{flows(), production(), stock(), unmet(), why(), landed()};
    return tables;
}

}  // namespace chegu
