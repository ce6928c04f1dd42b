#include "tables/formats/workbook_sheet.h"

#include <charconv>

#include "tables/formats/place.h"
#include "tables/formats/xml.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

/// The whole number that a text begins with; `none` if there is none.
std::int64_t leading_number(std::string_view text, std::int64_t none) {
    std::int64_t number = none;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// 0 for A1, 26 for AA1; `next` where the reference is missing.
std::uint32_t column_of(std::string_view reference, std::uint32_t next) {
    std::uint32_t column = 0;
    std::size_t letters = 0;
    for (; letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z' && letters < 4;
         ++letters)
        column = column * 26 + static_cast<std::uint32_t>(reference[letters] - 'A' + 1);
    return letters == 0 ? next : column - 1;
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
    if (name == "sheetData") in_data_ = true;
    else if (name == "mergeCell") {
        const std::string range(attribute(attributes, "ref"));
        row_ = static_cast<std::uint32_t>(leading_number(
            std::string_view(range).substr(std::min(range.find_first_of("0123456789"), range.size())), 0));
        column_ = column_of(range, 0);
        problem(kinds::merged_cells, range);
    }
    if (!in_data_) return;
    if (name == "row") {
        row_ = static_cast<std::uint32_t>(leading_number(attribute(attributes, "r"), row_ + std::int64_t{1}));
        next_column_ = 0;
    } else if (name == "c") {
        begin_cell(attributes);
    } else if (in_cell_ && name == "f") {
        formula_ = true;
    } else if (in_cell_ && name == "rPh") {
        ++phonetics_;
    } else if (in_cell_ && phonetics_ == 0 && (name == "v" || name == "t")) {
        in_text_ = true;
        if (name == "t") ++runs_;
    }
}

void SheetWalk::begin_cell(const char** attributes) {
    column_ = column_of(attribute(attributes, "r"), next_column_);
    next_column_ = column_ + 1;
    type_ = attribute(attributes, "t");
    const auto style = leading_number(attribute(attributes, "s"), -1);
    date_ = style >= 0 && static_cast<std::size_t>(style) < date_styles_.size() &&
            date_styles_[static_cast<std::size_t>(style)];
    value_.clear();
    runs_ = phonetics_ = 0;
    in_cell_ = true;
    in_text_ = formula_ = false;
}

void SheetWalk::end(std::string_view element) {
    const auto name = local_name(element);
    if (name == "sheetData") in_data_ = false;
    else if (name == "v" || name == "t") in_text_ = false;
    else if (name == "rPh" && phonetics_ > 0) --phonetics_;
    else if (name == "c" && in_cell_) end_cell();
}

void SheetWalk::characters(std::string_view text) {
    if (in_text_ && phonetics_ == 0) value_ += text;
}

void SheetWalk::end_cell() {
    in_cell_ = false;
    if (type_ == "s") {
        const auto index = leading_number(value_, -1);
        if (index < 0 || static_cast<std::size_t>(index) >= shared_.lengths.size())
            throw Refused{
                kinds::unreadable_file,
                {"单元格指向不存在的文字 " + value_, "a cell refers to the text " + value_ + ", which is not there"}};
        const auto text = static_cast<std::size_t>(index);
        budget_.spend(shared_.lengths[text]);
        if (shared_.lengths[text] == 0) return;
        ++facts_.filled;
        if (const auto found = shared_.without_phonetics.find(text); found != shared_.without_phonetics.end())
            facts_.texts.push_back({row_, column_, found->second});
        return;
    }
    budget_.spend(value_.size());
    if (value_.empty()) {
        if (formula_ && type_ != "str") problem(kinds::formula_without_value, {});
        return;
    }
    ++facts_.filled;
    if (type_ == "e") problem(kinds::cell_error, value_);
    else if (type_ == "inlineStr" ? runs_ > 1 : date_ && type_ != "b")
        facts_.texts.push_back({row_, column_, value_, type_.empty() || type_ == "n"});
}

void SheetWalk::problem(const NoticeKind& kind, std::string value) {
    // As many as anyone reads; a sheet of nothing else must not fill the memory.
    if (facts_.problems.size() < 10'000) facts_.problems.push_back({&kind, row_, column_, std::move(value)});
}

}  // namespace chegu::formats
