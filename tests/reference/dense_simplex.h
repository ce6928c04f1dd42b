#pragma once
// A linear program written out in full, and the textbook method to solve it. Slow and simple on purpose: it shares no
// code and no idea with the solver that it checks.

#include <vector>

namespace chegu::reference {

enum class Sense { equal, at_most, at_least };

struct Term {
    std::size_t variable = 0;
    long double coefficient = 0;
};

struct Row {
    std::vector<Term> terms;
    Sense sense = Sense::equal;
    long double right = 0;
};

/// min cost'x subject to the rows, x >= 0.
struct DenseProgram {
    std::vector<long double> cost;
    std::vector<Row> rows;
};

/// The least cost, by the two-phase simplex method on a full tableau; Bland's rule once the steepest cost has had its
/// chance, so that it always ends. Throws std::runtime_error where there is no feasible point or no least cost.
long double least_cost(const DenseProgram& program);

}  // namespace chegu::reference
