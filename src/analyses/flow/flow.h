#pragma once

#include "analyses/flow/plan.h"
#include "base/progress.h"

namespace chegu {

struct FlowOptions {
    double time_limit_seconds = std::numeric_limits<double>::infinity();
};

/// The plan of least landed cost (model.md 2) with its prices and proven bound. Checked without the solver before it
/// is returned: throws Failure (internal) where the plan is not feasible or the bound does not meet it although the
/// solver called it optimal. Stopped by a limit or by the user: the plan that makes nothing, and the best bound known.
FlowPlan plan_flow(const Cluster& cluster, const Network& network, const FlowOptions& options,
                   const Progress& progress);

}  // namespace chegu
