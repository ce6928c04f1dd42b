// Tasks and budgets: status and dates that fit each other; spans of any table that do not end before they begin.

#include <array>

#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

void check_span(const DecodedTable& table, std::string_view first, std::string_view last, Notices& notices) {
    const DateColumn begin(table, first);
    const DateColumn end(table, last);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (!begin[row] || !end[row] || !(*end[row] < *begin[row])) continue;
        notices.add(kinds::dates_reversed, [&] {
            auto notice = at(table, row, last);
            notice.values["first"] = same_in_both(first);
            notice.values["first_value"] = same_in_both(table.text(row, first));
            return notice;
        });
    }
}

/// Which dates a status calls for and which it rules out; a stopped task may have any.
void check_status(const DecodedTable& tasks, Notices& notices) {
    enum class Cell { needed, ruled_out };
    const ChoiceColumn status(tasks, "status");
    const CellColumn started(tasks, "started");
    const CellColumn finished(tasks, "finished");
    const auto expect = [&](std::size_t row, std::string_view column, bool given, Cell expected) {
        if (given == (expected == Cell::needed)) return;
        notices.add(given ? kinds::task_month_unexpected : kinds::task_month_missing, [&] {
            auto notice = at(tasks, row, column);
            notice.values["status"] = same_in_both(status[row]);
            return notice;
        });
    };
    for (std::size_t row = 0; row < tasks.rows(); ++row) {
        if (status[row].empty() || status[row] == "stopped") continue;
        const bool planned = status[row] == "planned";
        const bool done = status[row] == "done";
        expect(row, "started", !started[row].empty(), planned ? Cell::ruled_out : Cell::needed);
        expect(row, "finished", !finished[row].empty(), done ? Cell::needed : Cell::ruled_out);
    }
}

}  // namespace

void check_programme(const DecodedFeed& feed, Notices& notices) {
    check_status(feed.table("tasks"), notices);
    check_span(feed.table("tasks"), "started", "finished", notices);
    check_span(feed.table("budgets"), "from_month", "to_month", notices);
    check_span(feed.table("policies"), "valid_from", "valid_to", notices);
    check_span(feed.table("requests"), "opened", "answered", notices);
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind task_month_missing{
    "task_month_missing",
    Severity::error,
    {"任务的状态是 {status}，却没有填 {column}。", "The task is {status} but gives no {column}."},
    {"填上 {column} 的日期，或改正状态。", "Give the date of {column}, or correct the status."},
    {"进行中和已完成的任务按实际日期排定，占用当月的预算。",
     "Running and finished tasks are fixed at their real dates and use the budgets of those months."}};

constexpr NoticeKind task_month_unexpected{
    "task_month_unexpected",
    Severity::error,
    {"任务的状态是 {status}，却填了 {column}。", "The task is {status} but gives {column}."},
    {"改正状态，或清空 {column}。", "Correct the status, or empty {column}."},
    {"状态与日期矛盾，就不知道任务开始了没有。",
     "Where status and dates contradict each other nobody knows whether the task has begun."}};

constexpr NoticeKind dates_reversed{
    "dates_reversed",
    Severity::error,
    {"{column} 是 {value}，早于 {first} 的 {first_value}。",
     "{column} is {value}, before {first}, which is {first_value}."},
    {"改正两个日期之一。", "Correct one of the two."},
    {"结束早于开始的时间段里什么也不能发生。", "Nothing can happen in a span that ends before it begins."}};

}  // namespace chegu::kinds
