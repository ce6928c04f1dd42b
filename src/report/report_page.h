#pragma once
// The head of the page and the sections that cross analyses. Private to this room.

#include "analyses/chain/chain_findings.h"
#include "analyses/chain/report/chain_facts.h"
#include "analyses/flow/flow_findings.h"
#include "analyses/flow/report/facts.h"
#include "page/section.h"
#include "report/report.h"

namespace chegu::page {

/// What the head is made from.
struct HeadInput {
    const Page& page;
    const FlowFindings& flow;
    const PlanFacts& facts;
    double assumed_share = 0;              // of the total cost, what rests on assumed figures
    const ChainFindings* found = nullptr;  // none where the chain was not computed
    const ChainFacts* chain = nullptr;     // the same
};
/// Sets the line above the headline, the headline, the line under it, and the four figures.
void add_head(const HeadInput& input, Data& data);

/// The sections that are no analysis' own: scenarios, sources, check, terms, certificate. `input` must outlive them.
std::vector<Section> report_sections(const ReportInput& input);

Data scenarios_section(const Page& page, const SideBySide& scenarios);
Data sources_section(const Page& page, const Case& of, const Shelf& facts);
Data check_section(const Page& page, const Notices& notices);
Data certificate_section(const Page& page, const Case& of, const Shelf& facts, const FeedIdentity& feed);
Data definitions(const Page& page);

}  // namespace chegu::page
