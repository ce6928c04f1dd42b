#pragma once
// report.html: what was found as a page that people keep (report.md).

#include <span>
#include <string>
#include <string_view>

#include "notices/notice.h"
#include "page/section.h"
#include "report/side_by_side.h"
#include "results/out_folder.h"

namespace chegu {

/// All that a report is made of.
struct ReportInput {
    const Case& of;  // with the answers that were found; the flow's must be there
    const FeedIdentity& feed;
    const Notices& notices;                          // of the feed's check
    std::span<const page::ReportRoom* const> rooms;  // of the analyses; one without an answer has no section
    const SideBySide* scenarios = nullptr;           // none where only the base was computed
};

/// One self-contained page in Chinese and English that asks nothing of any server; the same input gives the same bytes.
/// Its text and tables need no script. The pictures are drawn by the script that the build embedded, and left out where
/// there was none (web/dist/report.js). Throws std::logic_error where two rooms claim the same name: a mistake of ours.
std::string report_html(const ReportInput& input);
/// The same with another script for the pictures; empty: none.
std::string report_html(const ReportInput& input, std::string_view pictures);

}  // namespace chegu
