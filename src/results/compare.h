#pragma once
// Figures of several results side by side.

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/language.h"
#include "results/out_folder.h"
#include "results/result_schema.h"

namespace chegu {

/// One figure of every result; none where a result does not have it.
struct ComparedFigure {
    std::string part;    // flow, chain, ...
    std::string figure;  // as in summary.json, a '.' between levels; or one that follows from a table
    std::string unit;    // money, money/year, t, share, count; empty: not known
    Text label;          // for people; empty: the figure's name has to do
    std::vector<std::optional<double>> values;

    /// Of result k against the first; none where either is missing. The share is of the first's size, none where that
    /// is 0.
    [[nodiscard]] std::optional<double> difference(std::size_t k) const;
    [[nodiscard]] std::optional<double> share(std::size_t k) const;
};

struct Comparison {
    std::vector<std::string> names;  // one a result, all different
    std::vector<std::string> feeds;  // the feed's name and hash of each
    std::string currency;            // of the first; empty: not known
    std::vector<ComparedFigure> figures;
};

/// The figures of one result and what it is called beside others.
struct NamedFigures {
    std::string name;
    FeedIdentity feed;
    std::string currency;  // empty: not known
    FigureValues figures;  // of summary.json, and what follows from tables
};

/// A folder of results and what it is called beside the others.
struct NamedResult {
    std::string name;
    std::filesystem::path folder;
};

/// Those of a folder of results. Throws Failure (bad_input) where it holds none.
NamedFigures read_figures(const ResultSchema& schema, const NamedResult& result);

/// Those of results that have just been computed: the same as if they were read from a folder that holds these parts.
NamedFigures figures_of(const ResultSchema& schema, std::string name, const FeedIdentity& feed,
                        std::span<const ResultPart> parts);

/// The figures that people compare, in the schema's order, then others by part and name. Figures that only one of them
/// has are there too.
Comparison compare(const ResultSchema& schema, std::span<const NamedFigures> results);
/// The same of folders. Throws Failure (bad_input) where one holds no results.
Comparison compare(const ResultSchema& schema, std::span<const NamedResult> folders);

/// compare.csv: part, figure, unit, a column a result, then difference_NAME and share_NAME of each but the first.
std::string compare_csv(const Comparison& comparison);

}  // namespace chegu
