#include "solve/warm_solver.h"

#include "solve/highs_program.h"

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
    double scale = 1;
};

WarmSolver::WarmSolver(LinearProgram program) : inside_(std::make_unique<Inside>()) {
    set_quiet_simplex(inside_->highs);
    inside_->scale = quantity_scale(program);
    require_good(inside_->highs.passModel(to_highs(std::move(program), inside_->scale)), "model");
}

WarmSolver::~WarmSolver() = default;

void WarmSolver::set_column(int column, double lower, double upper) {
    require_good(inside_->highs.changeColBounds(column, lower / inside_->scale, upper / inside_->scale),
                 "column bounds");
}

void WarmSolver::set_row(int row, double lower, double upper) {
    require_good(inside_->highs.changeRowBounds(row, lower / inside_->scale, upper / inside_->scale), "row bounds");
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
    return answer_of(highs, inside_->scale);
}

Basis WarmSolver::basis() const {
    return Basis(std::make_shared<const Basis::Inside>(Basis::Inside{inside_->highs.getBasis()}));
}

}  // namespace chegu
