#pragma once

#include "analyses/flow/plan.h"
#include "analyses/flow/rollup.h"

namespace chegu {

/// The five kinds of cost that a unit has gathered where it lands (model.md 5), in money per unit.
struct LandedCost {
    double production = 0;
    double freight = 0;
    double carbon = 0;
    double transit_capital = 0;
    double stock = 0;
    [[nodiscard]] double total() const { return production + freight + carbon + transit_capital + stock; }
};

struct Landed {
    Table<NodeId, LandedCost> at;  // of a unit of the item at the site; 0 where nothing is made or comes in
    double idle_stock_cost = 0;    // holding of stock at nodes where nothing is made or comes in
};

/// Average cost rolled up through the plan, whole horizon, kind by kind: served quantity times it, plus what stays in
/// stock, plus idle_stock_cost, gives back each line of the cost split. O(plan).
Landed landed_costs(const Cluster& cluster, const Network& network, const FlowPlan& plan);

/// The dual price of one more unit of the demand row, averaged over the periods with weights L_t · quantity_per_day.
double demand_price(const Cluster& cluster, const Network& network, const FlowPlan& plan, DemandId demand);

}  // namespace chegu
