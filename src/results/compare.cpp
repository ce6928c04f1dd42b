#include "results/compare.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "base/defuse.h"
#include "base/failure.h"
#include "base/file_io.h"
#include "base/json_file.h"
#include "base/number.h"
#include "tables/csv_reader.h"
#include "tables/csv_writer.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct FigureKind {
    std::string_view part, figure, unit;
    Text label;
};

/// In the order in which people read them; what is not named here follows as summary.json has it.
constexpr std::array kinds{
    FigureKind{"flow", "objective", "money", {"总成本", "Total cost"}},
    FigureKind{"flow", "production_cost", "money", {"生产", "Production"}},
    FigureKind{"flow", "freight_cost", "money", {"运费", "Freight"}},
    FigureKind{"flow", "carbon_cost", "money", {"碳成本", "Carbon"}},
    FigureKind{"flow", "transit_capital_cost", "money", {"在途资金", "Capital in transit"}},
    FigureKind{"flow", "stock_cost", "money", {"库存持有", "Stock holding"}},
    FigureKind{"flow", "unmet_penalty", "money", {"未满足需求", "Unmet demand"}},
    FigureKind{"flow", "idle_stock_cost", "money", {"不动的库存", "Idle stock"}},
    FigureKind{"flow", "co2_t", "t", {"运输排放", "CO2 of freight"}},
    FigureKind{"flow", "local_rate", "share", {"本地配套率", "Local rate"}},
    FigureKind{"chain", "expected_annual_loss", "money/year", {"年预期损失", "Expected annual loss"}},
    FigureKind{"chain", "worst_added_loss", "money", {"最坏一处停产的损失", "Worst single loss"}},
    FigureKind{"chain", "base_loss_per_year", "money/year", {"平时每年的损失", "Everyday loss a year"}},
    FigureKind{"chain", "segments_missing", "count", {"缺的环节", "Segments missing"}},
    FigureKind{"chain", "segments_weak", "count", {"弱的环节", "Segments weak"}},
    FigureKind{"chain", "segments_strong", "count", {"强的环节", "Segments strong"}},
    FigureKind{"chain", "outages", "count", {"算过的停产", "Outages swept"}},
    FigureKind{"baseline", "actual_cost", "money", {"实际支付", "Paid"}},
    FigureKind{"baseline", "model_cost", "money", {"实际运输的模型费用", "The model's cost of what moved"}},
    FigureKind{"baseline", "plan_cost", "money", {"同样到货的方案费用", "Plan for the same deliveries"}},
    FigureKind{"baseline", "saving_at_model_cost", "money", {"按模型可省", "Saved, by the model"}},
    FigureKind{"baseline", "coverage", "share", {"供应关系覆盖率", "Shipments on known links"}},
};

using Figures = std::map<std::pair<std::string, std::string>, double>;

void add_numbers(const std::string& part, const std::string& prefix, const json& value, Figures& figures,
                 std::vector<std::pair<std::string, std::string>>& order) {
    for (const auto& [key, inner] : value.items()) {
        auto name = prefix;
        if (!name.empty()) name += '.';
        name += key;
        if (inner.is_object()) add_numbers(part, name, inner, figures, order);
        if (!inner.is_number()) continue;
        figures[{part, name}] = inner.get<double>();
        if (std::find(order.begin(), order.end(), std::pair{part, name}) == order.end()) order.emplace_back(part, name);
    }
}

/// The table of a folder, without a header where it is not there.
TextTable table_of(const fs::path& folder, const std::string& name) {
    if (!fs::exists(folder / name)) return {};
    Notices notices;
    return read_csv(name, name, read_file(folder / name), notices);
}

