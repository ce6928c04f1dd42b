#pragma once
// Every analysis that a feed has tables for, as `run` does them for the base and for each scenario.

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "case/case.h"
#include "cli/target_options.h"
#include "report/report.h"
#include "study/baseline_run.h"
#include "study/chain_run.h"
#include "study/flow_run.h"
#include "study/load.h"

namespace chegu::cli {

struct RunOptions {
    FlowOptions flow;
    TargetOptions targets;  // no kind named: every kind, and the named outages
    SweepOptions sweep;
};

/// The analyses of one feed, and what is published of them. Stays where it was made: its parts refer to one another and
/// to the feed.
class Analyses {
   public:
    /// Plans the flow and the baseline; the feed must be free of errors and outlive this. Throws Failure (interrupted)
    /// where the user stopped it, as the other steps do.
    Analyses(const LoadedFeed& feed, const RunOptions& options, const Progress& progress);
    Analyses(const Analyses&) = delete;
    Analyses& operator=(const Analyses&) = delete;

    /// Sweeps the outages, on the threads of the options; takes the sweep of one of the others where it is the same.
    /// Throws Failure (bad_input) where the options' condition is wrong.
    void sweep(const RunOptions& options, const Progress& progress, std::span<const std::unique_ptr<Analyses>> others);
    /// Derives what is published: tables, report and lists.
    void write_up(const Progress& progress);

    [[nodiscard]] const std::vector<ResultPart>& parts() const { return parts_; }
    [[nodiscard]] Exit exit() const { return exit_of(flow_.plan.status); }
    /// The summaries, for other programs.
    [[nodiscard]] nlohmann::ordered_json json() const;
    /// For a terminal.
    [[nodiscard]] std::string text(Language language) const;
    /// report.html once more, with the scenarios beside the base.
    [[nodiscard]] std::string report_beside(const SideBySide& scenarios) const;
    /// For run.json.
    void note(const nlohmann::ordered_json& how_it_ran) { parts_.front().run.update(how_it_ran); }

   private:
    [[nodiscard]] ReportInput input() const;

    const LoadedFeed& feed_;
    Case case_;  // with the answers found so far
    FlowRun flow_;
    ChainOptions chain_options_;
    std::vector<ResultPart> parts_;
};

/// A feed to analyse, and what the user calls it.
struct FeedToAnalyse {
    const LoadedFeed& feed;
    Words name;
};

/// The analyses of several feeds that have no errors, in their order: the plans side by side, then one sweep after the
/// other, each on all the threads, then the reports side by side. The same for any number of threads, and what each
/// feed would give alone. Throws Failure (interrupted) where the user stopped it, (bad_input) where the options'
/// condition is wrong.
std::vector<std::unique_ptr<Analyses>> analyse(std::span<const FeedToAnalyse> feeds, const RunOptions& options,
                                               const Progress& progress);

}  // namespace chegu::cli
