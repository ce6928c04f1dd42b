#pragma once
// Figures of several results side by side.

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/language.h"

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

/// A folder of results and what it is called beside the others.
struct NamedResult {
    std::string name;
    std::filesystem::path folder;
};

/// Every number of the parts of summary.json (but what `check` counted in the feed), then what tables say in one
/// number: the worst single outage, segments by grade. Figures that only one of them has are there too. Throws Failure
/// (bad_input) where a folder holds no results.
Comparison compare(std::span<const NamedResult> results);

/// Whether two folders of results have the same figures. Throws Failure (bad_input) as `compare` does.
bool same_figures(const std::filesystem::path& one, const std::filesystem::path& other);

/// compare.csv: part, figure, unit, a column a result, then difference_NAME and share_NAME of each but the first.
std::string compare_csv(const Comparison& comparison);

}  // namespace chegu
