#include "results/compare.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "base/defuse.h"
#include "base/file_io.h"
#include "base/json_file.h"
#include "base/number.h"
#include "tables/csv_reader.h"
#include "tables/csv_writer.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string text_at(const json& object, const char* key) {
    return object.is_object() && object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : "";
}

/// By name the bytes of a table's CSV file, or null.
template <class FindBytes>
ResultTables tables_by(FindBytes find_bytes) {
    return [find_bytes](std::string_view name) {
        const auto file = std::string(name) + ".csv";
        const auto bytes = find_bytes(file);
        Notices unheard;  // the table was written by this program, or verify says what is wrong with it
        return bytes ? read_csv(std::string(name), file, *bytes, unheard) : TextTable{};
    };
}

NamedFigures named(const ResultSchema& schema, std::string name, const json& summary, const ResultTables& tables) {
    NamedFigures named{std::move(name), {}, "", figures_in(summary)};
    for (const auto derive : schema.derive) derive(tables, named.figures);
    for (const auto& [part, value] : summary.items())
        if (named.currency.empty()) named.currency = text_at(value, "currency");
    if (summary.contains("feed")) named.feed = {text_at(summary["feed"], "name"), text_at(summary["feed"], "hash")};
    return named;
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

NamedFigures read_figures(const ResultSchema& schema, const NamedResult& result) {
    const auto& folder = result.folder;
    return named(schema, result.name, read_summary(folder), tables_by([&](const std::string& file) {
                     return fs::exists(folder / file) ? std::optional(read_file(folder / file)) : std::nullopt;
                 }));
}

NamedFigures figures_of(const ResultSchema& schema, std::string name, const FeedIdentity& feed,
                        std::span<const ResultPart> parts) {
    json summary;
    for (const auto& part : parts)
        if (!part.summary.is_null()) summary[part.name] = part.summary;
    summary["feed"] = {{"name", feed.name}, {"hash", feed.hash}};
    return named(schema, std::move(name), summary, tables_by([&](const std::string& file) {
                     for (const auto& part : parts)
                         if (const auto found = part.files.find(file); found != part.files.end())
                             return std::optional(found->second);
                     return std::optional<std::string>{};
                 }));
}

Comparison compare(const ResultSchema& schema, std::span<const NamedFigures> results) {
    Comparison comparison;
    for (const auto& result : results) {
        if (comparison.names.empty()) comparison.currency = result.currency;
        comparison.names.push_back(result.name);
        comparison.feeds.push_back(result.feed.name + " " + result.feed.hash);
    }
    const auto add = [&](ComparedFigure figure) {
        bool any = false;
        for (const auto& result : results) {
            figure.values.push_back(result.figures.find(figure.part, figure.figure));
            any |= figure.values.back().has_value();
        }
        if (any) comparison.figures.push_back(std::move(figure));
    };
    std::set<FigureValues::Name> others;
    for (const auto& result : results)
        for (const auto& [name, value] : result.figures.all()) others.insert(name);
    for (const auto& figure : schema.figures) {
        if (!figure.beside) continue;
        others.erase({std::string(figure.part), std::string(figure.name)});
        add({std::string(figure.part), std::string(figure.name), std::string(figure.unit), figure.title, {}});
    }
    for (const auto& [part, name] : others) {
        const auto* figure = find_figure(schema.figures, part, name);
        add({part, name, figure == nullptr ? "" : std::string(figure->unit), {}, {}});
    }
    return comparison;
}

Comparison compare(const ResultSchema& schema, std::span<const NamedResult> folders) {
    std::vector<NamedFigures> results;
    for (const auto& folder : folders) results.push_back(read_figures(schema, folder));
    return compare(schema, results);
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
