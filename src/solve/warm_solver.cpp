#include "solve/warm_solver.h"

#include "solve/highs_program.h"
#include "solve/scaling.h"

namespace chegu {

namespace {

constexpr HighsInt warm_iterations = 20'000;

}  // namespace

struct Basis::Inside {
    HighsBasis basis;
};

Basis slack_basis(std::size_t columns, std::size_t rows) {
    HighsBasis basis;
    basis.col_status.assign(columns, HighsBasisStatus::kLower);
    basis.row_status.assign(rows, HighsBasisStatus::kBasic);
    basis.valid = true;
    basis.alien = false;
    return Basis(std::make_shared<const Basis::Inside>(Basis::Inside{std::move(basis)}));
}

struct WarmSolver::Inside {
    Highs highs;
    Scaling scaling;
};

WarmSolver::WarmSolver(LinearProgram program) : inside_(std::make_unique<Inside>()) {
    set_quiet_simplex(inside_->highs);
    inside_->scaling = scaling_of(program, false);
    require_good(inside_->highs.passModel(to_highs(scaled(std::move(program), inside_->scaling))), "model");
}

WarmSolver::~WarmSolver() = default;

void WarmSolver::set_column(int column, double lower, double upper) {
    const double unit = inside_->scaling.of_column(static_cast<std::size_t>(column)) * inside_->scaling.quantity;
    require_good(inside_->highs.changeColBounds(column, lower / unit, upper / unit), "column bounds");
}

void WarmSolver::set_row(int row, double lower, double upper) {
    const double unit = inside_->scaling.of_row(static_cast<std::size_t>(row)) * inside_->scaling.quantity;
    require_good(inside_->highs.changeRowBounds(row, lower / unit, upper / unit), "row bounds");
}

LpAnswer WarmSolver::solve(const Basis& from) {
    auto& highs = inside_->highs;
    require_good(highs.clearSolver(), "clear");
    require_good(highs.setOptionValue("presolve", from.given() ? "off" : "choose"), "presolve");
    // Perturbed costs would move every column with a reduced cost of 0, not only what the changed bounds reach. Without
    // them degenerate steps may go round: then the limit ends it and the caller solves cold.
    require_good(highs.setOptionValue("dual_simplex_cost_perturbation_multiplier", from.given() ? 0.0 : 1.0), "costs");
    require_good(highs.setOptionValue("simplex_iteration_limit", from.given() ? warm_iterations : kHighsIInf), "limit");
    if (from.given()) require_good(highs.setBasis(from.inside().basis), "basis");
    // An answer that is no answer is for the caller to see: here only a refusal counts.
    (void)highs.run();
    auto answer = answer_of(highs);
    unscale(answer, inside_->scaling);
    return answer;
}

Basis WarmSolver::basis() const {
    return Basis(std::make_shared<const Basis::Inside>(Basis::Inside{inside_->highs.getBasis()}));
}

}  // namespace chegu
