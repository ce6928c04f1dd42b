#pragma once
// Between our plain programs and HiGHS; used inside this folder only.

#include <Highs.h>

#include "solve/linear_program.h"

namespace chegu {

/// A power of two by which all bounds and sides are divided before HiGHS sees them, so that none is above a million or
/// so: its tolerances are absolute, and above 1e9 or so its own rounding exceeds them (it then calls a feasible program
/// infeasible). Dual values stay what they are, primal values are multiplied back.
double quantity_scale(const LinearProgram& program);

HighsLp to_highs(LinearProgram program, double scale);
LpStatus status_of(HighsModelStatus status);
/// Throws Failure (internal) where HiGHS says error.
void require_good(HighsStatus status, const char* what);
/// Silent, one thread, simplex: the same program gives the same answer.
void set_quiet_simplex(Highs& highs);
LpAnswer answer_of(const Highs& highs, double scale);

}  // namespace chegu
