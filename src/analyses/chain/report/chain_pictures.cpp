#include "analyses/chain/report/chain_pictures.h"

#include <algorithm>

#include "analyses/chain/chain_findings.h"
#include "analyses/chain/report/chain_facts.h"

namespace chegu::page {
namespace {

using Json = nlohmann::ordered_json;

std::string_view word(Stage stage) {
    switch (stage) {
        case Stage::upstream: return "upstream";
        case Stage::midstream: return "midstream";
        case Stage::downstream: return "downstream";
        case Stage::service: return "service";
    }
    return {};
}

std::string_view word(Grade grade) {
    switch (grade) {
        case Grade::missing: return "missing";
        case Grade::weak: return "weak";
        case Grade::strong: return "strong";
    }
    return {};
}

}  // namespace

Json outages_data(const Case& of, const Shelf& facts, DrawnPlaces&) {
    auto rows = Json::array();
    const auto* chain = of.answers.find<ChainFindings>();
    if (chain == nullptr) return rows;
    const auto& sweep = chain->sweep;
    for (const auto k : facts.get<ChainFacts>().worst) {
        const auto& finding = sweep.findings[k];
        const auto name = name_of(of.cluster, sweep.outages[k]);
        auto curve = Json::array();
        for (const auto& point : finding.curve) curve.push_back({figure(point.days), figure(point.loss)});
        rows.push_back({{"id", id_of(of.cluster, sweep.outages[k])},
                        {"zh", name.zh},
                        {"en", name.en},
                        {"days", figure(sweep.outages[k].recover_days)},
                        {"loss", figure(finding.added_loss)},
                        {"holds", figure(finding.tts_days)},
                        {"curve", std::move(curve)}});
    }
    return rows;
}

Json risk_data(const Case& of, const Shelf&, DrawnPlaces& places) {
    auto rows = Json::array();
    const auto* chain = of.answers.find<ChainFindings>();
    if (chain == nullptr) return rows;
    const auto& sweep = chain->sweep;
    std::vector<std::size_t> sites;
    for (std::size_t k = 0; k < sweep.outages.size(); ++k)
        if (site_of(sweep.outages[k]).given() && sweep.findings[k].added_loss > 0) sites.push_back(k);
    std::stable_sort(sites.begin(), sites.end(), [&](std::size_t a, std::size_t b) {
        return sweep.findings[a].added_loss > sweep.findings[b].added_loss;
    });
    sites.resize(std::min(sites.size(), most_risks));
    for (const auto k : sites)
        rows.push_back(
            {{"site", places.site(site_of(sweep.outages[k]))}, {"loss", figure(sweep.findings[k].added_loss)}});
    return rows;
}

Json segments_data(const Case& of, const Shelf&, DrawnPlaces&) {
    auto rows = Json::array();
    const auto* chain = of.answers.find<ChainFindings>();
    if (chain == nullptr) return rows;
    for (const auto& finding : chain->segments) {
        const auto& segment = of.cluster.segments[finding.segment];
        rows.push_back({{"id", segment.id},
                        {"zh", segment.name.zh},
                        {"en", segment.name.en},
                        {"stage", word(segment.stage)},
                        {"parent", segment.parent.given() ? Json(of.cluster.segments[segment.parent].id) : Json{}},
                        {"need", finding.grade ? figure(finding.need_value) : Json{}},
                        {"local", finding.local_rate ? figure(*finding.local_rate) : Json{}},
                        {"grade", finding.grade ? Json(word(*finding.grade)) : Json{}}});
    }
    return rows;
}

}  // namespace chegu::page
