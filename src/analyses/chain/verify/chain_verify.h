#pragma once

#include "checking/verification.h"

namespace chegu::checking {

/// Everything of `chegu chain` in OUT, resting on the CheckedFlow that verify_flow put there; where there is no such
/// part, that none of its tables is there.
void verify_chain(Verification& of);

/// The figures of the chain that comparisons have and summary.json has not: of the outages of one site each the worst,
/// and how many segments have each grade.
void recompute_chain_figures(const TableOf& table, Figures& figures);

}  // namespace chegu::checking
