#include "chain/loss_solver.h"

#include <algorithm>

namespace chegu {

LossBases::LossBases(const Cluster& cluster, const Network& network)
    : cluster_(cluster), network_(network), checker_(cluster, network) {}

void LossBases::find_steady_plan() {
    looked_for_steady_ = true;
    auto program = loss_program(cluster_, network_, infinite);
    for (auto id : cluster_.demand.ids()) {
        // A demand of negative margin is best not served: then the plan that serves all is no base.
        if (cluster_.demand[id].margin < 0) return;
        const auto column = checker_.layout().column(id);
        program.lower[column] = program.upper[column];
    }
    std::fill(program.cost.begin(), program.cost.end(), 0.0);
    WarmSolver solver(std::move(program));
    auto solved = solver.solve({});
    if (solved.status != LpStatus::optimal) return;
    std::fill(solved.row_dual.begin(), solved.row_dual.end(), 0.0);
    if (!checker_.check(solved, {}, infinite).proven) return;
    steady_ = std::move(solved);
    const auto& layout = checker_.layout();
    steady_basis_ = at_upper_bounds(solver.basis(), layout.column(DemandId{0}), layout.columns());
}

void LossBases::prepare(const std::vector<double>& days) {
    if (!looked_for_steady_) find_steady_plan();
    std::unique_ptr<LossSolver> solver;
    std::atomic<std::size_t> resolved_cold{0};
    for (const double length : days) {
        if (has(length)) continue;
        if (steady_basis_.given()) {
            bases_.emplace(length, BaseLoss{checker_.check(steady_, {}, length), steady_basis_});
            continue;
        }
        if (solver == nullptr) solver = std::make_unique<LossSolver>(*this, resolved_cold);
        const Basis near = bases_.empty() ? Basis{} : bases_.begin()->second.basis;
        auto answer = solver->solve({}, length, near);
        bases_.emplace(length, BaseLoss{std::move(answer), solver->basis()});
    }
}

LossSolver::LossSolver(const LossBases& bases, std::atomic<std::size_t>& resolved_cold)
    : bases_(bases), resolved_cold_(resolved_cold), solver_(loss_program(bases.cluster(), bases.network(), infinite)) {}

void LossSolver::set_days(double days) {
    if (days == days_) return;
    const auto& layout = bases_.checker().layout();
    for (std::size_t k = 0; k < layout.stocked().size(); ++k)
        solver_.set_column_upper(static_cast<int>(layout.stock_column(k)),
                                 drawn_a_day(bases_.network().nodes[layout.stocked()[k]], days));
    days_ = days;
}

LossAnswer LossSolver::solve(std::span<const BoundChange> changes, double days, const Basis& near) {
    set_days(days);
    const auto set = [&](const BoundChange& change, double upper) {
        if (change.is_row) solver_.set_row(static_cast<int>(change.index), -infinite, upper);
        else solver_.set_column_upper(static_cast<int>(change.index), upper);
    };
    for (const auto& change : changes) set(change, change.upper);
    const Basis& from = near.given() || !bases_.has(days) ? near : bases_.at(days).basis;
    auto answer = bases_.checker().check(solver_.solve(from), changes, days);
    if (!answer.proven && from.given()) {
        ++resolved_cold_;
        answer = bases_.checker().check(solver_.solve({}), changes, days);
    }
    for (const auto& change : changes) set(change, change.upper_before);
    return answer;
}

}  // namespace chegu
