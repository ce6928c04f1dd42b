#pragma once
// Every analysis that a feed has tables for, as `run` does them for the base and for each scenario.

#include <optional>
#include <string>
#include <vector>

#include "cli/baseline_run.h"
#include "cli/chain_run.h"
#include "cli/flow_run.h"
#include "cli/load.h"
#include "cli/phase_clock.h"
#include "cli/target_options.h"
#include "report/report.h"

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
    /// Computes; a scenario's take from the base's what is the same in both. Throws Failure (interrupted) where the
    /// user stopped it, (bad_input) where the feed has errors.
    Analyses(const LoadedFeed& feed, const RunOptions& options, const PhaseClock& clock, const Session& session,
             const Analyses* base = nullptr);
    Analyses(const Analyses&) = delete;
    Analyses& operator=(const Analyses&) = delete;

    [[nodiscard]] const std::vector<ResultPart>& parts() const { return parts_; }
    [[nodiscard]] Exit exit() const { return exit_of(flow_.plan.status); }
    /// The summaries, for other programs.
    [[nodiscard]] nlohmann::ordered_json json() const;
    /// For a terminal.
    [[nodiscard]] std::string text(Language language) const;
    /// report.html once more, with the scenarios beside the base.
    [[nodiscard]] std::string report_beside(const SideBySide& scenarios) const;

   private:
    [[nodiscard]] ReportInput input() const;

    const LoadedFeed& feed_;
    Cluster cluster_;
    FlowRun flow_;
    ChainFindings chain_;
    std::optional<BaselineFindings> baseline_;  // where the feed has shipments
    std::vector<ResultPart> parts_;
};

}  // namespace chegu::cli
