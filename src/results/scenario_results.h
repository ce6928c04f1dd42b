#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "feed/scenario/scenario.h"
#include "results/result_part.h"

namespace chegu {

/// scenario_changes.csv, and in the summary how many rows each step picked out, changed and left as they were.
ResultPart scenario_results(const ScenarioName& scenario, const ScenarioFeed& changed);

/// What summary.json says of the scenario that a folder of results is of.
struct ScenarioSummary {
    std::string id;
    Words name;
    struct Step {
        std::string table, where, column, op, value;
        std::size_t matched = 0, changed = 0, left = 0;  // rows
    };
    std::vector<Step> steps;
};
/// Of the part `scenario` of summary.json. Throws nlohmann::json::exception where it is of another shape.
ScenarioSummary scenario_summary(const nlohmann::json& part);

/// None where the results are of no scenario. Throws Failure (bad_input) where the folder holds no results.
std::optional<ScenarioSummary> read_scenario_summary(const std::filesystem::path& folder);

}  // namespace chegu
