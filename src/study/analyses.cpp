#include "study/analyses.h"

#include <mutex>

#include "base/parallel.h"
#include "cli/flow_summary.h"
#include "cluster/build.h"
#include "report/lists.h"

namespace chegu::cli {
namespace {

/// The same step of several feeds on several threads. One feed alone tells of its phases itself; of several only the
/// number that are done is told.
struct SideBySideWork {
    std::size_t count;
    std::size_t threads;
    const Progress& progress;

    template <class Work>
    void each(const std::string& phase, const Words& words, Work work) const {
        if (count == 1) return work(0, progress);
        progress.start(phase, words);
        Progress own;
        own.stop = progress.stop;
        std::mutex mutex;
        std::size_t done = 0;
        parallel_each(count, threads, [&](std::size_t i) {
            work(i, own);
            const std::scoped_lock lock(mutex);
            progress.at(static_cast<double>(++done), static_cast<double>(count));
        });
    }
};

}  // namespace

Analyses::Analyses(const LoadedFeed& feed, const RunOptions& options, const Progress& progress)
    : feed_(feed), cluster_(build_cluster(feed.decoded)), flow_(run_flow(cluster_, options.flow, progress)) {
    if (!cluster_.shipments.empty())
        baseline_ = {solve_baseline(cluster_, flow_.network, {}, progress),
                     solve_baseline(cluster_, flow_.network, {.within_sources = true}, progress)};
}

void Analyses::sweep(const RunOptions& options, const Progress& progress,
                     std::span<const std::unique_ptr<Analyses>> others) {
    chain_options_.targets = options.targets.of.empty() ? all_targets(cluster_) : targets_of(options.targets);
    chain_options_.where = options.targets.where;
    chain_options_.sweep = options.sweep;
    std::vector<SweptBefore> before;
    for (const auto& other : others) before.push_back({other->cluster_, other->flow_.network, other->chain_.sweep});
    chain_ = run_chain(cluster_, feed_.decoded, flow_, chain_options_, progress, before);
}

void Analyses::write_up(const Progress& progress) {
    progress.start("report", {"撰写报告和清单", "writing the report and the lists"});
    auto chain_part = chain_results(cluster_, flow_.network, chain_);
    chain_part.options = options_json(chain_options_);
    ResultPart report;
    report.name = "report";
    report.files["report.html"] = report_html(input());
    report.files["lists.xlsx"] = lists_xlsx({input(), feed_.decoded});
    parts_ = {flow_.part, std::move(chain_part), std::move(report)};
    if (baseline_) parts_.push_back(baseline_results(cluster_, flow_.network, baseline_->free, {}));
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

std::vector<std::unique_ptr<Analyses>> analyse(std::span<const FeedToAnalyse> feeds, const RunOptions& options,
                                               const Progress& progress) {
    const SideBySideWork side_by_side{feeds.size(), options.sweep.threads, progress};
    std::vector<std::unique_ptr<Analyses>> analyses(feeds.size());
    side_by_side.each("plan", {"求解基准和各情景的供应方案", "planning the flow of the base and the scenarios"},
                      [&](std::size_t i, const Progress& own) {
                          analyses[i] = std::make_unique<Analyses>(feeds[i].feed, options, own);
                      });
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        if (feeds.size() > 1) progress.start("scenario", feeds[i].name);
        analyses[i]->sweep(options, progress, std::span(analyses).first(i));
    }
    side_by_side.each("report",
                      {"撰写基准和各情景的报告和清单", "writing the reports and lists of the base and the scenarios"},
                      [&](std::size_t i, const Progress& own) { analyses[i]->write_up(own); });
    return analyses;
}

}  // namespace chegu::cli
