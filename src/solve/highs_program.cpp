#include "solve/highs_program.h"

#include <new>

#include "base/failure.h"

namespace chegu {

HighsLp to_highs(LinearProgram program) {
    HighsLp lp;
    lp.num_col_ = lp_index(program.columns());
    lp.num_row_ = lp_index(program.rows());
    lp.col_cost_ = std::move(program.cost);
    lp.col_lower_ = std::move(program.lower);
    lp.col_upper_ = std::move(program.upper);
    lp.row_lower_ = std::move(program.row_lower);
    lp.row_upper_ = std::move(program.row_upper);
    lp.a_matrix_.format_ = MatrixFormat::kColwise;
    lp.a_matrix_.num_col_ = lp.num_col_;
    lp.a_matrix_.num_row_ = lp.num_row_;
    lp.a_matrix_.start_ = std::move(program.start);
    lp.a_matrix_.index_ = std::move(program.row);
    lp.a_matrix_.value_ = std::move(program.value);
    return lp;
}

LpStatus status_of(HighsModelStatus status) {
    switch (status) {
        case HighsModelStatus::kOptimal:
        case HighsModelStatus::kModelEmpty: return LpStatus::optimal;
        case HighsModelStatus::kInfeasible: return LpStatus::infeasible;
        case HighsModelStatus::kUnbounded:
        case HighsModelStatus::kUnboundedOrInfeasible: return LpStatus::unbounded;
        case HighsModelStatus::kTimeLimit: return LpStatus::time_limit;
        case HighsModelStatus::kInterrupt: return LpStatus::interrupted;
        default: return LpStatus::failed;
    }
}

void require_good(HighsStatus status, const char* what) {
    if (status == HighsStatus::kError)
        throw Failure(FailureKind::internal, {std::string("求解器 HiGHS 拒绝了模型（") + what + "）。",
                                              std::string("the solver HiGHS refused the program (") + what + ")"});
}

void set_quiet_simplex(Highs& highs) {
    require_good(highs.setOptionValue("output_flag", false), "output_flag");
    require_good(highs.setOptionValue("threads", 1), "threads");
    require_good(highs.setOptionValue("solver", "simplex"), "solver");
}

void set_careful(Highs& highs) {
    for (const auto* tolerance : {"primal_feasibility_tolerance", "dual_feasibility_tolerance"})
        require_good(highs.setOptionValue(tolerance, 1e-9), tolerance);
    require_good(highs.setOptionValue("small_matrix_value", 1e-12), "small_matrix_value");
}

LpAnswer answer_of(const Highs& highs) {
    // HiGHS takes it for an outcome; another way to the answer would be another answer than where there is memory.
    if (highs.getModelStatus() == HighsModelStatus::kMemoryLimit) throw std::bad_alloc();
    LpAnswer answer;
    answer.status = status_of(highs.getModelStatus());
    answer.objective = highs.getInfo().objective_function_value;
    answer.iterations = highs.getInfo().simplex_iteration_count;
    const auto& solution = highs.getSolution();
    if (solution.value_valid) answer.x = solution.col_value;
    if (solution.dual_valid) answer.row_dual = solution.row_dual;
    return answer;
}

}  // namespace chegu
