#include <Highs.h>

#include <chrono>

#include "base/failure.h"
#include "solve/linear_program.h"

namespace chegu {
namespace {

HighsLp to_highs(LinearProgram program) {
    HighsLp lp;
    lp.num_col_ = static_cast<HighsInt>(program.columns());
    lp.num_row_ = static_cast<HighsInt>(program.rows());
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

void require(HighsStatus status, const char* what) {
    if (status == HighsStatus::kError)
        throw Failure(Exit::internal, {std::string("求解器 HiGHS 拒绝了模型（") + what + "）。",
                                       std::string("the solver HiGHS refused the program (") + what + ")"});
}

void report_to(Highs& highs, const Progress& progress) {
    const auto on_event = [&progress](int event, const std::string&, const HighsCallbackDataOut* out,
                                      HighsCallbackDataIn* in, void*) {
        if (event != kCallbackSimplexInterrupt) return;
        progress.at(static_cast<double>(out->simplex_iteration_count), 0);
        if (progress.stopped()) in->user_interrupt = 1;
    };
    require(highs.setCallback(on_event, nullptr), "callback");
    require(highs.startCallback(kCallbackSimplexInterrupt), "callback");
}

}  // namespace

LpAnswer solve(LinearProgram program, const LpOptions& options, const Progress& progress) {
    const auto begin = std::chrono::steady_clock::now();
    Highs highs;
    require(highs.setOptionValue("output_flag", false), "output_flag");
    require(highs.setOptionValue("threads", 1), "threads");
    require(highs.setOptionValue("solver", "simplex"), "solver");
    if (options.time_limit_seconds < infinite)
        require(highs.setOptionValue("time_limit", options.time_limit_seconds), "time_limit");
    require(highs.passModel(to_highs(std::move(program))), "model");
    report_to(highs, progress);
    require(highs.run(), "run");

    LpAnswer answer;
    answer.status = status_of(highs.getModelStatus());
    answer.objective = highs.getInfo().objective_function_value;
    answer.iterations = highs.getInfo().simplex_iteration_count;
    const auto& solution = highs.getSolution();
    if (solution.value_valid) answer.x = solution.col_value;
    if (solution.dual_valid) answer.row_dual = solution.row_dual;
    answer.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return answer;
}

}  // namespace chegu
