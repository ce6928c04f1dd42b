// How goods leave: terminals, services, departures, orders.

#include "schema/columns.h"
#include "schema/feed_groups.h"

namespace chegu {

using namespace columns;

namespace {

TableSchema terminals() {
    return {.name = "terminals",
            .title = {"场站作业", "Terminals"},
            .description = {"货物在场站的停留、装卸、堆存和通关", "Time, handling, storage and clearance at a site"},
            .key = {"site_id"},
            .columns = {
                reference("site_id", "sites", {"地点", "Site"}, {"场站所在的地点", "The site it describes"}).required(),
                number("dwell_hours", "h", {"停留时间", "Dwell time"},
                       {"到达后至少多久才能再装运", "Time from arrival until goods can be loaded again"})
                    .fallback("0"),
                number("handling_per_ceu", "money/ceu", {"每标准车装卸费", "Handling per CEU"},
                       {"每标准车的装卸费", "Handling of one car-equivalent unit"})
                    .fallback("0"),
                number("handling_per_t", "money/t", {"每吨装卸费", "Handling per tonne"},
                       {"每吨的装卸费", "Handling of one tonne"})
                    .fallback("0"),
                unlimited("handling_ceu_per_day", "ceu/day", {"日装卸能力", "Handling a day"},
                          {"每天最多装卸多少标准车", "Most car-equivalent units handled in a day"}),
                unlimited("yard_ceu", "ceu", {"堆场容量", "Yard"},
                          {"同时最多停放多少标准车", "Most car-equivalent units that wait at one moment"}),
                number("free_days", "d", {"免费堆存天数", "Free days"},
                       {"免收堆存费的天数", "Days of waiting that cost nothing"})
                    .fallback("0"),
                number("storage_per_ceu_day", "money/ceu/day", {"堆存费", "Storage"},
                       {"超过免费天数后每标准车每天的堆存费", "Price of a day's waiting beyond the free days, per CEU"})
                    .fallback("0"),
                number("clearance_hours", "h", {"出口通关时间", "Export clearance"},
                       {"每批货在途经的第一个保税区或口岸通关一次所用的时间",
                        "Time of export clearance, once per lot at the first bonded or border site on its way"})
                    .fallback("0"),
            }};
}

TableSchema services() {
    return {.name = "services",
            .title = {"运输班次", "Services"},
            .description = {"定期或随到随走的运输服务：班列、滚装船、公路运输",
                            "Transport that runs by timetable or when asked: block trains, car carriers, trucks"},
            .key = {"service_id"},
            .columns = {
                id("service_id", {"班次编号", "Service id"}, {"班次的唯一编号", "Names the service"}),
                reference("operator_id", "firms", {"经营人", "Operator"}, {"经营班次的企业", "The firm that runs it"}),
                reference("mode", "modes", {"运输方式", "Mode"},
                          {"运输方式；没有 modes 表时只是一个名称，排放按 0 计",
                           "The mode; without a table modes it is a mere name that emits nothing"})
                    .required()
                    .free_without_table(),
                own_name(),
                name_en(),
                reference("from_site", "sites", {"起点", "From"}, {"出发地点", "Where it starts"}).required(),
                reference("to_site", "sites", {"终点", "To"}, {"到达地点", "Where it ends"}).required(),
                number("transit_hours", "h", {"运输时间", "Transit time"},
                       {"从出发到到达的时间", "Time from departure to arrival"})
                    .required(),
                number("cutoff_hours", "h", {"截载提前时间", "Cut-off"},
                       {"货物须在出发前多久备好", "How long before departure goods must be ready"})
                    .fallback("0"),
                unlimited("capacity_ceu", "ceu", {"车位", "Capacity in CEU"},
                          {"每班最多装多少标准车", "Most car-equivalent units of one departure"}),
                unlimited("capacity_t", "t", {"载重", "Capacity in tonnes"},
                          {"每班最多装多少吨", "Most tonnes of one departure"}),
                unlimited("capacity_m3", "m3", {"容积", "Capacity in m3"},
                          {"每班最多装多少立方米", "Most cubic metres of one departure"}),
                number("cost_per_ceu", "money/ceu", {"每标准车运价", "Price per CEU"},
                       {"每标准车的运价", "Price of one car-equivalent unit"})
                    .fallback("0"),
                number("cost_per_t", "money/t", {"每吨运价", "Price per tonne"}, {"每吨的运价", "Price of one tonne"})
                    .fallback("0"),
                number("cost_per_m3", "money/m3", {"每立方米运价", "Price per m3"},
                       {"每立方米的运价", "Price of one cubic metre"})
                    .fallback("0"),
                number("fixed_cost", "money", {"每班固定费用", "Fixed cost"},
                       {"只要装货就要付的每班费用，如包列、包船",
                        "Cost of each departure that takes anything: a chartered train or ship"})
                    .fallback("0"),
                number("min_ceu", "ceu", {"最低装载量", "Least load"},
                       {"一班或者不装，或者至少装这么多标准车", "A departure takes nothing or at least this"})
                    .fallback("0"),
                number("co2_g_per_tkm", "g/tkm", {"碳排放强度", "CO2 intensity"},
                       {"每吨公里排放的二氧化碳当量", "CO2 equivalent of one tonne moved one kilometre"})
                    .when_empty({"同其运输方式", "the mode's"}),
                number("distance_km", "km", {"距离", "Distance"}, {"运输距离", "Distance travelled"})
                    .when_empty({"大圆距离 × 1.3", "great circle × 1.3"}),
                number("headway_hours", "h", {"发班间隔", "Headway"},
                       {"每隔多久发一班；0 表示随到随走，无需班期表",
                        "Time between departures; 0 = leaves when asked, no departures needed"})
                    .fallback("0"),
                candidate_id(),
            }};
}

TableSchema departures() {
    return {.name = "departures",
            .title = {"班期表", "Departures"},
            .description = {"班次的具体发班时刻；有班期的班次只按班期开行",
                            "When a service leaves; a service that has rows here runs only these"},
            .key = {"service_id"},
            .unique_key = false,
            .columns = {
                reference("service_id", "services", {"班次", "Service"},
                          {"发班的班次，一个班次可有多行", "The service that leaves; it may have several rows"})
                    .required(),
                moment("depart_at", {"出发时刻", "Departs at"}, {"出发时刻", "When it leaves"}).required(),
                moment("arrive_at", {"到达时刻", "Arrives at"}, {"到达时刻", "When it arrives"})
                    .when_empty({"出发时刻加运输时间", "departure plus transit time"}),
                number("capacity_ceu", "ceu", {"车位", "Capacity in CEU"},
                       {"本班最多装多少标准车", "Most car-equivalent units of this departure"})
                    .when_empty({"同其班次", "the service's"}),
                integer("every_days", "d", {"重复间隔", "Repeats every"},
                        {"每隔几天在同一当地时刻重复，与 count 同时填写",
                         "Days between repeats at the same local time; comes together with count"})
                    .at_least(1)
                    .when_empty({"不重复", "does not repeat"}),
                integer("count", "", {"班数", "Count"},
                        {"本行代表几班，与 every_days 同时填写",
                         "How many departures the row stands for; comes together with every_days"})
                    .at_least(1)
                    .when_empty({"一班", "one departure"}),
            }};
}

TableSchema orders() {
    return {
        .name = "orders",
        .title = {"出口订单", "Orders"},
        .description = {"要在期限内运到的整单位货物", "Whole units to be brought somewhere by a time"},
        .key = {"order_id"},
        .columns = {
            id("order_id", {"订单编号", "Order id"}, {"订单的唯一编号", "Names the order"}),
            reference("item_id", "items", {"产品", "Item"}, {"要运的产品", "What is to be moved"}).required(),
            integer("quantity", "unit", {"数量", "Quantity"}, {"要运多少单位，整数", "How many units, a whole number"})
                .required(),
            reference("from_site", "sites", {"起点", "From"}, {"发货地点", "Where it starts"}).required(),
            reference("to_site", "sites", {"终点", "To"}, {"收货地点", "Where it must arrive"}).required(),
            moment("ready_at", {"备货时刻", "Ready at"}, {"货物备好的时刻", "When the goods are ready"}).required(),
            moment("due_at", {"期限", "Due at"}, {"应到达的时刻", "When they should have arrived"}).required(),
            number("late_per_unit_day", "money/unit/day", {"迟交损失", "Cost of lateness"},
                   {"每单位每迟到一天的损失", "What a unit loses for each day it is late"})
                .fallback("0"),
            number("unbooked_per_unit", "money/unit", {"未订舱损失", "Cost of not booking"},
                   {"每单位没有订上舱位的损失", "What a unit that is not booked loses"})
                .required(),
            integer("min_lot", "unit", {"最小批量", "Least lot"},
                    {"一批至少多少单位，整数", "Fewest units of one lot, a whole number"})
                .fallback("1"),
        }};
}

}  // namespace

std::vector<TableSchema> export_tables() { return {terminals(), services(), departures(), orders()}; }

}  // namespace chegu
