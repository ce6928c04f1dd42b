#pragma once
// The least-cost plan for the same deliveries (model.md 7): a linear program of its own, with prices that
// prove it without the solver.

#include "analyses/baseline/delivery_program.h"
#include "base/progress.h"

namespace chegu {

/// min sum of cost · x subject to: x and what is kept add up to each delivery; every lane's and link's capacity per
/// day times the days holds, and every source limit. `kept` stays as it moved, outside the capacities: it is above 0
/// only where no link serves the delivery, or where the capacities do not suffice for all deliveries; then the sum over
/// deliveries of the share kept is as small as can be, which `kept_prices` prove.
struct DeliveryPlan {
    Table<ArcId, double> moved;
    Table<DeliveryId, double> kept;
    Table<DeliveryId, char> served;  // some arc of the network leads there
    BaselinePrices prices;
    BaselinePrices kept_prices;  // given only where capacities do not suffice
    double cost = 0;             // of `moved`
    double bound = 0;            // no plan for what is not kept costs less
    double solver_seconds = 0;
    std::int64_t iterations = 0;
};

/// Throws Failure (internal) where the plan breaks a row of its program, or its cost and its bound differ.
void require_optimal(const DeliveryProgram& program, const DeliveryPlan& plan);

/// Checked without the solver before it is returned: throws Failure (internal) where the plan is not feasible or its
/// bound does not meet it; (interrupted) where the user stopped it.
DeliveryPlan plan_deliveries(const Network& network, const Moved& moved, const Table<SourceId, SourceLimit>& sources,
                             const Progress& progress);

}  // namespace chegu
