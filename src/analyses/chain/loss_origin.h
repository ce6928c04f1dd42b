#pragma once
// The loss program around a plan that is known: its columns say how much more and how much less than the plan. At the
// plan every column is 0 and every row has its own slack, so a simplex that starts there moves only what the changed
// bounds reach: answers are short and near to the plan.

#include "analyses/chain/loss_program.h"
#include "solve/warm_solver.h"

namespace chegu {

/// A plan that needs no more than the bounds without any outage, and where a simplex around it starts.
struct LossOrigin {
    std::vector<double> x;          // by LossLayout, stock columns left out
    std::vector<std::size_t> used;  // columns above 0, ascending: only of these there can be less
    std::vector<double> activity;   // of each row at x
    std::vector<double> size;       // of each row: its largest term, 1 at least
    Basis basis;                    // none: from scratch

    /// A side of a row as seen from x. What rounding leaves of a side that x just keeps is 0.
    [[nodiscard]] double side(std::size_t row, double of_row) const;
};

/// `program` is loss_program of any days.
LossOrigin origin_at(const LinearProgram& program, const LossLayout& layout, std::vector<double> x);

/// min cost'(more - less) with the rows' sides moved by the activity: first the columns of `program` as "more" (columns
/// of stock as they are), then "less" of each used one.
LinearProgram deviations(LinearProgram program, const LossLayout& layout, const LossOrigin& origin);

/// Turns an answer in deviations into one in the columns of LossLayout: exactly the plan's where nothing moves.
LpAnswer around(const LossOrigin& origin, LpAnswer answer);

/// A solver of deviations that is spoken to in the terms of loss_program. Refers to the origin.
class DeviationSolver {
   public:
    DeviationSolver(LinearProgram program, const LossLayout& layout, const LossOrigin& origin);
    /// The upper bound of a column of LossLayout or the upper side of a limit.
    void set_upper(const BoundChange& change, double upper);
    void set_stock(std::size_t column, double upper) { solver_.set_column(lp_index(column), 0, upper); }
    LpAnswer solve(const Basis& from) { return around(origin_, solver_.solve(from)); }
    [[nodiscard]] Basis basis() const { return solver_.basis(); }
    [[nodiscard]] const LossOrigin& origin() const { return origin_; }

   private:
    const LossOrigin& origin_;
    std::size_t first_less_;
    WarmSolver solver_;
};

}  // namespace chegu
