#include "tables/formats/table_sheet.h"

#include <xlsxwriter.h>

#include <cstdio>

#include "base/moment.h"
#include "base/number.h"
#include "tables/formats/stored_type.h"

namespace chegu::formats {
namespace {

/// The digits that libxlsxwriter writes for a number.
bool same_digits(double value, std::string_view text) {
    char digits[40];
    const int length = std::snprintf(digits, sizeof digits, "%.16G", value);
    return std::string_view(digits, static_cast<std::size_t>(length)) == text;
}

class TableSheet {
   public:
    TableSheet(WorkbookFile& file, const TextTable& table, const TableSchema* schema, Digits digits,
               const SheetMarks* marks)
        : file_(file), table_(table), digits_(digits), marks_(marks), sheet_(file.add_sheet(table.name)) {
        for (std::size_t c = 0; c < table.header.size(); ++c)
            types_.push_back(digits == Digits::exact ? stored_type(table, c, schema) : schema_type(table, c, schema));
    }

    void write() {
        worksheet_freeze_panes(sheet_, 1, 0);
        for (std::size_t c = 0; c < table_.header.size(); ++c)
            file_.text(sheet_, 0, c, table_.header[c], file_.format({.bold = true, .fill = fill(1, c)}));
        for (std::size_t r = 0; r < table_.rows(); ++r) {
            row_ = marks_ == nullptr ? static_cast<std::uint32_t>(r + 2) : table_.row_numbers[r];
            for (std::size_t c = 0; c < table_.header.size(); ++c) write_cell(r, c);
        }
        if (marks_ == nullptr) return;
        for (const auto& [at, mark] : *marks_) add_note(at.first, at.second, mark.note);
    }

   private:
    [[nodiscard]] Fill fill(std::uint32_t row, std::size_t column) const {
        if (marks_ == nullptr) return Fill::none;
        const auto mark = marks_->find({row, column});
        if (mark == marks_->end()) return Fill::none;
        return mark->second.severity == Severity::error ? Fill::error : Fill::warning;
    }

    void write_cell(std::size_t r, std::size_t c) {
        const auto cell = table_.cell(r, c);
        const auto shade = fill(row_, c);
        if (cell.empty()) {
            if (shade != Fill::none) file_.blank(sheet_, row_ - 1, c, file_.format({.fill = shade}));
            return;
        }
        if (types_[c] == StoredType::number || types_[c] == StoredType::whole) {
            if (const auto value = parse_number(cell);
                value && (digits_ == Digits::rounded || same_digits(*value, cell))) {
                file_.number(sheet_, row_ - 1, c, *value, file_.format({.fill = shade}));
                return;
            }
        }
        if (types_[c] == StoredType::date) {
            constexpr int first_day = 25569;  // 1970-01-01 in Excel's days
            constexpr int march_1900 = 61;    // before it Excel's calendar has a day too many
            const int serial = parse_date(cell)->days + first_day;
            if (serial >= march_1900) {
                file_.number(sheet_, row_ - 1, c, serial, file_.format({.date = true, .fill = shade}));
                return;
            }
        }
        file_.text(sheet_, row_ - 1, c, cell, file_.format({.fill = shade}));
    }

    void add_note(std::uint32_t row, std::size_t column, const std::string& note) {
        lxw_comment_options options{};
        options.x_scale = 2.5;
        options.y_scale = 2;
        worksheet_write_comment_opt(sheet_, row - 1, static_cast<lxw_col_t>(column), note.c_str(), &options);
    }

    WorkbookFile& file_;
    const TextTable& table_;
    Digits digits_;
    const SheetMarks* marks_;
    lxw_worksheet* sheet_;
    std::vector<StoredType> types_;
    std::uint32_t row_ = 0;
};

}  // namespace

void add_table_sheet(WorkbookFile& file, const TextTable& table, const TableSchema* schema, Digits digits) {
    TableSheet(file, table, schema, digits, nullptr).write();
}

void add_marked_sheet(WorkbookFile& file, const TextTable& table, const TableSchema* schema, const SheetMarks& marks) {
    TableSheet(file, table, schema, Digits::exact, &marks).write();
}

}  // namespace chegu::formats
