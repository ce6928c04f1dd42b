// What may stop: outages.

#include "schema/columns.h"
#include "schema/feed_groups.h"

namespace chegu {

using namespace columns;

namespace {

TableSchema outages() {
    return {
        .name = "outages",
        .title = {"停产情形", "Outages"},
        .description = {"有名称的停产情形：洪水、低水位、断供、停电。编号相同的各行同时发生",
                        "Named outages: a flood, low water, a supplier that stops. Rows with one id act together"},
        .key = {"outage_id"},
        .unique_key = false,
        .columns = {
            id("outage_id", {"停产情形编号", "Outage id"},
               {"停产情形的编号，同一情形可有多行", "Names the outage, which may have several rows"}),
            own_name().required(),
            name_en(),
            choice("target", {"对象类型", "Target"},
                   {{"site", {"地点", "site"}},
                    {"process", {"工序", "process"}},
                    {"lane", {"线路", "lane"}},
                    {"firm", {"企业", "firm"}},
                    {"region", {"区域", "region"}},
                    {"mode", {"运输方式", "mode"}},
                    {"item", {"产品", "item"}}},
                   {"什么停产", "What kind of thing stops"})
                .required(),
            text("target_id", {"对象编号", "Target id"},
                 {"停产对象在其表中的编号；不写 target_where 时必须填写",
                  "The id of what stops, in its table; must be filled where target_where is not"})
                .when_empty({"由 target_where 决定", "target_where says it"}),
            expression("target_where", {"对象条件", "Target condition"},
                       {"代替编号：对象所在表的一个条件，符合的各行都停产",
                        "Instead of an id: a condition on the target's table; every row that meets it stops"})
                .when_empty({"由 target_id 决定", "target_id says it"}),
            number("availability", "share", {"剩余能力", "Availability"},
                   {"停产期间还剩多少能力，0 为全停，1 为不受影响",
                    "Share of the capacity that is left: 0 stops it, 1 leaves it as it is"})
                .fallback("0")
                .between(0, 1),
            recover_days({"恢复所需的天数；多行时取最大值", "Days until it is over; the largest of its rows counts"})
                .required(),
            outages_per_year(),
        }};
}

}  // namespace

std::vector<TableSchema> risk_tables() { return {outages()}; }

}  // namespace chegu
