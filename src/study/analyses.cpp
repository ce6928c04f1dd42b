#include "study/analyses.h"

#include <array>
#include <mutex>

#include "analyses/baseline/baseline_findings.h"
#include "analyses/baseline/report/baseline_report.h"
#include "analyses/chain/report/chain_report.h"
#include "analyses/flow/report/flow_report.h"
#include "base/parallel.h"
#include "cli/flow_summary.h"
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
    : feed_(feed), case_(feed.decoded, {}), flow_(run_flow(case_.cluster, options.flow, progress)) {
    case_.answers.put(FlowFindings{flow_.plan, flow_.figures});
    if (!case_.cluster.shipments.empty())
        case_.answers.put(
            BaselineFindings{solve_baseline(case_.cluster, case_.network, {}, progress),
                             solve_baseline(case_.cluster, case_.network, {.within_sources = true}, progress)});
}

void Analyses::sweep(const RunOptions& options, const Progress& progress,
                     std::span<const std::unique_ptr<Analyses>> others) {
    chain_options_.targets = options.targets.of.empty() ? all_targets(case_.cluster) : targets_of(options.targets);
    chain_options_.where = options.targets.where;
    chain_options_.sweep = options.sweep;
    std::vector<SweptBefore> before;
    for (const auto& other : others)
        before.push_back({other->case_.cluster, other->case_.network, other->case_.answers.get<ChainFindings>().sweep});
    case_.answers.put(run_chain(case_.cluster, feed_.decoded, flow_, chain_options_, progress, before));
}

void Analyses::write_up(const Progress& progress) {
    progress.start("report", {"撰写报告和清单", "writing the report and the lists"});
    auto chain_part = chain_results(case_.cluster, case_.network, case_.answers.get<ChainFindings>());
    chain_part.options = options_json(chain_options_);
    ResultPart report;
    report.name = "report";
    report.files["report.html"] = report_html(input());
    report.files["lists.xlsx"] = lists_xlsx(input());
    parts_ = {flow_.part, std::move(chain_part), std::move(report)};
    if (const auto* found = case_.answers.find<BaselineFindings>())
        parts_.push_back(baseline_results(case_.cluster, case_.network, found->baseline, {}));
}

nlohmann::ordered_json Analyses::json() const {
    nlohmann::ordered_json json;
    for (const auto& part : parts_)
        if (!part.summary.is_null()) json[part.name] = part.summary;
    return json;
}

std::string Analyses::text(Language language) const {
    const auto* found = case_.answers.find<BaselineFindings>();
    return flow_summary(case_.cluster, case_.network, flow_.plan, flow_.figures, language) +
           chain_summary(case_.cluster, case_.answers.get<ChainFindings>(), language) +
           (found != nullptr ? baseline_summary(case_.cluster, found->baseline, language) : std::string{});
}

std::string Analyses::report_beside(const SideBySide& scenarios) const {
    auto with = input();
    with.scenarios = &scenarios;
    return report_html(with);
}

ReportInput Analyses::input() const {
    static const std::array rooms{&flow_report(), &baseline_report(), &chain_report()};
    return {case_, feed_.identity, feed_.notices, rooms};
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
