// What is made, moved, kept and wanted: processes, bom, modes, lanes, links, vehicles, stocks, demand.

#include "schema/columns.h"
#include "schema/feed_groups.h"

namespace chegu {

using namespace columns;

namespace {

TableSchema processes() {
    return {.name = "processes",
            .title = {"工序", "Processes"},
            .description = {"一个地点生产一种产品的能力", "The ability of one site to make one item"},
            .required = true,
            .key = {"process_id"},
            .columns = {
                id("process_id", {"工序编号", "Process id"}, {"工序的唯一编号", "Names the process"}),
                reference("site_id", "sites", {"地点", "Site"}, {"工序所在的地点", "Where it runs"}).required(),
                reference("item_id", "items", {"产品", "Item"}, {"工序生产的产品", "What it makes"}).required(),
                number("capacity_per_day", "unit/day", {"日产能", "Capacity a day"},
                       {"每天最多生产多少单位", "Most units that it makes in a day"})
                    .required_or({"不限", "unlimited"}),
                number("cost_per_unit", "money/unit", {"单位成本", "Cost per unit"},
                       {"每生产一单位的成本，不含投入品", "Cost of making one unit, inputs not included"})
                    .fallback("0"),
                choice("recipe", {"配方", "Recipe"},
                       {{"item", {"按物料清单消耗投入品", "uses the inputs of the bill of materials"}},
                        {"none", {"外购，不消耗投入品", "bought from outside, uses no inputs"}}},
                       {"是否按物料清单消耗投入品", "Whether it uses the inputs of the bill of materials"})
                    .fallback("item"),
                outages_per_year(),
                recover_days({"停产后恢复所需的天数", "Days until it runs again after a stop"})
                    .when_empty({"同所在地点", "the site's"}),
                candidate_id(),
            }};
}

TableSchema bom() {
    return {.name = "bom",
            .title = {"物料清单", "Bill of materials"},
            .description = {"生产一单位产品消耗的投入品。同一投入品的各行相加",
                            "What making one unit of an item uses. Rows for one input add up"},
            .key = {"item_id", "input_id", "process_id"},
            .unique_key = false,
            .columns = {
                reference("item_id", "items", {"产品", "Item"}, {"生产的产品", "What is made"}).required(),
                reference("input_id", "items", {"投入品", "Input"}, {"消耗的产品", "The item that is used"}).required(),
                number("quantity", "unit/unit", {"用量", "Quantity"},
                       {"每生产一单位产品消耗多少单位投入品", "Units of the input used for one unit of the item"})
                    .required()
                    .above(0),
                reference("process_id", "processes", {"工序", "Process"},
                          {"只用于这道工序；指明工序的各行取代该产品的其他行",
                           "For this process only; rows that name a process replace the item's other rows for it"})
                    .when_empty({"该产品的各道工序", "every process of the item"}),
            }};
}

TableSchema modes() {
    return {.name = "modes",
            .title = {"运输方式", "Modes"},
            .description = {"运输方式及其排放", "Modes of transport and what they emit"},
            .key = {"mode"},
            .columns = {
                id("mode", {"运输方式", "Mode"}, {"运输方式的唯一编号，如 road、rail", "Names the mode: road, rail"}),
                number("co2_g_per_tkm", "g/tkm", {"碳排放强度", "CO2 intensity"},
                       {"每吨公里排放的二氧化碳当量", "CO2 equivalent of one tonne moved one kilometre"})
                    .fallback("0"),
                own_name(),
                name_en(),
            }};
}

TableSchema lanes() {
    return {
        .name = "lanes",
        .title = {"运输线路", "Lanes"},
        .description = {"两个地点之间用一种方式运输的线路，只有一个方向",
                        "Transport from one site to another by one mode, one way"},
        .required = true,
        .key = {"lane_id"},
        .columns = {
            id("lane_id", {"线路编号", "Lane id"}, {"线路的唯一编号", "Names the lane"}),
            reference("from_site", "sites", {"起点", "From"}, {"发货地点", "Where it starts"}).required(),
            reference("to_site", "sites", {"终点", "To"}, {"收货地点", "Where it ends"}).required(),
            reference("mode", "modes", {"运输方式", "Mode"},
                      {"运输方式；没有 modes 表时只是一个名称，排放按 0 计",
                       "The mode; without a table modes it is a mere name that emits nothing"})
                .required()
                .free_without_table(),
            number("distance_km", "km", {"距离", "Distance"}, {"运输距离", "Distance travelled"})
                .when_empty({"大圆距离 × 1.3", "great circle × 1.3"}),
            number("transit_hours", "h", {"运输时间", "Transit time"}, {"从起点到终点的时间", "Time from start to end"})
                .fallback("0"),
            number("rate", "money/per", {"运价", "Rate"},
                   {"每个计费单位的运价", "Price of moving one of what `per` says"})
                .required(),
            choice("per", {"计费单位", "Per"},
                   {{"unit", {"每单位产品", "one unit of the item"}},
                    {"t", {"每吨", "one tonne"}},
                    {"m3", {"每立方米", "one cubic metre"}},
                    {"ceu", {"每标准车", "one car-equivalent unit"}}},
                   {"运价和运力按什么计", "What rate and capacity are counted in"})
                .required(),
            unlimited("capacity_per_day", "per/day", {"日运力", "Capacity a day"},
                      {"每天最多运多少个计费单位", "Most of what `per` says that it moves in a day"}),
            outages_per_year(),
            recover_days({"停运后恢复所需的天数", "Days until it runs again after a stop"}).fallback("14"),
            candidate_id(),
        }};
}

TableSchema links() {
    return {.name = "links",
            .title = {"供应关系", "Links"},
            .description = {"认可的供应关系：哪种产品可以从哪里供到哪里",
                            "Approved supply relations: which item may go from where to where"},
            .required = true,
            .key = {"link_id"},
            .columns = {
                id("link_id", {"供应关系编号", "Link id"}, {"供应关系的唯一编号", "Names the link"}),
                reference("item_id", "items", {"产品", "Item"}, {"供应的产品", "What is supplied"}).required(),
                reference("from_site", "sites", {"起点", "From"}, {"供货地点", "Where it comes from"}).required(),
                reference("to_site", "sites", {"终点", "To"}, {"收货地点", "Where it goes"}).required(),
                reference("lane_id", "lanes", {"线路", "Lane"}, {"只走这条线路", "The only lane it may take"})
                    .when_empty({"两地之间的任何线路", "any lane between the two sites"}),
                unlimited("max_per_day", "unit/day", {"日供应上限", "Most a day"},
                          {"每天最多供应多少单位", "Most units supplied in a day"}),
                number("deliveries_per_week", "1/week", {"每周送货次数", "Deliveries a week"},
                       {"货物每周至少要送到几次", "How often a week goods must at least arrive"})
                    .fallback("1")
                    .above(0),
                candidate_id(),
            }};
}

TableSchema vehicles() {
    return {
        .name = "vehicles",
        .title = {"车辆", "Vehicles"},
        .description = {"拼车运输可用的车型及其费用", "The kinds of vehicle for shared tours, and what they cost"},
        .key = {"vehicle_id"},
        .columns = {
            id("vehicle_id", {"车辆编号", "Vehicle id"}, {"车型的唯一编号", "Names the kind of vehicle"}),
            reference("mode", "modes", {"运输方式", "Mode"},
                      {"运输方式；没有 modes 表时只是一个名称", "The mode; without a table modes it is a mere name"})
                .required()
                .free_without_table(),
            own_name().required(),
            name_en(),
            number("capacity_t", "t", {"载重", "Capacity in tonnes"}, {"最多装多少吨", "Most tonnes that it takes"})
                .required()
                .above(0),
            number("capacity_m3", "m3", {"容积", "Capacity in m3"},
                   {"最多装多少立方米", "Most cubic metres that it takes"})
                .required()
                .above(0),
            number("cost_per_km", "money/km", {"每公里费用", "Cost per km"},
                   {"每行驶一公里的费用", "Cost of one kilometre driven"})
                .required(),
            number("cost_per_stop", "money", {"每站费用", "Cost per stop"}, {"每停一站的费用", "Cost of each stop"})
                .fallback("0"),
            number("cost_per_tour", "money", {"每趟费用", "Cost per tour"},
                   {"每跑一趟的固定费用", "Fixed cost of each tour"})
                .fallback("0"),
            number("speed_kmh", "km/h", {"车速", "Speed"}, {"平均车速", "Its average speed"}).fallback("60").above(0),
            number("stop_hours", "h", {"每站时间", "Time of a stop"}, {"每停一站的时间", "Time that each stop takes"})
                .fallback("0.5"),
            unlimited("max_hours", "h", {"每趟最长时间", "Longest tour"},
                      {"一趟最多多少小时", "Most hours of a whole tour"}),
            integer("max_stops", "", {"每趟最多站数", "Most stops"}, {"一趟最多停几站", "Most stops of a tour"})
                .between(2, 6)
                .fallback("4"),
            number("co2_g_per_km", "g/km", {"每公里碳排放", "CO2 per km"},
                   {"每行驶一公里排放的二氧化碳当量", "CO2 equivalent of one kilometre driven"})
                .fallback("0"),
        }};
}

TableSchema stocks() {
    return {.name = "stocks",
            .title = {"库存", "Stocks"},
            .description = {"各地点的期初库存。同一地点同一产品的各行相加",
                            "What lies at a site at the start. Rows of one item and site add up"},
            .key = {"site_id", "item_id"},
            .unique_key = false,
            .columns = {
                reference("site_id", "sites", {"地点", "Site"}, {"存放的地点", "Where it lies"}).required(),
                reference("item_id", "items", {"产品", "Item"}, {"存放的产品", "What lies there"}).required(),
                number("on_hand", "unit", {"库存量", "On hand"}, {"现有数量", "How much there is"}).required(),
                candidate_id(),
            }};
}

TableSchema demand() {
    return {.name = "demand",
            .title = {"需求", "Demand"},
            .description = {"各地点每天需要的产品。同一地点同一产品的各行相加",
                            "What is wanted each day and where. Rows of one item and site add up"},
            .required = true,
            .key = {"demand_id"},
            .columns = {
                id("demand_id", {"需求编号", "Demand id"}, {"需求的唯一编号", "Names the demand"}),
                reference("item_id", "items", {"产品", "Item"}, {"需要的产品", "What is wanted"}).required(),
                reference("site_id", "sites", {"地点", "Site"}, {"需要的地点", "Where it is wanted"}).required(),
                number("quantity_per_day", "unit/day", {"日需求量", "Quantity a day"},
                       {"每天需要多少单位", "Units wanted in a day"})
                    .required(),
                number("margin", "money/unit", {"单位毛利", "Margin"},
                       {"售价减去单位价值，即少交一单位的损失",
                        "Price less value: what a unit that is not delivered loses"})
                    .required()
                    .any_sign(),
                integer("period", "", {"时段", "Period"},
                        {"只在这个时段需要，从 1 起数", "Wanted in this period only, from 1"})
                    .at_least(1)
                    .when_empty({"所有时段", "all periods"}),
            }};
}

}  // namespace

std::vector<TableSchema> network_tables() {
    return {processes(), bom(), modes(), lanes(), links(), vehicles(), stocks(), demand()};
}

}  // namespace chegu
