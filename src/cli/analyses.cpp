#include "cli/analyses.h"

#include "cli/flow_summary.h"
#include "report/lists.h"

namespace chegu::cli {

Analyses::Analyses(const LoadedFeed& feed, const RunOptions& options, const PhaseClock& clock, const Session& session,
                   const Analyses* base)
    : feed_(feed), cluster_(require_cluster(feed, session)), flow_(run_flow(cluster_, options.flow, clock.hooks())) {
    ChainOptions chain;
    chain.targets = options.targets.of.empty() ? all_targets(cluster_) : targets_of(options.targets);
    chain.where = options.targets.where;
    chain.sweep = options.sweep;
    std::optional<SweptBefore> before;
    if (base != nullptr) before.emplace(SweptBefore{base->cluster_, base->flow_.network, base->chain_.sweep});
    chain_ = run_chain(cluster_, feed.decoded, flow_, chain, clock.hooks(), before ? &*before : nullptr);
    auto chain_part = chain_results(cluster_, flow_.network, chain_);
    chain_part.options = options_json(chain);
    if (!cluster_.shipments.empty())
        baseline_ = {solve_baseline(cluster_, flow_.network, {}, clock.hooks()),
                     solve_baseline(cluster_, flow_.network, {.within_sources = true}, clock.hooks())};
    clock.hooks().start("report", {"撰写报告和清单", "writing the report and the lists"});
    ResultPart report;
    report.name = "report";
    report.files["report.html"] = report_html(input());
    report.files["lists.xlsx"] = lists_xlsx({input(), feed.decoded});
    parts_ = {flow_.part, chain_part, report};
    if (baseline_) parts_.push_back(baseline_results(cluster_, flow_.network, baseline_->free, {}));
    parts_.front().run["seconds"] = clock.seconds();
}

nlohmann::ordered_json Analyses::json() const {
    nlohmann::ordered_json json;
    for (const auto& part : parts_)
        if (!part.summary.is_null()) json[part.name] = part.summary;
    return json;
}

std::string Analyses::text(Language language) const {
    return flow_summary({cluster_, flow_.network, flow_.plan, flow_.figures, feed_.identity, feed_.notices}, language) +
           chain_summary(cluster_, chain_, language) +
           (baseline_ ? baseline_summary(cluster_, baseline_->free, language) : std::string{});
}

std::string Analyses::report_beside(const SideBySide& scenarios) const {
    auto with = input();
    with.scenarios = &scenarios;
    return report_html(with);
}

ReportInput Analyses::input() const {
    return {cluster_,       flow_.network, flow_.plan, flow_.figures,
            feed_.identity, feed_.notices, &chain_,    baseline_ ? &*baseline_ : nullptr,
            nullptr};
}

}  // namespace chegu::cli
