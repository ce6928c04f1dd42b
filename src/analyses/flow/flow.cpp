#include "analyses/flow/flow.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "analyses/flow/circles.h"
#include "analyses/flow/optimum.h"
#include "analyses/flow/surplus.h"
#include "base/failure.h"
#include "solve/linear_program.h"

namespace chegu {
namespace {

/// Where the rows and columns of one period begin in the linear program.
struct Layout {
    std::size_t nodes, limits, makers, arcs, demand;
    explicit Layout(const Cluster& cluster, const Network& network)
        : nodes(network.nodes.size()),
          limits(network.limits.size()),
          makers(network.makers.size()),
          arcs(network.arcs.size()),
          demand(cluster.demand.size()) {}

    [[nodiscard]] std::size_t rows() const { return nodes + limits; }
    [[nodiscard]] std::size_t columns() const { return makers + arcs + nodes + demand; }
    [[nodiscard]] int balance_row(std::size_t t, NodeId id) const { return lp_index(t * rows() + id.index()); }
    [[nodiscard]] int limit_row(std::size_t t, std::size_t limit) const { return lp_index(t * rows() + nodes + limit); }
};

/// The limits that each arc takes from: two at most, its lane's and its link's.
std::vector<std::vector<LimitId>> limits_by_arc(const Network& network) {
    std::vector<std::vector<LimitId>> by_arc(network.arcs.size());
    for (auto id : network.limits.ids())
        for (auto arc : network.limits[id].arcs) by_arc[arc.index()].push_back(id);
    return by_arc;
}

void add_rows(const Cluster& cluster, const Network& network, LinearProgram& lp) {
    for (int t = 0; t < cluster.settings.periods; ++t) {
        std::vector<double> right(network.nodes.size(), 0);
        for (auto id : cluster.demand.ids())
            right[network.demand_nodes[id].index()] += asked(cluster, cluster.demand[id], t);
        for (auto id : network.nodes.ids()) lp.add_row(right[id.index()], right[id.index()]);
        for (const auto& limit : network.limits)
            lp.add_row(-infinite, limit.capacity_per_day * cluster.settings.period_days);
    }
}

void add_columns(const Cluster& cluster, const Network& network, const Layout& layout, LinearProgram& lp) {
    const auto by_arc = limits_by_arc(network);
    const auto periods = static_cast<std::size_t>(cluster.settings.periods);
    for (std::size_t t = 0; t < periods; ++t) {
        for (const auto& maker : network.makers) {
            lp.add_column(cluster.processes[maker.process].cost_per_unit, 0,
                          maker.capacity_per_day * cluster.settings.period_days);
            lp.add(layout.balance_row(t, maker.output), 1);
            for (const auto& use : maker.inputs) lp.add(layout.balance_row(t, use.node), -use.quantity);
        }
        for (auto id : network.arcs.ids()) {
            const auto& arc = network.arcs[id];
            lp.add_column(arc.cost.total(), 0, infinite);
            lp.add(layout.balance_row(t, arc.to), 1);
            lp.add(layout.balance_row(t, arc.from), -1);
            for (auto limit : by_arc[id.index()])
                lp.add(layout.limit_row(t, limit.index()), network.limits[limit].weight(arc));
        }
        for (auto id : network.nodes.ids()) {
            const bool last = t + 1 == periods;
            // More or less than on the first day: a huge pile is then no figure of the program.
            lp.add_column(holding_cost(cluster, network.nodes[id].item), last ? 0 : -network.nodes[id].on_hand,
                          infinite);
            lp.add(layout.balance_row(t, id), -1);
            if (!last) lp.add(layout.balance_row(t + 1, id), 1);
        }
        for (auto id : cluster.demand.ids()) {
            const auto& demand = cluster.demand[id];
            const double wanted = asked(cluster, demand, static_cast<int>(t));
            lp.add_column(unmet_cost(cluster, demand), worth_serving(cluster, demand) ? 0 : wanted, wanted);
            lp.add(layout.balance_row(t, network.demand_nodes[id]), 1);
        }
    }
}

LinearProgram build_program(const Cluster& cluster, const Network& network, const Layout& layout) {
    LinearProgram lp;
    const auto periods = static_cast<std::size_t>(cluster.settings.periods);
    std::size_t nonzeros = 3 * layout.arcs + 2 * layout.nodes + layout.demand;
    for (const auto& maker : network.makers) nonzeros += 1 + maker.inputs.size();
    lp.row.reserve(nonzeros * periods);
    lp.value.reserve(nonzeros * periods);
    for (auto* column : {&lp.cost, &lp.lower, &lp.upper}) column->reserve(layout.columns() * periods);
    add_rows(cluster, network, lp);
    add_columns(cluster, network, layout, lp);
    return lp;
}

/// The next `count` values of x; what the solver leaves around zero is rounding.
template <class I>
Table<I, double> take(const std::vector<double>& x, std::size_t& at, std::size_t count) {
    Table<I, double> values(count);
    for (auto id : values.ids()) values[id] = x[at + id.index()] > least_quantity ? x[at + id.index()] : 0;
    at += count;
    return values;
}

/// The stocks, of which x has how much more there is than on the first day.
Table<NodeId, double> take_stock(const Network& network, const std::vector<double>& x, std::size_t& at) {
    Table<NodeId, double> stock(network.nodes.size());
    for (auto id : network.nodes.ids()) {
        const double more = x[at + id.index()];
        const double left = network.nodes[id].on_hand + (std::abs(more) > least_quantity ? more : 0);
        stock[id] = left > least_quantity ? left : 0;
    }
    at += network.nodes.size();
    return stock;
}

std::vector<PeriodPlan> read_plan(const Cluster& cluster, const Network& network, const Layout& layout,
                                  const std::vector<double>& x) {
    std::vector<PeriodPlan> periods(static_cast<std::size_t>(cluster.settings.periods));
    std::size_t at = 0;
    for (std::size_t t = 0; t < periods.size(); ++t) {
        auto& plan = periods[t];
        plan.made = take<MakerId>(x, at, layout.makers);
        plan.moved = take<ArcId>(x, at, layout.arcs);
        plan.stock = take_stock(network, x, at);
        plan.unmet = take<DemandId>(x, at, layout.demand);
        for (auto id : network.makers.ids())
            plan.made[id] = std::min(plan.made[id], network.makers[id].capacity_per_day * cluster.settings.period_days);
        for (auto id : cluster.demand.ids())
            plan.unmet[id] = std::min(plan.unmet[id], asked(cluster, cluster.demand[id], static_cast<int>(t)));
        if (t + 1 == periods.size())
            for (auto id : network.nodes.ids()) plan.stock[id] = std::max(plan.stock[id], network.nodes[id].on_hand);
        cancel_circles(network, plan.moved);
    }
    trim_surplus(cluster, network, periods);
    // What cancelling and trimming left by rounding.
    const auto clear = [](double& quantity) {
        if (quantity <= least_quantity) quantity = 0;
    };
    for (auto& plan : periods) {
        std::for_each(plan.moved.begin(), plan.moved.end(), clear);
        std::for_each(plan.made.begin(), plan.made.end(), clear);
    }
    return periods;
}

/// The plan that makes and moves nothing: feasible for every feed.
std::vector<PeriodPlan> idle_plan(const Cluster& cluster, const Network& network, const Layout& layout) {
    std::vector<PeriodPlan> periods(static_cast<std::size_t>(cluster.settings.periods));
    for (std::size_t t = 0; t < periods.size(); ++t) {
        auto& plan = periods[t];
        plan.made = Table<MakerId, double>(layout.makers);
        plan.moved = Table<ArcId, double>(layout.arcs);
        plan.stock.resize(layout.nodes);
        for (auto id : network.nodes.ids()) plan.stock[id] = network.nodes[id].on_hand;
        plan.unmet.resize(layout.demand);
        for (auto id : cluster.demand.ids()) plan.unmet[id] = asked(cluster, cluster.demand[id], static_cast<int>(t));
    }
    return periods;
}

std::vector<PeriodPrices> read_prices(std::size_t periods, const Layout& layout, const std::vector<double>& dual) {
    std::vector<PeriodPrices> prices(periods);
    std::size_t at = 0;
    for (auto& price : prices) {
        price.balance.resize(layout.nodes);
        price.limit.resize(layout.limits);
        if (dual.empty()) continue;
        for (auto id : price.balance.ids()) price.balance[id] = dual[at++];
        for (auto id : price.limit.ids()) price.limit[id] = std::min(0.0, dual[at++]);
    }
    return prices;
}

/// Cost, bound and emissions of a plan whose periods and prices are there.
void add_up(const Cluster& cluster, const Network& network, FlowPlan& plan) {
    plan.cost = cost_split(cluster, network, plan.periods);
    plan.objective = plan.cost.total();
    plan.bound = dual_bound(cluster, network, plan.prices, accepted_error);
    for (const auto& period : plan.periods)
        for (auto id : network.arcs.ids()) plan.co2_t += network.arcs[id].co2_t * period.moved[id];
}

/// The plan of an optimum that the solver found, and whether it is one.
struct Optimum {
    FlowPlan plan;
    OptimumCheck check;

