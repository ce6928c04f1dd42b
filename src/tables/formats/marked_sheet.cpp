#include "tables/formats/marked_sheet.h"

#include <algorithm>

#include "base/number.h"

namespace chegu::formats {
namespace {

/// What Excel itself writes for the errors that it has names for; others would not be taken for errors.
bool is_error_name(std::string_view text) {
    return text.starts_with('#') &&
           text.find_first_not_of("#ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/!?_") == std::string_view::npos;
}

class MarkedSheet {
   public:
    MarkedSheet(WorkbookFile& file, const Workbook& book, const WorkbookSheet& sheet, const SheetMarks& marks)
        : file_(file), book_(book), from_(sheet), marks_(marks), sheet_(file.add_sheet(sheet.name)) {}

    void write() {
        worksheet_freeze_panes(sheet_, 1, 0);
        // Rows go to the disk as they come, so that cells and marks must come in one order.
        auto mark = marks_.begin();
        for (const auto& cell : from_.cells) {
            const std::pair<std::uint32_t, std::size_t> at{cell.row, cell.column};
            for (; mark != marks_.end() && mark->first < at; ++mark) write_blank(mark->first, mark->second);
            const bool marked = mark != marks_.end() && mark->first == at;
            write_cell(cell, marked ? fill_of(mark->second) : Fill::none);
            if (marked) add_note(at, (mark++)->second);
        }
        for (; mark != marks_.end(); ++mark) write_blank(mark->first, mark->second);
        file_.merge(sheet_, from_.merged);
    }

   private:
    using Place = std::pair<std::uint32_t, std::size_t>;

    static Fill fill_of(const CellMark& mark) { return mark.severity == Severity::error ? Fill::error : Fill::warning; }

    void write_blank(const Place& at, const CellMark& mark) {
        file_.blank(sheet_, at.first - 1, at.second, file_.format({.fill = fill_of(mark)}));
        add_note(at, mark);
    }

    void write_cell(const SheetCell& cell, Fill fill) {
        const auto row = cell.row - 1;
        const std::string text(book_.text(cell));
        auto* format = file_.format({.bold = row == 0, .fill = fill, .number = book_.formats[cell.format]});
        switch (cell.kind) {
            case CellKind::boolean: file_.boolean(sheet_, row, cell.column, text != "0", format); return;
            case CellKind::error:
                file_.error(sheet_, row, cell.column, is_error_name(text) ? text : "#VALUE!", format);
                return;
            case CellKind::formula:
                // One that shares the text of another cell has none of its own.
                file_.formula(sheet_, row, cell.column, text.empty() ? "NA()" : text, format);
                return;
            case CellKind::number:
                if (parse_number(text)) {
                    file_.exact_number(sheet_, row, cell.column, text, format);
                    return;
                }
                break;
            case CellKind::text: break;
        }
        file_.text(sheet_, row, cell.column, text, format);
    }

    void add_note(const Place& at, const CellMark& mark) {
        lxw_comment_options options{};
        options.x_scale = 2.5;
        options.y_scale = std::min(2.0 * mark.notices, 8.0);
        worksheet_write_comment_opt(sheet_, at.first - 1, static_cast<lxw_col_t>(at.second), mark.note.c_str(),
                                    &options);
    }

    WorkbookFile& file_;
    const Workbook& book_;
    const WorkbookSheet& from_;
    const SheetMarks& marks_;
    lxw_worksheet* sheet_;
};

}  // namespace

void add_marked_sheet(WorkbookFile& file, const Workbook& book, const WorkbookSheet& sheet, const SheetMarks& marks) {
    MarkedSheet(file, book, sheet, marks).write();
}

}  // namespace chegu::formats
