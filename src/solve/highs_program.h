#pragma once
// Between our plain programs and HiGHS; used inside this folder only.

#include <Highs.h>

#include "solve/linear_program.h"

namespace chegu {

HighsLp to_highs(LinearProgram program);
LpStatus status_of(HighsModelStatus status);
/// Throws Failure (internal) where HiGHS says error.
void require_good(HighsStatus status, const char* what);
/// Silent, one thread, simplex: the same program gives the same answer.
void set_quiet_simplex(Highs& highs);
/// In the units of the program that was passed.
LpAnswer answer_of(const Highs& highs);
/// Tolerances of a hundredth of HiGHS' own.
void set_careful(Highs& highs);

}  // namespace chegu
