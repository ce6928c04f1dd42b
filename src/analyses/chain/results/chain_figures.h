#pragma once

#include <span>

#include "results/figure_values.h"
#include "schema/figure.h"

namespace chegu {

/// The figures of `chegu chain`: those of summary.json, and those that follow from its tables.
std::span<const Figure> chain_figures();

/// Adds those that follow from tables: the worst added loss of a single site, segments by grade.
void derive_chain_figures(const ResultTables& tables, FigureValues& figures);

}  // namespace chegu
