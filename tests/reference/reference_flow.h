#pragma once
// The flow plan a second time, straight from model.md 2: every variable and every row by name, from the cluster alone.

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "cluster/cluster.h"
#include "reference/dense_simplex.h"

namespace chegu::reference {

/// y (process), x (link, lane), z (item, site), u (demand), v = served (demand); period from 0; rows of the tables.
struct Name {
    char kind = 'y';
    int period = 0;
    std::size_t first = 0;
    std::size_t second = 0;
    auto operator<=>(const Name&) const = default;
};

struct ReferenceProgram {
    std::map<Name, std::size_t> variables;
    DenseProgram program;
};

ReferenceProgram reference_program(const Cluster& cluster);

/// How far two ways to the same least cost may be apart.
inline double cost_tolerance(double cost) { return 1e-6 * std::max(1.0, std::abs(cost)); }

/// The least landed cost. For tiny clusters: O((rows · columns) · steps).
double reference_flow_objective(const Cluster& cluster);

/// What values cost, and the largest violation of a row or of x >= 0, relative to the largest term of the row, 1 at
/// least. A variable without a value is 0.
using Values = std::map<Name, double>;
double cost_of(const ReferenceProgram& program, const Values& values);
double violation_of(const ReferenceProgram& program, const Values& values);

}  // namespace chegu::reference
