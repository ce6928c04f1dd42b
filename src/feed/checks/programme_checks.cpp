// Tasks and budgets: status and dates that fit each other, spans that do not end before they begin.

#include <array>

#include "feed/checks/rows.h"

namespace chegu::checks {
namespace {

void check_span(const DecodedTable& table, std::string_view first, std::string_view last, Notices& notices) {
    const DateColumn begin(table, first);
    const DateColumn end(table, last);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (!begin[row] || !end[row] || !(*end[row] < *begin[row])) continue;
        notices.add("dates_reversed", [&] {
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
        notices.add(given ? "task_month_unexpected" : "task_month_missing", [&] {
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
}

}  // namespace chegu::checks
