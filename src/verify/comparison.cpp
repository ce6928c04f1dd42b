// compare.csv: each figure of the base and of the scenarios beside it, from what lies in OUT now.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <system_error>

#include "analyses/catalogue.h"
#include "base/defuse.h"
#include "base/failure.h"
#include "base/file_io.h"
#include "base/json_file.h"
#include "base/number.h"
#include "checking/reader.h"
#include "checking/verification.h"
#include "tables/csv_reader.h"
#include "verify/scenario.h"

namespace chegu::checking {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* compare_file = "compare.csv";
constexpr const char* record = "options.scenarios";

/// A figure by its part and name.
using FigureName = std::pair<std::string, std::string>;

void add_numbers(const std::string& part, const json& object, const std::string& above, Figures& figures) {
    for (const auto& [key, value] : object.items()) {
        const auto name = above.empty() ? key : fmt::format("{}.{}", above, key);
        if (value.is_number()) figures[{part, name}] = value.get<double>();
        else if (value.is_object()) add_numbers(part, value, name, figures);
    }
}

/// The cells of one column; none where there is no such file or column.
std::optional<TextTable> table_of(const fs::path& file) {
    std::error_code error;
    if (!fs::exists(file, error)) return std::nullopt;
    Notices unheard;  // of its own check
    return read_csv(file.stem().string(), file.filename().string(), read_file(file), unheard);
}

Figures figures_of(const json& summary, const fs::path& folder) {
    Figures figures;
    for (const auto& [part, value] : summary.items())
        if (value.is_object() && part != "feed" && part != "files" && part != "options" && part != "check")
            add_numbers(part, value, "", figures);
    const auto table = [&](std::string_view name) { return table_of(folder / (std::string(name) + ".csv")); };
    for (const auto& analysis : analyses())
        if (analysis.recompute_figures != nullptr) analysis.recompute_figures(table, figures);
    return figures;
}

std::vector<std::string> header_of(const std::vector<std::string>& scenarios) {
    std::vector<std::string> header{"part", "figure", "unit", "base"};
    for (const auto& id : scenarios) header.push_back(defused(id));
    for (const std::string before : {"difference_", "share_"})
        for (const auto& id : scenarios) header.push_back(before + id);
    return header;
}

/// The cells behind the unit: values, differences against the base, shares of its size.
std::vector<std::optional<double>> right_row(const FigureName& name, const std::vector<Figures>& results) {
    std::vector<std::optional<double>> cells;
    for (const auto& figures : results) {
        const auto found = figures.find(name);
        cells.push_back(found == figures.end() ? std::nullopt : std::optional(found->second));
    }
    const auto base = cells.front();
    for (std::size_t k = 1; k < results.size(); ++k)
        cells.push_back(base && cells[k] ? std::optional(*cells[k] - *base) : std::nullopt);
    for (std::size_t k = 1; k < results.size(); ++k)
        cells.push_back(base && cells[k] && *base != 0 ? std::optional((*cells[k] - *base) / std::abs(*base))
                                                       : std::nullopt);
    return cells;
}

class ComparisonCheck {
   public:
    ComparisonCheck(const TextTable& table, std::vector<Figures> results, std::span<const Figure> schema,
                    Findings& findings)
        : table_(table), results_(std::move(results)), schema_(schema), findings_(findings) {}

    void run() {
        std::set<FigureName> missing;
        for (const auto& figures : results_)
            for (const auto& [name, value] : figures) missing.insert(name);
        const auto all = missing;
        for (std::size_t r = 0; r < table_.rows(); ++r) {
            const FigureName name{table_.cell(r, 0), table_.cell(r, 1)};
            if (!all.contains(name))
                findings_.add("figure_unknown", place(r, "figure"), name.first + " " + name.second, {},
                              {"没有一份结果有这个数", "none of the results has this figure"});
            else if (missing.erase(name) == 0)
                findings_.add("repeated_key", place(r, ""), {}, {},
                              {"同一个键已在前面的行出现", "an earlier row has the same key"});
            else row(r, name);
        }
        for (const auto& name : missing)
            findings_.add("row_missing", {compare_file}, {}, name.first + " " + name.second,
                          {"结果里有这个数，表里没有", "the results have this figure"});
    }

