#pragma once
// What `chegu flow` writes: its tables and its part of summary.json (results.md, model.md 5).

#include <optional>

#include "analyses/flow/flow.h"
#include "analyses/flow/landed.h"
#include "results/result_part.h"

namespace chegu {

/// Everything that follows from a plan and that both the tables and the report show.
struct FlowFigures {
    Landed landed;
    std::optional<double> local_rate;
};
FlowFigures flow_figures(const Cluster& cluster, const Network& network, const FlowPlan& plan);

ResultPart flow_results(const Cluster& cluster, const Network& network, const FlowPlan& plan,
                        const FlowFigures& figures, const FlowOptions& options);

}  // namespace chegu
