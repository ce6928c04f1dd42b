// scenario_changes.csv and the part `scenario` of summary.json: both must say what the steps do.

#include "verify/scenario.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <system_error>
#include <tuple>

#include "base/defuse.h"
#include "base/number.h"
#include "checking/reader.h"

namespace chegu::checking {
namespace {

using nlohmann::json;

constexpr const char* changes_file = "scenario_changes.csv";
constexpr const char* summary_json = "summary.json";

/// Which cell a row of scenario_changes.csv is about, as it is written there; a table with several rows of one id has
/// several such rows.
using ChangeKey = std::tuple<std::string, std::string, std::string, std::string>;  // step, table, row_id, column
/// Before and after, and the row of the file (0: a change that follows from the feed).
struct ChangeTexts {
    std::string before, after;
    std::uint32_t row = 0;
};
using Changes = std::map<ChangeKey, std::vector<ChangeTexts>>;

Changes written_changes(const std::filesystem::path& folder, Findings& findings, bool& complete) {
    ResultTable table(folder, changes_file, {"step", "table", "row_id", "column", "before", "after"}, findings);
    complete = table.complete();
    Changes changes;
    for (std::size_t r = 0; r < table.rows(); ++r) {
        const ResultRow row(table, r);
        const auto text = [&](std::string_view column) { return std::string(row.text(column)); };
        changes[{text("step"), text("table"), text("row_id"), text("column")}].push_back(
            {text("before"), text("after"), row.number()});
    }
    return changes;
}

Changes right_changes(const ScenarioFacts& scenario) {
    Changes changes;
    for (const auto& step : scenario.steps)
        for (const auto& change : step.changes)
            changes[{std::to_string(step.row), defused(change.table), defused(change.id), defused(change.column)}]
                .push_back({defused(change.before), defused(change.after), 0});
    return changes;
}

/// Takes out of both what is the same.
void cancel(std::vector<ChangeTexts>& written, std::vector<ChangeTexts>& right) {
    std::erase_if(written, [&](const auto& row) {
        const auto same = std::find_if(right.begin(), right.end(), [&](const auto& change) {
            return change.before == row.before && change.after == row.after;
        });
        if (same == right.end()) return false;
        right.erase(same);
        return true;
    });
}

std::string words_of(const ChangeKey& key) {
    const auto& [step, table, id, column] = key;
    return fmt::format("{} {} {} {}", step, table, id, column);
}

void check_changes(const ScenarioFacts& scenario, const std::filesystem::path& folder, Findings& findings) {
    bool complete = false;
    auto written = written_changes(folder, findings, complete);
    if (!complete) return;
    auto right = right_changes(scenario);
    for (auto& [key, rows] : written) {
        auto& changes = right[key];
        cancel(rows, changes);
        for (std::size_t k = 0; k < rows.size(); ++k) {
            const auto& row = rows[k];
            if (k >= changes.size()) {
                findings.add("change_invented", {changes_file, row.row}, words_of(key), {},
                             {"情景的步骤里没有这处改动", "the scenario's steps make no such change"});
                continue;
            }
            if (row.before != changes[k].before)
                findings.add("other_before", {changes_file, row.row, "before"}, row.before, changes[k].before,
                             {"改动前数据里是另一个值", "the feed had another value there before this step"});
            if (row.after != changes[k].after)
                findings.add("other_after", {changes_file, row.row, "after"}, row.after, changes[k].after,
                             {"按这一步的操作应是另一个值", "the step's operation gives another value"});
        }
        changes.erase(changes.begin(),
                      changes.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), changes.size())));
    }
    for (const auto& [key, changes] : right)
        for (std::size_t k = 0; k < changes.size(); ++k)
            findings.add("change_missing", {changes_file}, {}, words_of(key),
                         {"情景的步骤作了这处改动，表里没有", "the scenario's steps make this change"});
}

/// The part as it must be.
json right_part(const ScenarioFacts& scenario) {
    json steps = json::array();
    for (const auto& step : scenario.steps)
        steps.push_back({{"row", step.row},
                         {"table", step.table},
                         {"where", step.where},
                         {"column", step.column},
                         {"op", step.op},
                         {"value", step.value},
                         {"matched", step.matched},
                         {"changed", step.changes.size()},
                         {"left", step.left}});
    return {{"id", scenario.id}, {"name", scenario.name.zh}, {"name_en", scenario.name.en}, {"steps", steps}};
}

std::string dumped(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

/// Every key of the one is in the other, with the same value.
void check_object(const std::string& name, const json& written, const json& right, Findings& findings) {
    const Words because{"由 scenarios 表和数据得出", "what the table scenarios and the feed give"};
    if (!written.is_object()) {
        findings.add("figure_missing", {summary_json, 0, name}, {}, {}, because);
        return;
    }
    for (const auto& [key, value] : right.items()) {
        const auto found = written.find(key);
        const Place place{summary_json, 0, fmt::format("{}.{}", name, key)};
        if (found == written.end()) findings.add("figure_missing", place, {}, dumped(value), because);
        else if (!value.is_array() && *found != value)
            findings.add("figure_differs", place, dumped(*found), dumped(value), because);
    }
    for (const auto& [key, value] : written.items())
        if (!right.contains(key))
            findings.add("figure_unknown", {summary_json, 0, fmt::format("{}.{}", name, key)}, dumped(value), {},
                         {"情景部分没有这一项", "there is no such figure of a scenario"});
}

void check_part(const ScenarioFacts& scenario, const json& summary, Findings& findings) {
    const json none;
    const auto part = summary.find("scenario");
    const auto right = right_part(scenario);
    check_object("scenario", part == summary.end() ? none : *part, right, findings);
    if (part == summary.end() || !part->is_object() || !part->contains("steps")) return;
    const auto& steps = (*part)["steps"];
    if (!steps.is_array() || steps.size() != right["steps"].size()) {
        findings.add("figure_differs", {summary_json, 0, "scenario.steps"},
                     std::to_string(steps.is_array() ? steps.size() : 0), std::to_string(right["steps"].size()),
                     {"scenarios 表中这个情景的行数", "the rows of this scenario in the table scenarios"});
        return;
    }
    for (std::size_t k = 0; k < steps.size(); ++k)
        check_object(fmt::format("scenario.steps[{}]", k), steps[k], right["steps"][k], findings);
}

}  // namespace

void check_scenario(const ScenarioFacts& scenario, const json& summary, const std::filesystem::path& folder,
                    Findings& findings) {
    check_changes(scenario, folder, findings);
    if (!summary.is_null()) check_part(scenario, summary, findings);
}

void check_no_scenario(const json& summary, const std::filesystem::path& out, Findings& findings) {
    const Words because{"情景的结果在基准的 scenarios/编号 里，对着基准的数据核验",
                        "a scenario's results lie in scenarios/ID of the base and are verified there, with its feed"};
    std::error_code error;
    if (std::filesystem::exists(out / changes_file, error))
        findings.add("scenario_elsewhere", {changes_file}, {}, {}, because);
    if (summary.is_object() && summary.contains("scenario"))
        findings.add("scenario_elsewhere", {summary_json, 0, "scenario"}, {}, {}, because);
}

}  // namespace chegu::checking
