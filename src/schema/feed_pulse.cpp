// How the programme is doing: indicators, their targets, their readings.

#include "schema/columns.h"
#include "schema/feed_groups.h"

namespace chegu {

using namespace columns;

namespace {

Column indicator() {
    return reference("indicator_id", "indicators", {"指标", "Indicator"}, {"对应的指标", "The indicator it is about"})
        .required();
}

TableSchema indicators() {
    return {.name = "indicators",
            .title = {"指标", "Indicators"},
            .description = {"用来衡量工作进展的指标", "Figures by which progress is judged"},
            .key = {"indicator_id"},
            .columns = {
                id("indicator_id", {"指标编号", "Indicator id"}, {"指标的唯一编号", "Names the indicator"}),
                own_name().required(),
                name_en(),
                theme(),
                text("unit", {"单位", "Unit"}, {"指标值的单位，如辆、%", "What its values are counted in: cars, %"}),
                choice("better", {"方向", "Better"},
                       {{"up", {"越高越好", "higher is better"}}, {"down", {"越低越好", "lower is better"}}},
                       {"指标往哪个方向变化算好", "Which way is good"})
                    .fallback("up"),
                number("baseline", "indicator", {"基期值", "Baseline"}, {"起算时的值", "The value at the outset"})
                    .any_sign(),
                choice("kind", {"类型", "Kind"},
                       {{"flow", {"流量，如产量，各期相加", "a flow such as output: periods add up"}},
                        {"level", {"存量，如企业数，以期末为准", "a level such as a number of firms: the end counts"}},
                        {"rate", {"比率，不能相加", "a rate, which never adds up"}}},
                       {"指标值的性质", "What kind of figure its values are"})
                    .fallback("flow"),
                choice("period", {"周期", "Period"},
                       {{"month", {"月", "month"}}, {"quarter", {"季度", "quarter"}}, {"year", {"年", "year"}}},
                       {"多久有一个值", "How often it has a value"})
                    .fallback("month"),
                reference("parent_id", "indicators", {"上级指标", "Parent indicator"},
                          {"由本指标等各部分相加而成的指标；周期须相同，比率不能相加",
                           "The indicator that it is a part of: parts add up; both of one period, neither a rate"})
                    .when_empty({"不是其他指标的一部分", "is part of no other"}),
                choice("publish", {"公开", "Publish"},
                       {{"no", {"不公开", "is not published"}}, {"yes", {"公开", "is published"}}},
                       {"公开图谱中是否列出", "Whether the public atlas shows it"})
                    .fallback("no"),
            }};
}

// Two values of one indicator on one day contradict each other, so the pair is a key.
TableSchema targets() {
    return {.name = "targets",
            .title = {"指标目标", "Targets"},
            .description = {"指标在某一天所在的周期应达到的值", "What an indicator should be in the period of a day"},
            .key = {"indicator_id", "date"},
            .columns = {
                indicator(),
                date("date", {"日期", "Date"}, {"目标所在周期的任何一天", "Any day of the target's period"}).required(),
                number("value", "indicator", {"目标值", "Target"}, {"应达到的值", "What it should be"})
                    .required()
                    .any_sign(),
                choice("of", {"目标范围", "Of"},
                       {{"period", {"该周期的值", "the value of the period"}},
                        {"year", {"全年合计，只用于流量", "the whole year's, of a flow"}}},
                       {"目标说的是一个周期还是全年", "Whether the target is of a period or of the whole year"})
                    .fallback("period"),
            }};
}

TableSchema readings() {
    return {
        .name = "readings",
        .title = {"指标读数", "Readings"},
        .description = {"指标在某一天所在的周期的实际值，每个周期一个",
                        "What an indicator was in the period of a day; one a period"},
        .key = {"indicator_id", "date"},
        .columns = {
            indicator(),
            date("date", {"日期", "Date"}, {"该月、季度或年中的任何一天", "Any day of that month, quarter or year"})
                .required(),
            number("value", "indicator", {"实际值", "Reading"}, {"实际测得的值", "What it was"}).required().any_sign(),
        }};
}

}  // namespace

std::vector<TableSchema> pulse_tables() { return {indicators(), targets(), readings()}; }

}  // namespace chegu
