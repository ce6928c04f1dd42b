#pragma once
// The sections on outages and segments. Private to this room but for what the report's head says of them.

#include <vector>

#include "analyses/chain/chain_findings.h"
#include "analyses/chain/report/chain_facts.h"
#include "analyses/chain/report/risk_facts.h"
#include "case/case.h"
#include "page/page.h"
#include "page/workbook.h"

namespace chegu {
namespace page {

Data outages_section(const Page& page, const Network& network, const Sweep& sweep, const ChainFacts& chain);
/// False where nothing adds a loss.
Data risk_section(const Page& page, const Sweep& sweep, const ChainFacts& chain, const RiskFacts& risk);
Data segments_section(const Page& page, const std::vector<SegmentFinding>& segments, const ChainFacts& chain);

/// The name of what stops; `outage` is an index of sweep.outages.
std::string outage_name(const Page& page, const Sweep& sweep, std::size_t outage);

}  // namespace page

namespace lists {

Sheet weak_links(const Case& of);

}  // namespace lists
}  // namespace chegu