   private:
    [[nodiscard]] Place place(std::size_t r, const std::string& column) const {
        return {compare_file, table_.row_numbers[r], column};
    }

    void row(std::size_t r, const FigureName& name) {
        const auto* figure = find_figure(schema_, name.first, name.second);
        const auto unit = figure == nullptr ? std::string_view{} : figure->unit;
        if (table_.cell(r, 2) != unit)
            findings_.add("other_unit", place(r, "unit"), std::string(table_.cell(r, 2)), std::string(unit),
                          {"这个数的单位", "the unit of this figure"});
        const auto right = right_row(name, results_);
        for (std::size_t k = 0; k < right.size(); ++k) {
            const auto written = table_.cell(r, 3 + k);
            const auto number = parse_number(written);
            const Words because{"由各份结果的 summary.json 和各表得出", "what summary.json and the tables of each say"};
            if (number && right[k])
                findings_.expect("figure_differs", place(r, table_.header[3 + k]), *number, *right[k], because);
            else if (!written.empty() || right[k])
                findings_.add("figure_differs", place(r, table_.header[3 + k]), std::string(written),
                              right[k] ? number_text(*right[k]) : "", because);
        }
    }

    const TextTable& table_;
    std::vector<Figures> results_;
    std::span<const Figure> schema_;
    Findings& findings_;
};

/// The scenarios that summary.json says compare.csv sets beside the base; none (a finding) where it can't be so.
std::vector<std::string> compared(const json& names, const std::vector<std::string>& scenarios, Findings& findings) {
    std::vector<std::string> ids;
    for (const auto& name : names.is_array() ? names : json::array()) {
        const auto id = name.is_string() ? name.get<std::string>() : "";
        if (std::find(scenarios.begin(), scenarios.end(), id) == scenarios.end() ||
            std::find(ids.begin(), ids.end(), id) != ids.end()) {
            findings.add("comparison_of_nothing", {"summary.json", 0, record}, id, {},
                         {"scenarios 里没有这个情景的结果，或写了两次",
                          "scenarios/ has no results of this scenario, or it is named twice"});
            return {};
        }
        ids.push_back(id);
    }
    if (ids.empty())
        findings.add("figure_missing", {"summary.json", 0, record}, {}, {},
                     {"应列出比较的情景", "the scenarios that are compared must stand here"});
    return ids;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ",") + word;
    return all;
}

}  // namespace

void check_comparison(const json& summary, const std::vector<std::string>& scenarios, const fs::path& out,
                      Findings& findings) {
    const json::json_pointer pointer("/options/scenarios");
    std::error_code error;
    if (!summary.contains(pointer)) {
        if (fs::exists(out / compare_file, error))
            findings.add("comparison_of_nothing", {compare_file}, {}, {},
                         {"summary.json 没有写比较了哪些情景", "summary.json names no scenarios that it compares"});
        return;
    }
    const auto ids = compared(summary[pointer], scenarios, findings);
    if (ids.empty()) return;
    const ResultTable table(out, compare_file, {"part", "figure", "unit"}, findings);
    if (!table.complete()) return;
    const auto header = header_of(ids);
    if (table.text().header != header) {
        findings.add("other_columns", {compare_file, 1}, joined(table.text().header), joined(header),
                     {"一列一份结果，再是各情景与基准的差和差的比例",
                      "a column a result, then difference and share of each scenario against the base"});
        return;
    }
    std::vector<Figures> results;
    try {
        results.push_back(figures_of(summary, out));
        for (const auto& id : ids) {
            const auto folder = out / "scenarios" / id;
            results.push_back(figures_of(read_summary(folder), folder));
        }
    } catch (const Failure& failure) {  // a finding of its own
        if (failure.kind() == FailureKind::system) throw;
        return;
    }
    ComparisonCheck(table.text(), std::move(results), result_schema().figures, findings).run();
}

}  // namespace chegu::checking
