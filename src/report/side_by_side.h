#pragma once
// Several results side by side for people: figures, and for each against the first what changed in the feed and which
// costs moved.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "results/compare.h"
#include "results/scenario_results.h"

namespace chegu {

struct SideBySide {
    Comparison comparison;
    std::vector<std::optional<ScenarioSummary>> scenarios;  // one a result
};

/// Reads what stands in the folders. Throws Failure (bad_input) where one holds no results.
SideBySide side_by_side(const ResultSchema& schema, std::span<const NamedResult> results);

/// The lines of the cost split that a result has more or less of than the first, the largest first; they add up to the
/// difference of the total cost.
struct CostCause {
    std::string figure;  // as in compare.csv: freight_cost, ...
    Text name;
    double difference = 0;  // money over the horizon
};
/// Empty where one of the two has no flow plan.
std::vector<CostCause> cost_causes(const Comparison& comparison, std::size_t result);

/// compare.html: one self-contained page in Chinese and English without any script.
std::string compare_html(const SideBySide& sides);

}  // namespace chegu
