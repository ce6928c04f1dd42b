// How the programme is doing: indicators, their targets, their readings.

#include "schema/columns.h"
#include "schema/feed_groups.h"

namespace chegu {

using namespace columns;

namespace {

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
                       {"指标往哪个方向变化算好", "Which way is good"}),
                number("baseline", "indicator", {"基期值", "Baseline"}, {"起算时的值", "The value at the outset"})
                    .any_sign(),
            }};
}

// Two values of one indicator on one day contradict each other, so the pair is a key.
TableSchema values(std::string_view name, Text title, Text description, Text value_title, Text value_description) {
    return {
        .name = name,
        .title = title,
        .description = description,
        .key = {"indicator_id", "date"},
        .columns = {
            reference("indicator_id", "indicators", {"指标", "Indicator"}, {"对应的指标", "The indicator it is about"})
                .required(),
            date("date", {"日期", "Date"}, {"数值对应的日期", "The day of the value"}).required(),
            number("value", "indicator", value_title, value_description).required().any_sign(),
        }};
}

}  // namespace

std::vector<TableSchema> pulse_tables() {
    return {
        indicators(),
        values("targets", {"指标目标", "Targets"}, {"指标在某一天应达到的值", "What an indicator should be on a day"},
               {"目标值", "Target"}, {"应达到的值", "What it should be"}),
        values("readings", {"指标读数", "Readings"}, {"指标在某一天的实际值", "What an indicator was on a day"},
               {"实际值", "Reading"}, {"实际测得的值", "What it was"})};
}

}  // namespace chegu
