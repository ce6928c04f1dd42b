#pragma once
// A table as it was read: its cells are texts, nothing has been decoded or judged yet.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tables/cell_text.h"

namespace chegu {

/// What a reader has told of already, so that nothing that only follows from it is told again.
struct ToldFaults {
    std::set<std::pair<std::uint32_t, std::size_t>> cells;  // row number, column: their text is not what was meant
    std::set<std::string, std::less<>> ids;                 // of rows that are left out
    bool ids_unknown = false;                               // there are rows whose ids nobody knows
};

/// Cells are views into `bytes` (quoted cells are unescaped in place), so a large file is held in memory once.
/// Moving a table keeps the views valid; copying shares the bytes.
struct TextTable {
    std::string name;                          // "sites"
    std::string source;                        // where it was read from, for notices ("sites.csv")
    std::vector<std::string> header;           // empty: the table could not be read, a notice says why
    std::vector<CellText> cells;               // row-major, header.size() a row; empty = not given
    std::vector<std::uint32_t> row_numbers;    // the row an editor or spreadsheet shows (header = 1), one a row
    std::shared_ptr<const std::string> bytes;  // what the views point into
    std::vector<std::shared_ptr<const std::string>> more_bytes;  // cells made later (scenarios, conversions)
    ToldFaults told;

    [[nodiscard]] std::size_t rows() const { return row_numbers.size(); }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const {
        return cells[row * header.size() + column];
    }
    /// Position of a column in the header, or npos.
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
    [[nodiscard]] std::size_t find(std::string_view column) const {
        for (std::size_t i = 0; i < header.size(); ++i)
            if (header[i] == column) return i;
        return npos;
    }
};

/// A whole feed as it was read: every table that was there, known to the schema or not, sorted by name.
struct RawFeed {
    std::string name;  // of the folder or file
    std::vector<TextTable> tables;

    [[nodiscard]] const TextTable* find(std::string_view table) const {
        for (const auto& candidate : tables)
            if (candidate.name == table) return &candidate;
        return nullptr;
    }
};

}  // namespace chegu
