#include "results/scenario_results.h"

#include "base/failure.h"
#include "base/json_file.h"
#include "results/shared_tables.h"
#include "results/table_writer.h"

namespace chegu {

ResultPart scenario_results(const ScenarioName& scenario, const ScenarioFeed& changed) {
    ResultPart part;
    part.name = "scenario";
    TableWriter table(scenario_changes_table());
    auto steps = nlohmann::ordered_json::array();
    for (const auto& step : changed.steps) {
        for (const auto& change : step.changes) {
            table.number(step.row_number).text(change.table).text(change.id);
            for (const auto* text : {&change.column, &change.before, &change.after})
                if (text->empty()) table.blank();
                else table.text(*text);
            table.end_row();
        }
        steps.push_back({{"row", step.row_number},
                         {"table", step.table},
                         {"where", step.where},
                         {"column", step.column},
                         {"op", step.op},
                         {"value", step.value},
                         {"matched", step.matched},
                         {"changed", step.changes.size()},
                         {"left", step.left}});
    }
    part.files["scenario_changes.csv"] = table.take();
    part.summary = {{"id", scenario.id}, {"name", scenario.name.zh}, {"name_en", scenario.name.en}, {"steps", steps}};
    return part;
}

ScenarioSummary scenario_summary(const nlohmann::json& part) {
    ScenarioSummary scenario;
    scenario.id = part.at("id");
    scenario.name = {part.at("name"), part.at("name_en")};
    for (const auto& step : part.at("steps"))
        scenario.steps.push_back({step.at("table"), step.at("where"), step.at("column"), step.at("op"),
                                  step.at("value"), step.at("matched"), step.at("changed"), step.at("left")});
    return scenario;
}

std::optional<ScenarioSummary> read_scenario_summary(const std::filesystem::path& folder) {
    const auto file = folder / "summary.json";
    try {
        const auto summary = read_summary(folder);
        if (!summary.contains("scenario")) return std::nullopt;
        return scenario_summary(summary["scenario"]);
    } catch (const nlohmann::json::exception& error) {
        throw Failure(FailureKind::bad_input, {file.string() + " 读不懂：" + error.what(),
                                               file.string() + " can't be understood: " + error.what()});
    }
}

}  // namespace chegu
