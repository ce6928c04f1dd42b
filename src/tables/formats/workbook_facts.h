#pragma once
#include "notices/notice.h"
// A workbook looked through before OGR opens it: what it would cost, and the cells that OGR reads otherwise than
// people.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chegu::formats {

/// A cell whose text is not what OGR gives: dates (OGR knows few formats), texts of several runs or with phonetics.
struct CellText {
    std::uint32_t row = 0;     // 1 = the first
    std::uint32_t column = 0;  // 0 = the first
    std::string text;
    bool date = false;  // text is a number of days
};

/// A cell that can't be read as people see it: a formula without a value, an error, merged cells.
struct CellProblem {
    const NoticeKind* kind;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::string value;
};

struct SheetFacts {
    std::size_t filled = 0;       // cells that hold something
    std::vector<CellText> texts;  // by row, then column
    std::vector<CellProblem> problems;
};

struct WorkbookFacts {
    std::map<std::string, SheetFacts, std::less<>> sheets;  // by name
    bool from_1904 = false;                                 // how its dates count
};

/// Inflates and parses the whole workbook under limits (archive.h; 16 million cells, 512 MiB of text, no DOCTYPE) in
/// bounded memory. Throws Refused.
WorkbookFacts look_through(const std::filesystem::path& file);

/// A text of a workbook as people see it: _x000D_ stands for the character of that number.
std::string without_escapes(std::string text);

}  // namespace chegu::formats
