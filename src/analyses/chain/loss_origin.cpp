#include "analyses/chain/loss_origin.h"

#include <algorithm>
#include <cmath>

namespace chegu {

double LossOrigin::side(std::size_t row, double of_row) const {
    const double seen = of_row - activity[row];
    return std::abs(seen) <= 1e-9 * size[row] ? 0 : seen;
}

LossOrigin origin_at(const LinearProgram& program, const LossLayout& layout, std::vector<double> x) {
    LossOrigin origin;
    origin.activity.assign(program.rows(), 0.0);
    origin.size.assign(program.rows(), 1.0);
    for (std::size_t j = 0; j < layout.columns(); ++j) {
        if (x[j] <= 0) continue;
        origin.used.push_back(j);
        for (auto k = static_cast<std::size_t>(program.start[j]); k < static_cast<std::size_t>(program.start[j + 1]);
             ++k) {
            const auto r = static_cast<std::size_t>(program.row[k]);
            const double term = program.value[k] * x[j];
            origin.activity[r] += term;
            origin.size[r] = std::max(origin.size[r], std::abs(term));
        }
    }
    origin.x = std::move(x);
    return origin;
}

LinearProgram deviations(LinearProgram program, const LossLayout& layout, const LossOrigin& origin) {
    for (std::size_t r = 0; r < program.rows(); ++r) {
        program.row_lower[r] = origin.side(r, program.row_lower[r]);
        program.row_upper[r] = origin.side(r, program.row_upper[r]);
    }
    for (std::size_t j = 0; j < layout.columns(); ++j) program.upper[j] = std::max(0.0, program.upper[j] - origin.x[j]);
    for (const auto j : origin.used) {
        program.add_column(-program.cost[j], 0, origin.x[j]);
        for (auto k = static_cast<std::size_t>(program.start[j]); k < static_cast<std::size_t>(program.start[j + 1]);
             ++k)
            program.add(program.row[k], -program.value[k]);
    }
    return program;
}

LpAnswer around(const LossOrigin& origin, LpAnswer answer) {
    const std::size_t first_less = answer.x.size() - std::min(answer.x.size(), origin.used.size());
    if (answer.x.size() < origin.x.size() + origin.used.size()) return answer;
    for (std::size_t j = 0; j < origin.x.size(); ++j) answer.x[j] += origin.x[j];
    for (std::size_t k = 0; k < origin.used.size(); ++k) answer.x[origin.used[k]] -= answer.x[first_less + k];
    answer.x.resize(origin.x.size());
    return answer;
}

DeviationSolver::DeviationSolver(LinearProgram program, const LossLayout& layout, const LossOrigin& origin)
    : origin_(origin), first_less_(program.columns()), solver_(deviations(std::move(program), layout, origin)) {}

void DeviationSolver::set_upper(const BoundChange& change, double upper) {
    if (change.is_row) {
        solver_.set_row(lp_index(change.index), -infinite, origin_.side(change.index, upper));
        return;
    }
    const double planned = origin_.x[change.index];
    solver_.set_column(lp_index(change.index), 0, std::max(0.0, upper - planned));
    const auto less = std::lower_bound(origin_.used.begin(), origin_.used.end(), change.index);
    if (less == origin_.used.end() || *less != change.index) return;
    const auto column = first_less_ + static_cast<std::size_t>(less - origin_.used.begin());
    solver_.set_column(lp_index(column), std::max(0.0, planned - upper), planned);
}

}  // namespace chegu
