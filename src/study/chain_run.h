#pragma once

#include <span>

#include "analyses/chain/results/chain_results.h"
#include "feed/decoded.h"
#include "study/flow_run.h"

namespace chegu::cli {

struct ChainOptions {
    SweepTargets targets;
    std::string where;  // which of the targets; empty: all
    bool pairs = false;
    std::size_t top = 0;  // pairs listed at most; 0: all that interact
    SweepOptions sweep;
};

/// A sweep that has been done, and what of.
struct SweptBefore {
    const Cluster& cluster;
    const Network& network;
    const Sweep& sweep;
};

/// The chain analysis as `chain` and `run` do it: the sweep, the segments on the plan, pairs where asked for. The
/// first sweep done before is taken that this one would repeat. Throws Failure (interrupted) where the user stopped it:
/// nothing is to be written; (bad_input) where `where` is wrong.
ChainFindings run_chain(const Cluster& cluster, const DecodedFeed& feed, const FlowRun& flow,
                        const ChainOptions& options, const Progress& progress,
                        std::span<const SweptBefore> before = {});

/// The figures that matter, short and aligned, for a terminal.
std::string chain_summary(const Cluster& cluster, const ChainFindings& findings, Language language);

/// What was swept, for summary.json.
nlohmann::ordered_json options_json(const ChainOptions& options);

/// Everything that `run` sweeps.
SweepTargets all_targets(const Cluster& cluster);

}  // namespace chegu::cli
