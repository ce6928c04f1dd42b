#include "analyses/chain/entry/chain_entry.h"

#include <algorithm>

#include "analyses/chain/chain_findings.h"
#include "analyses/chain/chain_options.h"
#include "analyses/chain/entry/outage_filter.h"
#include "analyses/chain/report/chain_in_short.h"
#include "analyses/chain/report/chain_report.h"
#include "analyses/chain/results/chain_figures.h"
#include "analyses/chain/results/chain_results.h"
#include "analyses/chain/results/chain_tables.h"
#include "analyses/chain/same_sweep.h"
#include "analyses/chain/verify/chain_verify.h"
#include "analyses/flow/flow_findings.h"
#include "base/stopped.h"

namespace chegu {
namespace {

/// Whether the flow plan of a scenario or anything else that sweeps read is the same there, so that its sweep is ours.
const Sweep* swept_before(const Case& of, const std::vector<Outage>& outages) {
    for (const auto* other : of.before)
        if (const auto* found = other->answers.find<ChainFindings>();
            found != nullptr &&
            same_sweep({of.cluster, of.network, outages}, {other->cluster, other->network, found->sweep.outages}))
            return &found->sweep;
    return nullptr;
}

/// What the options ask for: every kind where they name none.
SweepTargets targets_of(const ChainOptions& options, const Cluster& cluster) {
    return options.targets.value_or(SweepTargets{true, true, true, true, true, !cluster.outages.empty()});
}

void solve(Case& of, const Progress& progress) {
    const auto options = of.options.get_or_default<ChainOptions>();
    const OutageIndex index(of.cluster, of.network);
    auto outages = outages_to_sweep(of.cluster, of.network, index, targets_of(options, of.cluster));
    if (!options.where.empty()) outages = outages_where(std::move(outages), of.cluster, of.feed, options.where);
    ChainFindings found;
    const auto* known = swept_before(of, outages);
    found.sweep =
        known != nullptr ? *known : sweep_outages(of.cluster, of.network, std::move(outages), {of.threads}, progress);
    if (!found.sweep.stopped && options.pairs)
        found.pairs = sweep_pairs(of.cluster, of.network, {of.threads, options.top}, progress);
    if (found.sweep.stopped || (found.pairs && found.pairs->stopped)) throw stopped_as_asked();
    progress.start("segments", {"评定环节", "grading the segments"});
    found.segments = segment_findings(of.cluster, of.network, of.answers.get<FlowFindings>().plan, found.sweep);
    of.answers.put(std::move(found));
}

/// What was swept, for summary.json.
nlohmann::ordered_json options_json(const ChainOptions& options, const SweepTargets& targets) {
    auto of = nlohmann::ordered_json::array();
    if (targets.sites) of.push_back("site");
    if (targets.processes) of.push_back("process");
    if (targets.lanes) of.push_back("lane");
    if (targets.firms) of.push_back("firm");
    if (targets.regions) of.push_back("region");
    nlohmann::ordered_json json{{"of", of}, {"outages", targets.named}, {"pairs", options.pairs}};
    if (!options.where.empty()) json["where"] = options.where;
    if (options.top > 0) json["top"] = options.top;
    return json;
}

ResultPart write(const Case& of) {
    auto part = chain_results(of.cluster, of.network, of.answers.get<ChainFindings>());
    const auto options = of.options.get_or_default<ChainOptions>();
    part.options = options_json(options, targets_of(options, of.cluster));
    return part;
}

std::string in_short(const Case& of, Language language) {
    return chain_in_short(of.cluster, of.answers.get<ChainFindings>(), language);
}

}  // namespace

Analysis chain_entry() {
    return {.name = "chain",
            .title = {"断供与产业链", "outages and the chain"},
            .needs = {},
            .rests_on = {"flow"},
            .subject = {},
            .wide = true,
            .solve = solve,
            .write = write,
            .in_short = in_short,
            .tables = chain_tables(),
            .figures = chain_figures(),
            .answers = {"base", "base_curve", "outage", "curve", "tts", "single", "pair"},
            .derive_figures = derive_chain_figures,
            .verify = checking::verify_chain,
            .recompute_figures = checking::recompute_chain_figures,
            .report = chain_report};
}

}  // namespace chegu
