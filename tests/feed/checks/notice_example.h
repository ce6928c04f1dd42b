#pragma once
// A rule by example: the smallest feed that breaks it, what is reported, and the same feed without the fault.

#include <string>
#include <string_view>
#include <vector>

#include "feed/check.h"
#include "feed/decoded.h"
#include "support/inline_feed.h"

namespace chegu {

struct NoticeExample {
    std::string_view code;
    std::string_view wrong;     // an inline feed (support/inline_feed.h)
    std::string_view reported;  // the lines of notice_lines() with this code
    std::string_view right;     // does not give this code
};

/// Decodes and checks.
inline Notices notices_of(std::string_view text) {
    const auto raw = inline_feed(text);
    Notices notices(0);
    const auto feed = decode(raw, notices);
    check(feed, notices);
    return notices;
}

/// The lines of notice_lines() that begin with this code.
inline std::string lines_of(const Notices& notices, std::string_view code) {
    Notices some(0);
    if (const auto found = notices.by_code().find(code); found != notices.by_code().end())
        for (const auto& notice : found->second.samples) some.add(notice);
    return notice_lines(some);
}

std::vector<NoticeExample> cell_examples();
std::vector<NoticeExample> network_examples();
std::vector<NoticeExample> candidate_examples();
std::vector<NoticeExample> outage_examples();
std::vector<NoticeExample> programme_examples();
std::vector<NoticeExample> pulse_examples();

}  // namespace chegu
