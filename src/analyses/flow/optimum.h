#pragma once
// Whether a plan is what it claims to be, found without the solver (model.md 4).

#include "analyses/flow/plan.h"

namespace chegu {

struct OptimumCheck {
    double violation = 0;  // of the worst row, relative
    double objective = 0;
    double bound = 0;

    [[nodiscard]] bool feasible() const;
    [[nodiscard]] bool proven() const;
    [[nodiscard]] bool holds() const { return feasible() && proven(); }
    /// Throws Failure (internal) where the plan is not feasible, or its cost and the bound of its prices differ.
    void require() const;
};

/// Of a plan whose objective and bound are there. O(plan).
OptimumCheck check_optimum(const Cluster& cluster, const Network& network, const FlowPlan& plan);

}  // namespace chegu
