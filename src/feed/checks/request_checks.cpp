// Requests: a date of the answer where there was one, and only there.

#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {

void check_requests(const DecodedFeed& feed, Notices& notices) {
    const auto& requests = feed.table("requests");
    const ChoiceColumn status(requests, "status");
    const CellColumn answered(requests, "answered");
    for (std::size_t row = 0; row < requests.rows(); ++row) {
        const auto is = status[row];
        // Who withdraws a request may have had an answer or not.
        if (is.empty() || is == "withdrawn") continue;
        const bool settled = is == "answered" || is == "refused";
        if (settled != answered[row].empty()) continue;
        notices.add(settled ? kinds::answer_date_missing : kinds::answer_date_unexpected, [&] {
            auto notice = at(requests, row, "answered");
            notice.values["status"] = same_in_both(is);
            return notice;
        });
    }
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind answer_date_missing{
    "answer_date_missing",
    Severity::error,
    {"诉求的状态是 {status}，却没有填答复日期。", "The request is {status} but gives no day of its answer."},
    {"在 answered 填上答复的日期，或改正状态。", "Give the day in answered, or correct the status."},
    {"答复用了多少天、是否按期，都按这个日期算。",
     "How long an answer took, and whether it was in time, is counted by this day."}};

constexpr NoticeKind answer_date_unexpected{
    "answer_date_unexpected",
    Severity::error,
    {"诉求的状态是 {status}，却填了答复日期 {value}。", "The request is {status} but was answered on {value}."},
    {"改正状态，或清空 answered。", "Correct the status, or empty answered."},
    {"状态与日期矛盾，就不知道诉求办结了没有。",
     "Where status and date contradict each other nobody knows whether the request has been answered."}};

}  // namespace chegu::kinds
