#pragma once
// Two folders of results row by row: the same or not, for scripts and CI.

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "schema/table.h"

namespace chegu {

/// One thing that is not the same: a cell, a row or a whole file that one of the two lacks.
struct ResultDifference {
    std::string file;
    std::string row;                           // the key of the row, "a, b"; empty for a whole file
    std::string column;                        // empty for a whole row
    std::optional<std::string> first, second;  // none: it is not there
};

struct DiffReport {
    std::vector<ResultDifference> listed;  // the first of each file
    std::size_t total = 0;
    std::size_t rows = 0;                             // compared
    std::map<std::string, std::size_t> changed_rows;  // by file: with a cell that differs, or in one of the two only
    [[nodiscard]] bool same() const { return total == 0; }
};

/// Compares every one of the result tables that either folder has, row by row of its key (rows of one key in their
/// order), and the figures of summary.json. Two numbers are the same where they differ by at most `tolerance`, relative
/// to the larger or to 1. Certificates are left out: any valid prices will do. Throws Failure (bad_input) where a file
/// can't be read. O(rows log rows).
DiffReport diff(std::span<const TableSchema> tables, const std::filesystem::path& first,
                const std::filesystem::path& second, double tolerance);

}  // namespace chegu
