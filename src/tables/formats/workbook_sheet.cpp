#include "tables/formats/workbook_sheet.h"

#include <algorithm>
#include <charconv>

#include "tables/formats/place.h"
#include "tables/formats/xml.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

constexpr std::int64_t most_rows = 1'048'576;  // of a sheet, as Excel has them
constexpr std::uint32_t most_sheet_columns = 16'384;

/// The whole number that a text begins with; `none` if there is none.
std::int64_t leading_number(std::string_view text, std::int64_t none) {
    std::int64_t number = none;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// "AB12": column 27, row 12; each is missing where the text has none.
struct Reference {
    std::int64_t column = -1, row = -1;
};

Reference reference_of(std::string_view text) {
    Reference reference;
    std::int64_t column = 0;
    std::size_t letters = 0;
    for (; letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z' && letters < 4; ++letters)
        column = column * 26 + (text[letters] - 'A' + 1);
    if (letters > 0) reference.column = column - 1;
    reference.row = leading_number(text.substr(letters), -1);
    return reference;
}

[[noreturn]] void misplaced(const std::string& sheet, std::string_view reference) {
    const std::string where(reference);
    throw Refused{kinds::unreadable_file,
                  {"工作表「" + sheet + "」的「" + where + "」不在它该在的位置",
                   "“" + where + "” of the sheet “" + sheet + "” does not stand where it belongs"}};
}

}  // namespace

void WorkbookBudget::spend(std::size_t text_bytes) {
    if (cells == 0) throw Refused{kinds::unsafe_archive, {"单元格多于 1600 万个", "it has more than 16 million cells"}};
    --cells;
    if (text_bytes > text)
        throw Refused{kinds::unsafe_archive, {"文字合计超过 512 MiB", "its texts come to more than 512 MiB"}};
    text -= text_bytes;
}

void SheetWalk::start(std::string_view element, const char** attributes) {
    const auto name = local_name(element);
    if (in_cell_) {
        if (name == "f") in_formula_ = has_formula_ = true;
        else if (name == "rPh") ++phonetics_;
        else if (phonetics_ == 0 && (name == "v" || name == "t")) in_text_ = true;
    } else if (in_data_) {
        if (name == "c") begin_cell(attributes);
        else if (name == "row") begin_row(attribute(attributes, "r"));
    } else if (name == "sheetData") {
        in_data_ = true;
    } else if (name == "mergeCell") {
        merge(attribute(attributes, "ref"));
    }
}

void SheetWalk::begin_row(std::string_view reference) {
    const auto row = leading_number(reference, row_ + std::int64_t{1});
    if (row <= row_ || row > most_rows) misplaced(sheet_.name, reference);
    row_is_named_ = !reference.empty();
    row_ = static_cast<std::uint32_t>(row);
    next_column_ = 0;
}

void SheetWalk::begin_cell(const char** attributes) {
    const auto text = attribute(attributes, "r");
    const auto reference = reference_of(text);
    // Some writers give rows no number and their cells one.
    if (!row_is_named_ && reference.row > row_ && reference.row <= most_rows && next_column_ == 0)
        row_ = static_cast<std::uint32_t>(reference.row);
    if (reference.row >= 0 && reference.row != row_) misplaced(sheet_.name, text);
    const auto column = reference.column >= 0 ? reference.column : next_column_;
    if (column < next_column_ || column >= most_sheet_columns) misplaced(sheet_.name, text);
    column_ = static_cast<std::uint32_t>(column);
    next_column_ = column_ + 1;
    type_ = attribute(attributes, "t");
    const auto format = leading_number(attribute(attributes, "s"), 0);
    format_ =
        format > 0 && static_cast<std::size_t>(format) < book_.formats.size() ? static_cast<std::uint32_t>(format) : 0;
    value_.clear();
    formula_.clear();
    phonetics_ = 0;
    in_cell_ = true;
    in_text_ = in_formula_ = has_formula_ = false;
}

void SheetWalk::merge(std::string_view range) {
    const auto colon = std::min(range.find(':'), range.size());
    const auto first = reference_of(range.substr(0, colon));
    const auto last = reference_of(range.substr(std::min(colon + 1, range.size())));
    const auto sound = [](const Reference& corner) {
        return corner.column >= 0 && corner.column < most_sheet_columns && corner.row >= 1 && corner.row <= most_rows;
    };
    if (!sound(first) || !sound(last) || last.row < first.row || last.column < first.column)
        misplaced(sheet_.name, range);
    budget_.spend(range.size());
    sheet_.merged.push_back({std::string(range), static_cast<std::uint32_t>(first.row),
                             static_cast<std::uint32_t>(last.row), static_cast<std::uint16_t>(first.column),
                             static_cast<std::uint16_t>(last.column)});
}

void SheetWalk::end(std::string_view element) {
    const auto name = local_name(element);
    if (name == "sheetData") in_data_ = false;
    else if (name == "v" || name == "t") in_text_ = false;
    else if (name == "f") in_formula_ = false;
    else if (name == "rPh" && phonetics_ > 0) --phonetics_;
    else if (name == "c" && in_cell_) end_cell();
}

void SheetWalk::characters(std::string_view text) {
    if (in_text_ && phonetics_ == 0) value_ += text;
    else if (in_formula_) formula_ += text;
}

CellKind SheetWalk::kind() const {
    if (type_.empty() || type_ == "n") return CellKind::number;
    if (type_ == "b") return CellKind::boolean;
    if (type_ == "e") return CellKind::error;
    return CellKind::text;
}

/// A cell that holds nothing costs nothing: sheets have a million of them where somebody coloured whole columns.
void SheetWalk::end_cell() {
    in_cell_ = false;
    if (type_ == "s") {
        const auto index = leading_number(value_, -1);
        if (index < 0 || static_cast<std::size_t>(index) >= shared_.size())
            throw Refused{
                kinds::unreadable_file,
                {"单元格指向不存在的文字 " + value_, "a cell refers to the text " + value_ + ", which is not there"}};
        const auto [begin, size] = shared_[static_cast<std::size_t>(index)];
        if (size > 0) keep(CellKind::text, begin, size);
    } else if (!value_.empty()) {
        const auto as = kind();
        keep(as, as == CellKind::text ? without_escapes(std::move(value_)) : value_);
    } else if (has_formula_ && type_ != "str") {  // a formula may give an empty text
        keep(CellKind::formula, formula_);
    }
}

void SheetWalk::keep(CellKind kind, std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(book_.bytes.size());
    book_.bytes += text;
    keep(kind, begin, text.size());
}

void SheetWalk::keep(CellKind kind, std::uint32_t begin, std::size_t size) {
    budget_.spend(size);
    sheet_.cells.push_back(
        {row_, static_cast<std::uint16_t>(column_), kind, format_, begin, static_cast<std::uint32_t>(size)});
}

}  // namespace chegu::formats