    Optimum(const Cluster& cluster, const Network& network, const Layout& layout, const LpAnswer& answer) {
        plan.prices = read_prices(static_cast<std::size_t>(cluster.settings.periods), layout, answer.row_dual);
        plan.periods = read_plan(cluster, network, layout, answer.x);
        add_up(cluster, network, plan);
        check = check_optimum(cluster, network, plan);
    }
};

/// Where time was up or the user stopped it: the plan that does nothing, with the best bound there is.
FlowPlan stopped_plan(const Cluster& cluster, const Network& network, const Layout& layout, const LpAnswer& answer) {
    FlowPlan plan;
    plan.status = answer.status == LpStatus::time_limit ? PlanStatus::time_limit : PlanStatus::interrupted;
    plan.prices = read_prices(static_cast<std::size_t>(cluster.settings.periods), layout, answer.row_dual);
    plan.periods = idle_plan(cluster, network, layout);
    add_up(cluster, network, plan);
    if (plan.bound == -infinite) {
        plan.prices = read_prices(plan.prices.size(), layout, {});
        plan.bound = dual_bound(cluster, network, plan.prices, accepted_error);
    }
    return plan;
}

}  // namespace

FlowPlan plan_flow(const Cluster& cluster, const Network& network, const FlowOptions& options,
                   const Progress& progress) {
    const Layout layout(cluster, network);
    progress.start("build", {"建立模型", "building the model"});
    auto program = build_program(cluster, network, layout);
    progress.start("solve", {"求最小到岸成本", "finding the least landed cost"});
    std::int64_t iterations = 0;
    double seconds = 0;
    const auto solved = [&](LinearProgram of, bool careful) {
        auto answer = solve(std::move(of), {options.time_limit_seconds - seconds, careful}, progress);
        iterations += answer.iterations;
        seconds += answer.seconds;
        return answer;
    };
    const auto plan_of = [&](const LpAnswer& answer) {
        progress.start("certify", {"核验方案", "checking the plan"});
        return Optimum(cluster, network, layout, answer);
    };

    auto answer = solved(std::move(program), false);
    std::optional<Optimum> optimum;
    if (answer.status == LpStatus::optimal) optimum = plan_of(answer);
    const bool doubtful = answer.status == LpStatus::optimal
                              ? !optimum->check.holds()
                              : answer.status != LpStatus::time_limit && answer.status != LpStatus::interrupted;
    if (doubtful) {
        answer = solved(build_program(cluster, network, layout), true);
        optimum.reset();
        if (answer.status == LpStatus::optimal) optimum = plan_of(answer);
    }
    FlowPlan plan;
    if (optimum) {
        optimum->check.require();
        plan = std::move(optimum->plan);
    } else if (answer.status == LpStatus::time_limit || answer.status == LpStatus::interrupted) {
        plan = stopped_plan(cluster, network, layout, answer);
    } else {
        throw Failure(FailureKind::internal, {"求解器没有给出最小成本方案的最优解。请报告此问题并附上数据。",
                                              "the solver found no optimum of the least-cost plan, which always has "
                                              "one; please report this, with the feed"});
    }
    plan.solver_seconds = seconds;
    plan.iterations = iterations;
    return plan;
}

}  // namespace chegu
