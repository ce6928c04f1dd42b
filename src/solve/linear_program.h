#pragma once
// A linear program as plain vectors, and its answer. Knows nothing of clusters.

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "base/progress.h"

namespace chegu {

inline constexpr double infinite = std::numeric_limits<double>::infinity();

/// A row's or column's number, or how many coefficients there are, as the solver counts. Throws Failure (limit) where
/// that is beyond what it can count.
int lp_index(std::size_t index);

/// min cost'x subject to row_lower <= Ax <= row_upper, lower <= x <= upper. Columns one after another (CSC).
struct LinearProgram {
    std::vector<double> cost, lower, upper;  // one a column
    std::vector<int> start{0};               // columns + 1
    std::vector<int> row;                    // row of each nonzero
    std::vector<double> value;               // its coefficient
    std::vector<double> row_lower, row_upper;

    [[nodiscard]] std::size_t columns() const { return cost.size(); }
    [[nodiscard]] std::size_t rows() const { return row_lower.size(); }

    int add_row(double row_low, double row_high) {
        row_lower.push_back(row_low);
        row_upper.push_back(row_high);
        return lp_index(row_lower.size()) - 1;
    }
    /// Begins a column; its nonzeros follow by `add`.
    int add_column(double column_cost, double low, double high) {
        cost.push_back(column_cost);
        lower.push_back(low);
        upper.push_back(high);
        start.push_back(start.back());
        return lp_index(cost.size()) - 1;
    }
    void add(int at_row, double coefficient) {
        row.push_back(at_row);
        value.push_back(coefficient);
        start.back() = lp_index(row.size());
    }
};

enum class LpStatus { optimal, infeasible, unbounded, time_limit, interrupted, failed };

struct LpOptions {
    double time_limit_seconds = infinite;
    bool careful = false;  // for a program whose first answer failed its check: scaled, with tighter tolerances
};

/// `x` and `row_dual` are the solver's words: nothing here has been checked. A row's dual is the change of the optimum
/// per unit of its right side (>= 0 where the row is at its lower side, <= 0 at its upper).
struct LpAnswer {
    LpStatus status = LpStatus::failed;
    std::vector<double> x;
    std::vector<double> row_dual;
    double objective = 0;
    std::int64_t iterations = 0;
    double seconds = 0;
};

/// Solves by HiGHS' dual simplex, one thread, so that the same program gives the same answer. Takes the program's
/// memory. Throws Failure (internal) where HiGHS refuses the program.
LpAnswer solve(LinearProgram program, const LpOptions& options, const Progress& progress);

/// The version of HiGHS that solves.
std::string solver_version();

}  // namespace chegu
