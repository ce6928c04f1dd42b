// Indicators: parts that can be added up, targets of a year, one reading a period.

#include <date/date.h>

#include <map>
#include <tuple>

#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

/// The first day of the month, quarter or year that a day lies in.
Date start_of_period(Date day, std::string_view period) {
    const ::date::year_month_day at{::date::sys_days{::date::days{day.days}}};
    unsigned month = static_cast<unsigned>(at.month());
    if (period == "quarter") month -= (month - 1) % 3;
    if (period == "year") month = 1;
    return Date{::date::sys_days{at.year() / ::date::month{month} / 1}.time_since_epoch().count()};
}

void check_parts(const DecodedTable& indicators, Notices& notices) {
    const ReferenceColumn parent(indicators, "parent_id");
    const ChoiceColumn kind(indicators, "kind");
    const ChoiceColumn period(indicators, "period");
    for (std::size_t row = 0; row < indicators.rows(); ++row) {
        const auto whole = parent[row];
        if (whole == no_row) continue;
        if (period[row] != period[whole] && !period[row].empty() && !period[whole].empty())
            notices.add(kinds::part_period_differs, [&] {
                auto notice = at(indicators, row, "parent_id");
                notice.values["period"] = same_in_both(period[row]);
                notice.values["parent_period"] = same_in_both(period[whole]);
                return notice;
            });
        if (kind[row] == "rate" || kind[whole] == "rate")
            notices.add(kinds::part_of_rate, [&] {
                auto notice = at(indicators, row, "parent_id");
                notice.values["rate"] = same_in_both(indicators.id(kind[row] == "rate" ? row : whole));
                return notice;
            });
    }
}

void check_targets(const DecodedTable& targets, const DecodedTable& indicators, Notices& notices) {
    const ReferenceColumn indicator(targets, "indicator_id");
    const ChoiceColumn of(targets, "of");
    const ChoiceColumn kind(indicators, "kind");
    for (std::size_t row = 0; row < targets.rows(); ++row) {
        if (of[row] != "year" || indicator[row] == no_row) continue;
        const auto what = kind[indicator[row]];
        if (what.empty() || what == "flow") continue;
        notices.add(kinds::target_of_year, [&] {
            auto notice = at(targets, row, "of");
            notice.values["indicator"] = same_in_both(indicators.id(indicator[row]));
            notice.values["kind"] = same_in_both(what);
            return notice;
        });
    }
}

void check_readings(const DecodedTable& readings, const DecodedTable& indicators, Notices& notices) {
    const ReferenceColumn indicator(readings, "indicator_id");
    const DateColumn day(readings, "date");
    const ChoiceColumn period(indicators, "period");
    std::map<std::pair<RowIndex, Date>, std::size_t> first;
    for (std::size_t row = 0; row < readings.rows(); ++row) {
        const auto of = indicator[row];
        const auto date = day[row];
        if (of == no_row || !date || period[of].empty()) continue;
        const auto known = first.emplace(std::pair{of, start_of_period(*date, period[of])}, row);
        const auto earlier = known.first->second;
        // Two of one day are a repeated id already.
        if (known.second || day[earlier] == date) continue;
        notices.add(kinds::reading_twice, [&] {
            auto notice = at(readings, row, "date");
            notice.values["indicator"] = same_in_both(indicators.id(of));
            notice.values["period"] = period[of] == "month"     ? Words{"月", "month"}
                                      : period[of] == "quarter" ? Words{"季度", "quarter"}
                                                                : Words{"年", "year"};
            notice.values["first"] = same_in_both(date_text(*day[earlier]));
            notice.values["first_row"] = same_in_both(std::to_string(readings.row_number(earlier)));
            return notice;
        });
    }
}

}  // namespace

void check_pulse(const DecodedFeed& feed, Notices& notices) {
    const auto& indicators = feed.table("indicators");
    check_parts(indicators, notices);
    check_targets(feed.table("targets"), indicators, notices);
    check_readings(feed.table("readings"), indicators, notices);
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind part_period_differs{
    "part_period_differs",
    Severity::error,
    {"指标的周期是 {period}，上级指标「{value}」的周期是 {parent_period}。",
     "The indicator's period is {period}, that of its parent “{value}” is {parent_period}."},
    {"改成相同的周期，或清空 parent_id。", "Give both the same period, or empty parent_id."},
    {"上级指标是各部分之和；周期不同的数不能相加。",
     "A parent is the sum of its parts, and figures of different periods can't be added up."}};

constexpr NoticeKind part_of_rate{
    "part_of_rate",
    Severity::error,
    {"「{rate}」是比率，不能与上级指标「{value}」相加。", "“{rate}” is a rate, so nothing adds up to “{value}”."},
    {"清空 parent_id，或改正 kind。", "Empty parent_id, or correct the kind."},
    {"上级指标是各部分之和；比率相加没有意义：两个 50 % 不是 100 %。",
     "A parent is the sum of its parts, and a sum of rates means nothing: twice 50 % is not 100 %."}};

constexpr NoticeKind target_of_year{
    "target_of_year",
    Severity::error,
    {"指标「{indicator}」的类型是 {kind}，没有全年合计。",
     "The indicator “{indicator}” is a {kind}; it has no sum over a year."},
    {"把 of 改为 period，或把指标的 kind 改为 flow。", "Write period in of, or flow as the indicator's kind."},
    {"只有流量的各期可以加成全年。", "Only the periods of a flow add up to a year."}};

constexpr NoticeKind reading_twice{
    "reading_twice",
    Severity::error,
    {"指标「{indicator}」在这个{period}已有读数（第 {first_row} 行，{first}）。",
     "The indicator “{indicator}” already has a reading in this {period}: {first} in row {first_row}."},
    {"每个周期只留一个读数，或改正指标的 period。", "Keep one reading a period, or correct the indicator's period."},
    {"一个周期有两个值，就不知道哪个算数，合计也会算两遍。",
     "With two values for one period nobody knows which counts, and sums count it twice."}};

}  // namespace chegu::kinds
