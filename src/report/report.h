#pragma once
// report.html: the plan as a page that people keep (web.md 10).

#include <string>

#include "feed/notice.h"
#include "results/chain_results.h"
#include "results/flow_results.h"
#include "results/out_folder.h"

namespace chegu {

/// All that a report is made of.
struct ReportInput {
    const Cluster& cluster;
    const Network& network;
    const FlowPlan& plan;
    const FlowFigures& figures;
    const FeedIdentity& feed;
    const Notices& notices;                // of the feed's check
    const ChainFindings* chain = nullptr;  // none where the chain was not computed
};

/// One self-contained page in Chinese and English, without script; the same input gives the same bytes.
std::string report_html(const ReportInput& input);

}  // namespace chegu
