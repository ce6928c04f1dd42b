// The timetable and the terminals.

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

constexpr std::int64_t day_seconds = 86400;

/// One row of departures: days first, first + every, ... `count` of them, always at the same second of the day. In
/// UTC: exact but across a change to or from summer time.
struct Run {
    RowIndex service;
    std::int64_t second_of_day;
    std::int64_t first;
    std::int64_t every;
    std::int64_t count;
    std::size_t row;
    [[nodiscard]] std::int64_t last() const { return first + every * (count - 1); }
};

/// The inverse of a modulo m, which have no common divisor; 0 for m = 1.
std::int64_t inverse(std::int64_t a, std::int64_t m) {
    std::int64_t r0 = m;
    std::int64_t r1 = a % m;
    std::int64_t t0 = 0;
    std::int64_t t1 = 1;
    while (r1 != 0) {
        const auto quotient = r0 / r1;
        std::tie(r0, r1) = std::pair{r1, r0 - quotient * r1};
        std::tie(t0, t1) = std::pair{t1, t0 - quotient * t1};
    }
    return m == 1 ? 0 : (t0 % m + m) % m;
}

/// The first day on which both run, where a.first <= b.first; nothing if there is none (Chinese remainder theorem).
std::optional<std::int64_t> first_common_day(const Run& a, const Run& b) {
    const auto divisor = std::gcd(a.every, b.every);
    const auto ahead = b.first - a.first;
    if (ahead % divisor != 0) return std::nullopt;
    const auto modulus = b.every / divisor;
    const auto steps = ahead / divisor % modulus * inverse(a.every / divisor, modulus) % modulus;
    auto day = a.first + a.every * steps;
    const auto period = a.every * modulus;
    if (day < b.first) day += (b.first - day + period - 1) / period * period;
    return day <= std::min(a.last(), b.last()) ? std::optional(day) : std::nullopt;
}

std::vector<Run> runs_of(const DecodedTable& departures) {
    constexpr double most = 4e6;  // days, or departures of a row: ten thousand years
    const ReferenceColumn service(departures, "service_id");
    const MomentColumn depart(departures, "depart_at");
    const NumberColumn every(departures, "every_days");
    const NumberColumn count(departures, "count");
    std::vector<Run> runs;
    for (std::size_t row = 0; row < departures.rows(); ++row) {
        const auto moment = depart[row];
        if (service[row] == no_row || !moment) continue;
        Run run{service[row], (moment->seconds % day_seconds + day_seconds) % day_seconds, 0, 1, 1, row};
        run.first = (moment->seconds - run.second_of_day) / day_seconds;
        if (every[row] >= 1 && count[row] >= 1) {
            run.every = static_cast<std::int64_t>(std::min(most, every[row]));
            run.count = static_cast<std::int64_t>(std::min(most, count[row]));
        }
        runs.push_back(run);
    }
    std::sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) {
        return std::tie(a.service, a.second_of_day, a.first, a.row) <
               std::tie(b.service, b.second_of_day, b.first, b.row);
    });
    return runs;
}

/// Compares each row with those of its service and hour that are still running: O(rows x rows running at once).
void check_twice(const DecodedFeed& feed, Notices& notices) {
    const auto& departures = feed.table("departures");
    const MomentColumn depart(departures, "depart_at");
    std::vector<Run> running;
    for (const auto& run : runs_of(departures)) {
        std::erase_if(running, [&](const Run& earlier) {
            return earlier.service != run.service || earlier.second_of_day != run.second_of_day ||
                   earlier.last() < run.first;
        });
        for (const auto& earlier : running) {
            const auto day = first_common_day(earlier, run);
            if (!day) continue;
            notices.add(kinds::departure_twice, [&] {
                auto notice = at(departures, run.row, "depart_at");
                notice.value = departures.text(run.row, "service_id");
                const Moment moment{*day * day_seconds + run.second_of_day, depart[run.row]->offset_minutes};
                notice.values["moment"] = same_in_both(moment_text(moment));
                notice.values["other_row"] = same_in_both(std::to_string(departures.row_number(earlier.row)));
                return notice;
            });
            break;
        }
        running.push_back(run);
    }
}

