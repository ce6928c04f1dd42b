#pragma once
// report.html: the plan as a page that people keep (report.md).

#include <string>
#include <string_view>

#include "analyses/baseline/baseline_findings.h"
#include "analyses/chain/results/chain_results.h"
#include "analyses/flow/results/flow_results.h"
#include "notices/notice.h"
#include "report/side_by_side.h"
#include "results/out_folder.h"

namespace chegu {

/// All that a report is made of.
struct ReportInput {
    const Cluster& cluster;
    const Network& network;
    const FlowPlan& plan;
    const FlowFigures& figures;
    const FeedIdentity& feed;
    const Notices& notices;                      // of the feed's check
    const ChainFindings* chain = nullptr;        // none where the chain was not computed
    const BaselineFindings* baseline = nullptr;  // none where the feed has no shipments
    const SideBySide* scenarios = nullptr;       // none where only the base was computed
};

/// One self-contained page in Chinese and English that asks nothing of any server; the same input gives the same bytes.
/// Its text and tables need no script. The pictures are drawn by the script that the build embedded, and left out where
/// there was none (web/dist/report.js).
std::string report_html(const ReportInput& input);
/// The same with another script for the pictures; empty: none.
std::string report_html(const ReportInput& input, std::string_view pictures);

}  // namespace chegu
