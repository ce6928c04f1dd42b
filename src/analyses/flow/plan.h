#pragma once
// The least landed cost plan (model.md 2) as numbers on the network, period by period, and its dual prices.

#include <vector>

#include "cluster/cluster.h"
#include "network/network.h"

namespace chegu {

/// Less than this of anything is not printed (results.md), so it is not planned either: every figure follows from the
/// printed tables.
inline constexpr double least_quantity = 1e-9;

/// How far a plan, its prices and their objectives may be off, relative (model.md 4).
inline constexpr double accepted_error = 1e-6;

/// Quantities of one period, all >= 0, in the items' own units.
struct PeriodPlan {
    Table<MakerId, double> made;
    Table<ArcId, double> moved;
    Table<NodeId, double> stock;  // at the period's end
    Table<DemandId, double> unmet;
};

/// Dual prices of one period: the change of the least cost per further unit of the row's right side.
struct PeriodPrices {
    Table<NodeId, double> balance;  // what one more unit asked for at the node costs
    Table<LimitId, double> limit;   // <= 0: what one more unit of capacity in the period saves, negative
};

enum class PlanStatus { optimal, time_limit, interrupted };

/// The lines of the objective, in money over the horizon.
struct CostSplit {
    double production = 0;
    double freight = 0;
    double carbon = 0;
    double transit_capital = 0;
    double stock = 0;
    double unmet = 0;
    [[nodiscard]] double total() const { return production + freight + carbon + transit_capital + stock + unmet; }
};

struct FlowPlan {
    PlanStatus status = PlanStatus::optimal;
    std::vector<PeriodPlan> periods;
    std::vector<PeriodPrices> prices;
    CostSplit cost;
    double objective = 0;       // cost.total()
    double bound = 0;           // no plan costs less (from the prices)
    double co2_t = 0;           // of freight
    double solver_seconds = 0;  // not part of the answer: goes to run.json only
    std::int64_t iterations = 0;
};

/// Whether a sale brings anything: where value and margin together are below 0 the demand is never served, and what is
/// not delivered costs nothing (model.md 2).
bool worth_serving(const Cluster& cluster, const Demand& demand);
/// What a unit not delivered costs in the flow plan: what the sale would have brought, never less than 0 (model.md 2).
double unmet_cost(const Cluster& cluster, const Demand& demand);
/// Holding one unit of the item over one period.
double holding_cost(const Cluster& cluster, ItemId item);
/// What demand row d asks for in period t (0-based).
double asked(const Cluster& cluster, const Demand& demand, int period);

/// The six lines of the objective of a plan. O(plan).
CostSplit cost_split(const Cluster& cluster, const Network& network, const std::vector<PeriodPlan>& periods);

/// The lower bound on every plan's cost that prices prove (weak duality): the sum over rows of price · right side plus,
/// for each column, its reduced cost times the bound that it pulls against. Infinite-range columns whose reduced cost
/// has the wrong sign make it -inf, up to `tolerance` (relative to the largest term of the reduced cost, 1 at least).
double dual_bound(const Cluster& cluster, const Network& network, const std::vector<PeriodPrices>& prices,
                  double tolerance);

/// The largest violation of balance, capacity and sign in a plan, relative to the largest term of its row, or of any
/// row of its item in the period where that is larger and at most 1 (model.md 4).
double largest_violation(const Cluster& cluster, const Network& network, const std::vector<PeriodPlan>& periods);

}  // namespace chegu
