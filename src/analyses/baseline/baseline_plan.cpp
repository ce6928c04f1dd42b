#include "analyses/baseline/baseline_plan.h"

#include <algorithm>
#include <cmath>

#include "analyses/flow/plan.h"
#include "base/failure.h"
#include "base/number.h"

namespace chegu {
namespace {

/// What is kept for want of capacity is kept with this much to spare, so that the rest fits despite rounding.
constexpr double spare = 1e-9;

[[noreturn]] void fail(const std::string& zh, const std::string& en) {
    throw Failure(FailureKind::internal, {"对照方案没有通过核验：" + zh + "。请报告此问题并附上数据。",
                                          "the plan for the same deliveries did not pass its check: " + en +
                                              "; please report this, with the feed"});
}

void require_equal(double objective, double bound) {
    if (std::abs(objective - bound) <= accepted_error * std::max(1.0, std::abs(objective))) return;
    fail("目标值 " + number_text(objective) + " 与下界 " + number_text(bound) + " 不一致",
         "objective " + number_text(objective) + " and bound " + number_text(bound) + " differ");
}

LpAnswer solve_or_stop(LinearProgram program, const Progress& progress, DeliveryPlan& plan) {
    if (program.columns() == 0) return {LpStatus::optimal, {}, std::vector<double>(program.rows(), 0), 0, 0, 0};
    auto answer = solve(std::move(program), {}, progress);
    plan.solver_seconds += answer.seconds;
    plan.iterations += answer.iterations;
    if (answer.status == LpStatus::interrupted)
        throw Failure(FailureKind::interrupted,
                      {"已按要求停止，没有写入任何结果。", "stopped as asked; nothing was written"});
    return answer;
}

/// The capacities do not suffice: keeps as little as can be as it moved.
void keep_least(DeliveryProgram& program, const Moved& moved, const Progress& progress, DeliveryPlan& plan) {
    const auto answer = solve_or_stop(program.build(Aim::keep_least), progress, plan);
    if (answer.status != LpStatus::optimal)
        fail("求解器没有给出必须保留的部分", "the solver did not say what has to stay as it moved");
    plan.kept_prices = program.prices(answer);
    const auto kept = program.kept(answer);
    double shares = 0;
    for (auto id : kept.ids()) {
        if (plan.served[id] == 0) continue;
        const double all = moved.deliveries[id].quantity;
        if (kept[id] > least_quantity * all) plan.kept[id] = std::min(all, kept[id] + spare * all);
        shares += plan.kept[id] / all;
    }
    require_equal(shares, program.bound(Aim::keep_least, plan.kept_prices));
    program.keep(plan.kept);
}

}  // namespace

void require_optimal(const DeliveryProgram& program, const DeliveryPlan& plan) {
    if (const double violation = program.largest_violation(plan.moved); violation > accepted_error)
        fail("相对误差 " + number_text(violation), "a row is violated by " + number_text(violation) + " (relative)");
    require_equal(plan.cost, plan.bound);
}

DeliveryPlan plan_deliveries(const Network& network, const Moved& moved, const Table<SourceId, SourceLimit>& sources,
                             const Progress& progress) {
    DeliveryProgram program(network, moved, sources);
    DeliveryPlan plan;
    plan.served = program.served();
    plan.kept.resize(moved.deliveries.size());
    for (auto id : plan.kept.ids())
        if (plan.served[id] == 0) plan.kept[id] = moved.deliveries[id].quantity;
    auto answer = solve_or_stop(program.build(Aim::cost), progress, plan);
    // No cost is below 0, so what can't be told from unbounded is infeasible.
    if (answer.status == LpStatus::infeasible || answer.status == LpStatus::unbounded) {
        keep_least(program, moved, progress, plan);
        answer = solve_or_stop(program.build(Aim::cost), progress, plan);
    }
    if (answer.status != LpStatus::optimal)
        fail("求解器没有给出最优解", "the solver found no optimum of a problem that always has one");
    plan.moved = program.arcs(answer);
    plan.prices = program.prices(answer);
    plan.bound = program.bound(Aim::cost, plan.prices);
    for (auto id : network.arcs.ids()) plan.cost += network.arcs[id].cost.total() * plan.moved[id];
    require_optimal(program, plan);
    return plan;
}

}  // namespace chegu
