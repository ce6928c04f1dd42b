#pragma once

#include <CLI/CLI.hpp>

#include "cli/flow_run.h"
#include "results/chain_results.h"

namespace chegu::cli {

struct ChainOptions {
    SweepTargets targets;
    bool pairs = false;
    SweepOptions sweep;
};

/// The chain analysis as `chain` and `run` do it: the sweep, the segments on the plan, pairs where asked for. Throws
/// Failure (interrupted) where the user stopped it: nothing is to be written.
ChainFindings run_chain(const Cluster& cluster, const FlowRun& flow, const ChainOptions& options,
                        const Progress& progress);

/// The figures that matter, short and aligned, for a terminal.
std::string chain_summary(const Cluster& cluster, const ChainFindings& findings, Language language);

/// What was swept, for summary.json.
nlohmann::ordered_json options_json(const ChainOptions& options);

/// Everything that `run` sweeps.
SweepTargets all_targets(const Cluster& cluster);

}  // namespace chegu::cli
