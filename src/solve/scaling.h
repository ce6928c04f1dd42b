#pragma once

#include "solve/linear_program.h"

namespace chegu {

/// Units in which a program's figures are of a size that the solver's absolute tolerances are made for. All powers of
/// two, so that going there and back rounds nothing: x[j] = quantity · column[j] · the solver's, a row's side =
/// quantity · row[i] · the solver's, a cost = money / column[j] · the solver's.
struct Scaling {
    std::vector<double> column, row;  // 1 where empty
    double quantity = 1;
    double money = 1;

    [[nodiscard]] double of_column(std::size_t j) const { return column.empty() ? 1 : column[j]; }
    [[nodiscard]] double of_row(std::size_t i) const { return row.empty() ? 1 : row[i]; }
};

/// Bounds and sides come down to a million or so: above 1e9 the solver's own rounding exceeds its tolerances (it then
/// calls a feasible program infeasible). Coefficients are brought near 1 (geometric means of rows and columns in turn)
/// where `careful` says so or one is outside 1e-6 .. 1e6: the solver drops what is below 1e-9. O(nonzeros).
Scaling scaling_of(const LinearProgram& program, bool careful);

/// The program in those units, and its answer back.
LinearProgram scaled(LinearProgram program, const Scaling& scaling);
void unscale(LpAnswer& answer, const Scaling& scaling);

}  // namespace chegu
