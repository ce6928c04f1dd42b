#pragma once
// What `chegu flow` writes: its tables and its part of summary.json (results.md, model.md 5).

#include <optional>

#include "analyses/flow/flow.h"
#include "analyses/flow/flow_findings.h"
#include "results/result_part.h"

namespace chegu {

ResultPart flow_results(const Cluster& cluster, const Network& network, const FlowPlan& plan,
                        const FlowFigures& figures, const FlowOptions& options);

}  // namespace chegu