void add_of_tables(const fs::path& folder, Figures& figures) {
    const auto outages = table_of(folder, "outages.csv");
    const auto target = outages.find("target");
    const auto loss = outages.find("added_loss");
    for (std::size_t r = 0; r < outages.rows() && target != TextTable::npos && loss != TextTable::npos; ++r)
        if (outages.cell(r, target) == "site") {
            auto& worst = figures[{"chain", "worst_added_loss"}];
            worst = std::max(worst, parse_number(outages.cell(r, loss)).value_or(0));
        }
    const auto segments = table_of(folder, "segments.csv");
    if (const auto grade = segments.find("grade"); grade != TextTable::npos) {
        for (const auto* word : {"missing", "weak", "strong"}) figures[{"chain", "segments_" + std::string(word)}] = 0;
        for (std::size_t r = 0; r < segments.rows(); ++r)
            if (!segments.cell(r, grade).empty())
                ++figures[{"chain", "segments_" + std::string(segments.cell(r, grade))}];
    }
}

/// A text of an object; empty where there is none.
std::string text_at(const json& object, const char* key) {
    return object.is_object() && object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : "";
}

}  // namespace

std::optional<double> ComparedFigure::difference(std::size_t k) const {
    if (!values[k] || !values[0]) return std::nullopt;
    return *values[k] - *values[0];
}

std::optional<double> ComparedFigure::share(std::size_t k) const {
    const auto by = difference(k);
    if (!by || *values[0] == 0) return std::nullopt;
    return *by / std::abs(*values[0]);
}

Comparison compare(std::span<const NamedResult> results) {
    Comparison comparison;
    std::vector<Figures> all;
    std::vector<std::pair<std::string, std::string>> order;
    for (const auto& kind : kinds) order.emplace_back(kind.part, kind.figure);
    for (const auto& result : results) {
        auto summary = read_summary(result.folder);
        auto& figures = all.emplace_back();
        for (const auto& [part, value] : summary.items())
            if (value.is_object() && part != "feed" && part != "files" && part != "options" && part != "check")
                add_numbers(part, "", value, figures, order);
        add_of_tables(result.folder, figures);
        if (comparison.names.empty()) comparison.currency = text_at(summary["flow"], "currency");
        comparison.names.push_back(result.name);
        const auto& feed = summary["feed"];
        comparison.feeds.push_back(text_at(feed, "name") + " " + text_at(feed, "hash"));
    }
    for (const auto& [part, figure] : order) {
        ComparedFigure compared{part, figure, "", {}, {}};
        for (const auto& kind : kinds)
            if (kind.part == part && kind.figure == figure) {
                compared.unit = kind.unit;
                compared.label = kind.label;
            }
        bool any = false;
        for (const auto& figures : all) {
            const auto found = figures.find({part, figure});
            compared.values.push_back(found == figures.end() ? std::nullopt : std::optional(found->second));
            any |= found != figures.end();
        }
        if (any) comparison.figures.push_back(std::move(compared));
    }
    return comparison;
}

bool same_figures(const fs::path& one, const fs::path& other) {
    const auto both = compare(std::vector<NamedResult>{{"one", one}, {"other", other}});
    return std::all_of(both.figures.begin(), both.figures.end(),
                       [](const auto& figure) { return figure.values[0] == figure.values[1]; });
}

std::string compare_csv(const Comparison& comparison) {
    std::string csv = "part,figure,unit";
    const auto cell = [&](std::string_view text) {
        csv += ',';
        append_csv_cell(csv, text);
    };
    const auto number = [&](const std::optional<double>& value) { cell(value ? number_text(*value) : ""); };
    for (const auto& name : comparison.names) cell(defused(name));
    for (std::size_t k = 1; k < comparison.names.size(); ++k) cell("difference_" + comparison.names[k]);
    for (std::size_t k = 1; k < comparison.names.size(); ++k) cell("share_" + comparison.names[k]);
    csv += '\n';
    for (const auto& figure : comparison.figures) {
        append_csv_cell(csv, figure.part);
        cell(figure.figure);
        cell(figure.unit);
        for (const auto& value : figure.values) number(value);
        for (std::size_t k = 1; k < figure.values.size(); ++k) number(figure.difference(k));
        for (std::size_t k = 1; k < figure.values.size(); ++k) number(figure.share(k));
        csv += '\n';
    }
    return csv;
}

}  // namespace chegu
