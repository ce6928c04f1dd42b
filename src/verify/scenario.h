#pragma once
// Scenarios a second time: what each step does to the feed and what OUT says of it, worked out without the code that
// applies scenarios. Private to src/results/verify*.

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checking/findings.h"
#include "verify/verify.h"

namespace chegu::checking {

/// A cell that a step changed, or a row that it took out: then `column` is empty.
struct CellChange {
    std::string table, id, column, before, after;
};

/// One row of the feed's table scenarios and what follows from it.
struct StepFacts {
    std::uint32_t row = 0;  // as an editor shows it
    std::string table, where, column, op, value;
    std::size_t matched = 0;
    std::size_t left = 0;  // matched, but there is no number to change
    std::vector<CellChange> changes;
};

struct ScenarioFacts {
    std::string id;
    Words name;
    std::vector<StepFacts> steps;  // in the order in which they are done
    RawFeed feed;                  // as they leave it, without the table scenarios
    std::optional<Words> refused;  // why no run computes it; then the rest is not complete
};

/// What a scenario of a feed without errors does; none where the feed has no such scenario. O(steps · cells).
std::optional<ScenarioFacts> scenario_facts(const RawFeed& base, std::string_view id);

/// scenario_changes.csv and the part `scenario` of a scenario's folder.
void check_scenario(const ScenarioFacts& scenario, const nlohmann::json& summary, const std::filesystem::path& folder,
                    Findings& findings);
/// These are results of no scenario: then neither may be there.
void check_no_scenario(const nlohmann::json& summary, const std::filesystem::path& out, Findings& findings);

/// compare.csv: the figures of `out` and of the scenarios that summary.json says it sets beside them (each of
/// `scenarios`, those beneath). Where summary.json names none, there may be no such file.
void check_comparison(const nlohmann::json& summary, const std::vector<std::string>& scenarios,
                      const std::filesystem::path& out, Findings& findings);

}  // namespace chegu::checking
