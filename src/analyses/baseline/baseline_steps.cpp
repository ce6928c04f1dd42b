#include "analyses/baseline/baseline_steps.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace chegu {
namespace {

/// Units and what moving them costs, freight and carbon.
struct Haul {
    double quantity = 0;
    double cost = 0;
    void add(const Haul& other) {
        quantity += other.quantity;
        cost += other.cost;
    }
};
struct Both {
    Haul actual, plan;
    void add(const Both& other) {
        actual.add(other.actual);
        plan.add(other.plan);
    }
    /// The plan's quantity at what a unit actually cost here; at the plan's own cost where nothing moved here.
    [[nodiscard]] double plan_at_actual_cost() const {
        return actual.quantity > 0 ? plan.quantity * (actual.cost / actual.quantity) : plan.cost;
    }
};

/// A difference that is mere rounding of terms of this size counts as none.
double settled(double difference, double size) {
    constexpr double rounding = 1e-12;
    return std::abs(difference) <= rounding * size ? 0 : difference;
}

/// Capital in transit; what was paid on a way without a price counts as freight.
double capital(const BaselineRow& row, double quantity) {
    return row.actual.unit ? row.actual.unit->transit_capital * quantity : 0;
}

}  // namespace

SavingSteps saving_steps(const Cluster& cluster, const std::vector<const BaselineRow*>& rows) {
    std::map<SiteId, Both> by_source;
    std::map<std::pair<SiteId, ModeId>, Both> by_mode;
    SavingSteps steps;
    Both all;
    for (const auto* row : rows) {
        const auto& way = row->actual;
        const double before = capital(*row, way.quantity);
        const double after = capital(*row, row->planned);
        steps.stock += after - before;
        const Both haul{{way.quantity, way.cost() - before}, {row->planned, row->plan_cost - after}};
        by_source[way.from].add(haul);
        by_mode[{way.from, way.lane.given() ? cluster.lanes[way.lane].mode : ModeId{}}].add(haul);
        all.add(haul);
    }
    double other_sources = 0;
    for (const auto& [site, haul] : by_source) other_sources += haul.plan_at_actual_cost();
    double other_modes = 0;
    for (const auto& [way, haul] : by_mode) other_modes += haul.plan_at_actual_cost();
    const double size = std::max(all.actual.cost, all.plan.cost);
    steps.source = settled(other_sources - all.actual.cost, size);
    steps.mode = settled(other_modes - other_sources, size);
    steps.lane = settled(all.plan.cost - other_modes, size);
    steps.stock = settled(steps.stock, size);
    return steps;
}

}  // namespace chegu
