#include "analyses/flow/report/flow_report.h"

#include "analyses/flow/flow_findings.h"
#include "analyses/flow/report/embedded.h"
#include "analyses/flow/report/flow_page.h"
#include "analyses/flow/report/flow_pictures.h"
#include "analyses/flow/report/flow_words.h"

namespace chegu {
namespace {

using page::Data;
using page::Page;

bool derive(const Case& of, Shelf& facts) {
    const auto* found = of.answers.find<FlowFindings>();
    if (found == nullptr) return false;
    const auto& plan = facts.put(plan_facts(of.cluster, of.network, found->plan, found->figures));
    facts.put(supply_facts(of.cluster, of.network, plan));
    const auto& corridors = facts.put(corridor_facts(of.cluster, plan));
    facts.put(drawn_lanes(of.cluster, corridors));
    facts.put(stage_costs(of.cluster, of.network, found->plan, plan));
    facts.put(firm_evidence(of.cluster, of.network, found->plan));
    return true;
}

Data suppliers(const Page& page, const Case&, const Shelf& facts) {
    return suppliers_section(page, facts.get<SupplyFacts>());
}
Data costs(const Page& page, const Case&, const Shelf& facts) {
    return costs_section(page, facts.get<PlanFacts>(), facts.get<StageCosts>());
}
Data limits(const Page& page, const Case&, const Shelf& facts) { return limits_section(page, facts.get<PlanFacts>()); }
Data unmet(const Page& page, const Case& of, const Shelf& facts) {
    return unmet_section(page, facts.get<PlanFacts>(), of.answers.get<FlowFindings>().plan.cost.unmet);
}
Data lanes(const Page& page, const Case&, const Shelf& facts) {
    return lanes_section(page, facts.get<PlanFacts>(), facts.get<CorridorFacts>(), facts.get<DrawnLanes>());
}

}  // namespace

const page::ReportRoom& flow_report() {
    static const page::ReportRoom room{
        derive,
        {{"suppliers",
          40,
          {"供应关系", "Suppliers"},
          templates::section_suppliers_html,
          {{20, {"供应关系图", "Who supplies whom"}}},
          suppliers},
         {"costs", 50, {"到岸成本", "Landed cost"}, templates::section_costs_html, {}, costs, templates::costs_css},
         {"limits", 60, {"能力限制", "Limits"}, templates::section_limits_html, {}, limits},
         {"unmet", 70, {"未满足需求", "Unmet demand"}, templates::section_unmet_html, {}, unmet},
         {"lanes",
          80,
          {"物流通道", "Corridors"},
          templates::section_lanes_html,
          {{50, {"物流通道图", "Corridors"}}},
          lanes}},
        {},
        page::flow_words(),
        {{50, "lanes", page::drawn_lanes_data},
         {60, "lanes_share", page::drawn_share_data},
         {80, "supply", page::supply_data}},
        {{20, lists::items}}};
    return room;
}

}  // namespace chegu
