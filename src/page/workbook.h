#pragma once
// Tables as an .xlsx workbook that people filter and print on A4: a frozen header, filters, number formats, links.

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/language.h"
#include "base/moment.h"

namespace chegu {

/// A text that leads to the row of another sheet whose key it names, or to its head where that is empty. Where there is
/// no such row it is a text.
struct CellLink {
    std::string text;
    std::string sheet;
    std::string key = {};
};

/// Nothing, a text, a number or a day.
using Cell = std::variant<std::monostate, std::string, double, Date, CellLink>;
Cell cell_or_none(const std::string& text);

/// How the numbers of a column are shown.
enum class Shown { text, whole, money, share, decimal, day };

struct SheetColumn {
    Words head;
    Shown shown = Shown::text;
    double width = 12;  // in characters; a figure that needs more gets more, texts give way on paper
};

struct Sheet {
    std::string name;
    Words title;  // what it lists, for the cover
    std::vector<SheetColumn> columns;
    std::vector<std::vector<Cell>> rows;  // as wide as the columns, or narrower
    bool filters = true;                  // and a header that stays in place
    std::vector<std::string> keys = {};   // of the rows, for links to them; none where nothing leads here
};

struct WorkbookFacts {
    std::string title;
    std::string author;
    Date created;  // a fixed one: the same sheets give the same bytes
};

/// The bytes of the workbook. A text is always a text: one that begins with = + - @ or a tab is no formula, nor becomes
/// one when it is edited. Texts are cut where a spreadsheet can't hold more. Throws Failure (bad_input) where the
/// machine has no room for temporary files.
std::string workbook_bytes(std::span<const Sheet> sheets, const WorkbookFacts& facts);

}  // namespace chegu
