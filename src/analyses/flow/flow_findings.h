#pragma once

#include <optional>

#include "analyses/flow/landed.h"
#include "analyses/flow/plan.h"

namespace chegu {

/// Everything that follows from a plan and that tables, report and terminal show.
struct FlowFigures {
    Landed landed;
    std::optional<double> local_rate;
};
FlowFigures flow_figures(const Cluster& cluster, const Network& network, const FlowPlan& plan);

/// All that the flow analysis found.
struct FlowFindings {
    FlowPlan plan;
    FlowFigures figures;
};

}  // namespace chegu
