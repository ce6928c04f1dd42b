// Rows confirmed more than a year before the plan starts: one notice a table, so that an old feed is not a flood.

#include <date/date.h>

#include "base/number.h"
#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

/// The same day a year earlier; 28 February for 29 February.
Date a_year_before(Date day) {
    auto earlier = ::date::year_month_day{::date::sys_days{::date::days{day.days}}} - ::date::years{1};
    if (!earlier.ok()) earlier = earlier.year() / earlier.month() / ::date::last;
    return Date{::date::sys_days{earlier}.time_since_epoch().count()};
}

}  // namespace

void check_age(const DecodedFeed& feed, Notices& notices) {
    const auto& settings = feed.table("settings");
    if (settings.rows() == 0) return;
    const auto plan_start = DateColumn(settings, "plan_start")[0];
    if (!plan_start) return;
    const auto limit = a_year_before(*plan_start);
    for (const auto& table : feed.tables) {
        if (table.schema->find("as_of") == nullptr) continue;
        const DateColumn as_of(table, "as_of");
        std::size_t count = 0;
        Date oldest = limit;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const auto date = as_of[row];
            if (!date || !(*date < limit)) continue;
            ++count;
            oldest = std::min(oldest, *date);
        }
        if (count == 0) continue;
        notices.add(kinds::rows_old, [&] {
            Notice notice;
            notice.table = table.schema->name;
            notice.column = "as_of";
            notice.values["count"] = count_words(count);
            notice.values["oldest"] = same_in_both(date_text(oldest));
            return notice;
        });
    }
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind rows_old{
    "rows_old",
    Severity::warning,
    {"有 {count} 行的 as_of 比计划起始日早一年以上，最早的是 {oldest}。",
     "{count} rows have an as_of more than a year before plan_start; the oldest is {oldest}."},
    {"向来源重新确认，并更新 as_of。", "Confirm them with their source and renew as_of."},
    {"价格和产能一年里会变。报告会说明每个结果有多少建立在旧数据上。",
     "Prices and capacities change within a year. The report says how much of each result rests on old figures."}};

}  // namespace chegu::kinds
