#include "analyses/chain/loss_solver.h"

#include <algorithm>

namespace chegu {

LossBases::LossBases(const Cluster& cluster, const Network& network)
    : cluster_(cluster),
      network_(network),
      checker_(cluster, network),
      nothing_(origin_at(checker_.program(), checker_.layout(), std::vector<double>(checker_.layout().columns(), 0))) {}

void LossBases::find_steady_plan() {
    looked_for_steady_ = true;
    auto program = loss_program(cluster_, network_, infinite);
    for (auto id : cluster_.demand.ids()) {
        // A demand of negative margin is best not served: then the plan that serves all is no base.
        if (cluster_.demand[id].margin < 0) return;
        const auto column = checker_.layout().column(id);
        program.lower[column] = program.upper[column];
    }
    std::fill(program.cost.begin(), program.cost.end(), 1.0);
    WarmSolver solver(std::move(program));
    auto solved = solver.solve({});
    if (solved.status != LpStatus::optimal) return;
    std::fill(solved.row_dual.begin(), solved.row_dual.end(), 0.0);
    const auto answer = checker_.check(solved, {}, infinite);
    if (!answer.proven) return;
    steady_ = std::move(solved);
    auto origin = origin_at(checker_.program(), checker_.layout(), answer.x);
    origin.basis = slack_basis(checker_.program().columns() + origin.used.size(), checker_.program().rows());
    steady_origin_ = std::make_shared<const LossOrigin>(std::move(origin));
}

void LossBases::prepare(const std::vector<double>& days) {
    if (!looked_for_steady_) find_steady_plan();
    std::atomic<std::size_t> resolved_cold{0};
    LossSolver solver(*this, resolved_cold);
    for (const double length : days) {
        if (has(length)) continue;
        if (steady_origin_ != nullptr) {
            bases_.emplace(length, BaseLoss{checker_.check(steady_, {}, length), steady_origin_});
            continue;
        }
        auto answer = solver.solve({}, length);
        auto origin = std::make_shared<LossOrigin>(origin_at(checker_.program(), checker_.layout(), answer.x));
        (void)solver.solve({}, length, {origin.get(), {}});
        origin->basis = solver.end().basis;
        bases_.emplace(length, BaseLoss{std::move(answer), std::move(origin)});
    }
}

LossStart LossBases::start(double days) const {
    const auto base = bases_.find(days);
    if (base == bases_.end()) return {&nothing_, {}};
    return {base->second.origin.get(), base->second.origin->basis};
}

LossSolver::LossSolver(const LossBases& bases, std::atomic<std::size_t>& resolved_cold)
    : bases_(bases), resolved_cold_(resolved_cold) {}

void LossSolver::set_origin(const LossOrigin& origin, double days) {
    const auto& checker = bases_.checker();
    const auto& layout = checker.layout();
    if (solver_ == nullptr || &solver_->origin() != &origin) {
        solver_ = std::make_unique<DeviationSolver>(checker.program(), layout, origin);
        days_ = infinite;
    }
    if (days == days_) return;
    for (std::size_t k = 0; k < layout.stocked().size(); ++k)
        solver_->set_stock(layout.stock_column(k), drawn_a_day(bases_.network().nodes[layout.stocked()[k]], days));
    days_ = days;
}

LpAnswer LossSolver::solve_carefully(std::span<const BoundChange> changes, double days) const {
    const auto& layout = bases_.checker().layout();
    auto program = bases_.checker().program();
    for (std::size_t k = 0; k < layout.stocked().size(); ++k)
        program.upper[layout.stock_column(k)] = drawn_a_day(bases_.network().nodes[layout.stocked()[k]], days);
    for (const auto& change : changes) (change.is_row ? program.row_upper : program.upper)[change.index] = change.upper;
    return chegu::solve(std::move(program), {.careful = true}, {});
}

LossAnswer LossSolver::solve(std::span<const BoundChange> changes, double days, const LossStart& near) {
    const auto from = near.origin != nullptr ? near : bases_.start(days);
    set_origin(*from.origin, days);
    for (const auto& change : changes) solver_->set_upper(change, change.upper);
    auto answer = bases_.checker().check(solver_->solve(from.basis), changes, days);
    if (!answer.proven && from.basis.given()) {
        ++resolved_cold_;
        answer = bases_.checker().check(solver_->solve({}), changes, days);
    }
    if (!answer.proven) answer = bases_.checker().check(solve_carefully(changes, days), changes, days);
    for (const auto& change : changes) solver_->set_upper(change, change.upper_before);
    return answer;
}

}  // namespace chegu
