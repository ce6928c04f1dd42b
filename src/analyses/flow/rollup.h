#pragma once
// What flows carry with them: figures per unit that mix where flows meet, item by item through the whole plan.

#include <span>
#include <vector>

#include "analyses/flow/plan.h"

namespace chegu {

/// A plan summed over the horizon.
struct TotalPlan {
    Table<MakerId, double> made;
    Table<ArcId, double> moved;
    Table<NodeId, double> arrived;  // made + inflow
};
TotalPlan total_plan(const Network& network, const std::vector<PeriodPlan>& periods);

/// Solves for one item, at each of its nodes n with made + inflow > 0:
///     v[n] · (made + inflow) = source[n] + sum over inflows of moved · v[from].
/// `source` and `value` are indexed by node; `value` must hold, at nodes where nothing is made or comes in, what they
/// pass on; the others are written. Sites that feed one another in different periods are solved together (dense).
/// O(arcs of the item) without such circles.
class Mixing {
   public:
    Mixing(const Network& network, const TotalPlan& total);
    void solve(ItemId item, const std::vector<double>& source, std::vector<double>& value) const;

   private:
    void solve_together(const std::vector<NodeId>& nodes, const std::vector<double>& source,
                        std::vector<double>& value) const;

    const Network& network_;
    const TotalPlan& total_;
    std::vector<std::size_t> in_start_, out_start_;  // arcs with flow, by the node they enter and leave
    std::vector<ArcId> in_arcs_, out_arcs_;
};

}  // namespace chegu
