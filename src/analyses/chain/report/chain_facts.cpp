#include "analyses/chain/report/chain_facts.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <set>
#include <utility>

namespace chegu {
namespace {

void rank_outages(const Sweep& sweep, ChainFacts& facts) {
    const auto larger = [&](std::size_t a, std::size_t b) {
        return sweep.findings[a].added_loss > sweep.findings[b].added_loss;
    };
    std::vector<std::size_t> ranked;
    for (std::size_t k = 0; k < sweep.outages.size(); ++k) {
        const auto target = kind_of(sweep.outages[k]);
        const bool loses = sweep.findings[k].added_loss > 0;
        if (!sweep.findings[k].solved) ++facts.bounded;
        if (target == Swept::site) {
            ++facts.sites;
            if (loses) ++facts.sites_that_lose;
        }
        if (loses && (target == Swept::site || target == Swept::named)) ranked.push_back(k);
    }
    std::stable_sort(ranked.begin(), ranked.end(), larger);
    const auto first = [&](Swept target) -> std::optional<std::size_t> {
        const auto at = std::find_if(ranked.begin(), ranked.end(),
                                     [&](std::size_t k) { return kind_of(sweep.outages[k]) == target; });
        if (at == ranked.end()) return std::nullopt;
        return *at;
    };
    facts.worst_site = first(Swept::site);
    facts.worst_named = first(Swept::named);
    ranked.resize(std::min(ranked.size(), most_outages));
    facts.worst = std::move(ranked);
}

void add_expected(const Sweep& sweep, ChainFacts& facts) {
    std::vector<double> expected;
    for (const auto& finding : sweep.findings)
        if (finding.annual_loss.value_or(0) > 0) expected.push_back(*finding.annual_loss);
    std::sort(expected.begin(), expected.end(), std::greater<>());
    facts.annual_loss = sweep.expected_annual_loss;
    facts.top_rows = std::min(expected.size(), most_outages);
    // All of them are all of it, whatever the order of adding leaves in the last digit.
    const auto top = expected.begin() + static_cast<std::ptrdiff_t>(facts.top_rows);
    facts.top_annual_loss = top == expected.end() ? facts.annual_loss : std::accumulate(expected.begin(), top, 0.0);
}

void group_segments(const Cluster& cluster, const ChainFindings& chain, ChainFacts& facts) {
    for (const auto stage : {Stage::upstream, Stage::midstream, Stage::downstream, Stage::service}) {
        StageFacts group{stage, {}, {}};
        for (const auto& finding : chain.segments) {
            if (!finding.grade || cluster.segments[finding.segment].stage != stage) continue;
            ++facts.by_grade[static_cast<std::size_t>(*finding.grade)];
            group.segments.push_back(&finding);
            const bool gap = *finding.grade == Grade::missing && finding.need_value > 0;
            if (gap && (facts.widest_gap == nullptr || finding.need_value > facts.widest_gap->need_value))
                facts.widest_gap = &finding;
        }
        std::stable_sort(group.segments.begin(), group.segments.end(),
                         [](const auto* a, const auto* b) { return a->need_value > b->need_value; });
        if (!group.segments.empty()) facts.stages.push_back(std::move(group));
    }
    facts.without_items = static_cast<std::size_t>(
        std::count_if(chain.segments.begin(), chain.segments.end(), [](const auto& of) { return !of.grade; }));
}

/// Of the missing and weak segments those that home needs most of; where it needs nothing, by the worst outage.
void choose_in_full(ChainFacts& facts) {
    std::vector<const SegmentFinding*> lacking;
    for (const auto& stage : facts.stages)
        for (const auto* finding : stage.segments)
            if (*finding->grade != Grade::strong) lacking.push_back(finding);
    std::stable_sort(lacking.begin(), lacking.end(), [](const auto* a, const auto* b) {
        return std::pair(a->need_value, a->worst_added_loss) > std::pair(b->need_value, b->worst_added_loss);
    });
    lacking.resize(std::min(lacking.size(), most_segments));
    facts.in_full = lacking.size();
    const std::set<const SegmentFinding*> chosen(lacking.begin(), lacking.end());
    for (auto& stage : facts.stages)
        std::copy_if(stage.segments.begin(), stage.segments.end(), std::back_inserter(stage.in_full),
                     [&](const auto* finding) { return chosen.contains(finding); });
}

}  // namespace

ChainFacts chain_facts(const Cluster& cluster, const ChainFindings& chain) {
    ChainFacts facts;
    facts.swept = chain.sweep.outages.size();
    rank_outages(chain.sweep, facts);
    add_expected(chain.sweep, facts);
    group_segments(cluster, chain, facts);
    choose_in_full(facts);
    return facts;
}

}  // namespace chegu
