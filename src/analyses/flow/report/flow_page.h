#pragma once
// The sections on the plan. Private to this room but for what the report's head and sources say of the plan.

#include <vector>

#include "analyses/flow/report/drawn_lanes.h"
#include "analyses/flow/report/firm_evidence.h"
#include "analyses/flow/report/stage_costs.h"
#include "analyses/flow/report/supply_facts.h"
#include "case/case.h"
#include "page/page.h"
#include "page/workbook.h"

namespace chegu {
namespace page {

/// How many models of vehicles tables show, dearest first.
inline constexpr std::size_t most_models = 20;

Data suppliers_section(const Page& page, const SupplyFacts& supplies);
Data costs_section(const Page& page, const PlanFacts& facts, const StageCosts& stages);
Data stage_table(const Page& page, const PlanFacts& facts, const StageCosts& stages);  // part of costs_section
Data limits_section(const Page& page, const PlanFacts& facts);
/// `lost` is what unmet demand costs in the plan.
Data unmet_section(const Page& page, const PlanFacts& facts, double lost);
Data lanes_section(const Page& page, const PlanFacts& facts, const CorridorFacts& corridors, const DrawnLanes& drawn);
Data dearest_flows(const Page& page, const PlanFacts& facts);  // part of lanes_section

/// Of the report's section on sources; false where nothing is made.
Data firm_table(const Page& page, const std::vector<FirmEvidence>& firms);
/// Why there is no cost per vehicle.
std::string no_vehicles_reason(const Page& page);
/// Why a demand row is short, as a clause.
std::string reason_words(const Page& page, const Shortage& shortage);
std::size_t full_at_home(const PlanFacts& facts);

}  // namespace page

namespace lists {

Sheet items(const Case& of);

}  // namespace lists
}  // namespace chegu
