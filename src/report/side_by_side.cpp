#include "report/side_by_side.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chegu {
namespace {

constexpr std::array cost_lines{"production_cost",      "freight_cost", "carbon_cost",
                                "transit_capital_cost", "stock_cost",   "unmet_penalty"};

}  // namespace

SideBySide side_by_side(const ResultSchema& schema, std::span<const NamedResult> results) {
    SideBySide sides{compare(schema, results), {}};
    for (const auto& result : results) sides.scenarios.push_back(read_scenario_summary(result.folder));
    return sides;
}

std::vector<CostCause> cost_causes(const Comparison& comparison, std::size_t result) {
    std::vector<CostCause> causes;
    for (const auto& figure : comparison.figures) {
        if (figure.part != "flow" || std::find(cost_lines.begin(), cost_lines.end(), figure.figure) == cost_lines.end())
            continue;
        if (const auto by = figure.difference(result)) causes.push_back({figure.figure, figure.label, *by});
    }
    std::stable_sort(causes.begin(), causes.end(), [](const CostCause& a, const CostCause& b) {
        return std::abs(a.difference) > std::abs(b.difference);
    });
    return causes;
}

}  // namespace chegu
