#include "analyses/chain/report/chain_report.h"

#include "analyses/chain/report/chain_page.h"
#include "analyses/chain/report/chain_pictures.h"
#include "analyses/chain/report/chain_words.h"
#include "analyses/chain/report/embedded.h"

namespace chegu {
namespace {

using page::Data;
using page::Page;

bool derive(const Case& of, Shelf& facts) {
    const auto* found = of.answers.find<ChainFindings>();
    if (found == nullptr) return false;
    facts.put(chain_facts(of.cluster, *found));
    facts.put(risk_facts(of.cluster, found->sweep));
    return true;
}

Data outages(const Page& page, const Case& of, const Shelf& facts) {
    return outages_section(page, of.network, of.answers.get<ChainFindings>().sweep, facts.get<ChainFacts>());
}
Data risk(const Page& page, const Case& of, const Shelf& facts) {
    return risk_section(page, of.answers.get<ChainFindings>().sweep, facts.get<ChainFacts>(), facts.get<RiskFacts>());
}
Data segments(const Page& page, const Case& of, const Shelf& facts) {
    return segments_section(page, of.answers.get<ChainFindings>().segments, facts.get<ChainFacts>());
}

}  // namespace

const page::ReportRoom& chain_report() {
    static const page::ReportRoom room{
        derive,
        {{"outages", 10, {"停产", "Outages"}, templates::section_outages_html, {}, outages},
         {"risk",
          20,
          {"风险分布", "Where it hurts"},
          templates::section_risk_html,
          {{30, {"区域分布图", "Distribution by region"}}, {40, {"断供风险图", "Risk of supply stops"}}},
          risk},
         {"segments",
          30,
          {"环节强弱", "Segments"},
          templates::section_segments_html,
          {{10, {"产业链图", "The chain"}}},
          segments}},
        {{"mosaic", std::string{templates::mosaic_html}}},
        page::chain_words(),
        {{30, "outages", page::outages_data}, {40, "risk", page::risk_data}, {70, "segments", page::segments_data}},
        {{30, lists::weak_links}}};
    return room;
}

}  // namespace chegu
