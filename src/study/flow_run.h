#pragma once

#include "analyses/flow/flow.h"
#include "analyses/flow/results/flow_results.h"
#include "cli/command_line.h"

namespace chegu::cli {

/// The flow analysis as `flow` and `run` do it.
struct FlowRun {
    Network network;
    FlowPlan plan;
    FlowFigures figures;
    ResultPart part;
};

/// Plans and derives every figure. Throws Failure (interrupted) where the user stopped it: nothing is to be written.
FlowRun run_flow(const Cluster& cluster, const FlowOptions& options, const Progress& progress);

/// The exit code that a plan's status leads to.
Exit exit_of(PlanStatus status);

/// Adds --time.
void add_flow_options(const Command& command, FlowOptions& options);

}  // namespace chegu::cli
