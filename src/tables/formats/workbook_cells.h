#pragma once
// A workbook as its file holds it: every cell of every sheet with its type, before anything is made of it.

#include <compare>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace chegu::formats {

/// How a cell is stored. A formula with a stored value is of the value's kind; `formula` has none.
enum class CellKind : std::uint8_t { text, number, boolean, error, formula };

struct SheetCell {
    std::uint32_t row = 0;     // 1 = the first, as a spreadsheet shows it
    std::uint16_t column = 0;  // 0 = the first
    CellKind kind = CellKind::text;
    std::uint32_t format = 0;  // position in Workbook::formats
    std::uint32_t begin = 0;   // of its text in Workbook::bytes
    std::uint32_t size = 0;
};

/// Cells that are merged, ends included.
struct MergedCells {
    std::string range;  // "A1:G1"
    std::uint32_t first_row = 0, last_row = 0;
    std::uint16_t first_column = 0, last_column = 0;
};

struct WorkbookSheet {
    std::string name;
    std::vector<SheetCell> cells;  // that hold something, by row, then column
    std::vector<MergedCells> merged;
};

/// How a number is shown.
struct NumberFormat {
    int id = 0;          // a built-in format's number
    std::string code{};  // of a workbook's own format, else empty
    [[nodiscard]] bool is_date() const;
    auto operator<=>(const NumberFormat&) const = default;
};

struct Workbook {
    std::vector<WorkbookSheet> sheets;  // in the workbook's order
    std::vector<NumberFormat> formats;  // the first is what a cell without a style has
    bool from_1904 = false;             // how its dates count
    std::string bytes;                  // every text, the shared ones once

    /// A text, a number in the digits of the file, 0 or 1, an error's name, or a formula.
    [[nodiscard]] std::string_view text(const SheetCell& cell) const {
        return std::string_view(bytes).substr(cell.begin, cell.size);
    }
};

/// Inflates and parses the whole workbook under limits (archive.h; 16 million cells that hold something, 512 MiB of
/// text, no DOCTYPE). Rows and cells without a reference follow the one before. Throws Refused.
Workbook workbook_cells(const std::filesystem::path& file);

/// A text of a workbook as people see it: _x000D_ stands for the character of that number.
std::string without_escapes(std::string text);

}  // namespace chegu::formats