void check_rows(const DecodedFeed& feed, Notices& notices) {
    const auto& departures = feed.table("departures");
    const CellColumn every(departures, "every_days");
    const CellColumn count(departures, "count");
    const MomentColumn depart(departures, "depart_at");
    const MomentColumn arrive(departures, "arrive_at");
    for (std::size_t row = 0; row < departures.rows(); ++row) {
        if (every[row].empty() != count[row].empty())
            notices.add(kinds::repeat_incomplete, [&] {
                const bool counted = every[row].empty();
                auto notice = at(departures, row, counted ? "every_days" : "count");
                notice.values["given"] = same_in_both(counted ? "count" : "every_days");
                notice.values["missing"] = same_in_both(counted ? "every_days" : "count");
                return notice;
            });
        if (depart[row] && arrive[row] && *arrive[row] < *depart[row])
            notices.add(kinds::dates_reversed, [&] {
                auto notice = at(departures, row, "arrive_at");
                notice.values["first"] = same_in_both("depart_at");
                notice.values["first_value"] = same_in_both(departures.text(row, "depart_at"));
                return notice;
            });
    }
}

void check_clearance(const DecodedFeed& feed, Notices& notices) {
    const auto& terminals = feed.table("terminals");
    const ReferenceColumn site(terminals, "site_id");
    const NumberColumn hours(terminals, "clearance_hours");
    const ChoiceColumn kind(feed.table("sites"), "kind");
    for (std::size_t row = 0; row < terminals.rows(); ++row) {
        if (site[row] == no_row || !(hours[row] > 0)) continue;
        if (kind[site[row]] == "bonded" || kind[site[row]] == "border" || kind[site[row]].empty()) continue;
        notices.add(kinds::clearance_elsewhere, [&] {
            auto notice = at(terminals, row, "clearance_hours");
            notice.values["site"] = same_in_both(terminals.text(row, "site_id"));
            return notice;
        });
    }
}

}  // namespace

void check_export(const DecodedFeed& feed, Notices& notices) {
    check_rows(feed, notices);
    check_twice(feed, notices);
    check_clearance(feed, notices);
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind repeat_incomplete{
    "repeat_incomplete",
    Severity::error,
    {"every_days 与 count 要一起填，这里只填了 {given}。",
     "every_days and count come together; only {given} is given."},
    {"填上 {missing}，或两格都留空。", "Fill in {missing}, or leave both empty."},
    {"只有间隔不知道开几班，只有班数不知道隔几天。",
     "An interval alone does not say how many departures, a count alone not how far apart."}};

constexpr NoticeKind departure_twice{
    "departure_twice",
    Severity::error,
    {"班次「{value}」在 {moment} 发两班（另一行是第 {other_row} 行）。",
     "Service “{value}” leaves twice at {moment} (the other is row {other_row})."},
    {"删去一行，或改正时刻、every_days 或 count；同时多发的运力写进 capacity_ceu。",
     "Remove one, or correct the time, every_days or count; put what leaves at once into capacity_ceu."},
    {"订舱按班次和时刻指明；两班相同，就不知道订的是哪一班。",
     "Bookings name a service and its time; with two alike nobody knows which is booked."}};

constexpr NoticeKind clearance_elsewhere{
    "clearance_elsewhere",
    Severity::warning,
    {"「{site}」不是保税区也不是口岸，通关时间不起作用。",
     "“{site}” is neither bonded nor a border, so its clearance time has no effect."},
    {"改正地点的 kind，或删去 clearance_hours。", "Correct the site's kind, or remove clearance_hours."},
    {"出口通关只在途经的第一个保税区或口岸计一次。",
     "Export clearance counts once, at the first bonded or border site on the way."}};

}  // namespace chegu::kinds
