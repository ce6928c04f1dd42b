#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <span>
#include <tuple>

#include "base/file_io.h"
#include "base/temporary_folder.h"
#include "tables/column_letters.h"
#include "tables/formats/marked_sheet.h"
#include "tables/formats/place.h"
#include "tables/formats/workbook_cells.h"
#include "tables/write.h"

namespace chegu {
namespace {

using formats::SheetMarks;
using formats::Workbook;
using formats::WorkbookFile;

/// A notice and where its sheet shows it: the cell itself, the head of the column, or the corner for what concerns a
/// whole row's or table's missing parts.
struct PlacedNotice {
    const Notice* notice;
    Severity severity;
    bool has_sheet;
    std::uint32_t row;
    std::size_t column;
};

/// Where the columns of each sheet stand, by the names in its first row.
using ColumnPlaces = std::map<std::string, std::map<std::string, std::size_t, std::less<>>, std::less<>>;

ColumnPlaces column_places(const Workbook& book) {
    ColumnPlaces places;
    for (const auto& sheet : book.sheets) {
        auto& columns = places[sheet.name];
        for (const auto& cell : sheet.cells)
            if (cell.row == sheet.cells.front().row) columns.emplace(book.text(cell), cell.column);
    }
    return places;
}

PlacedNotice placed(const Notice& notice, const ColumnPlaces& places) {
    const auto sheet = places.find(notice.table);
    PlacedNotice place{&notice, notice.kind->severity, sheet != places.end(), 1, 0};
    if (!place.has_sheet) return place;
    place.row = std::max<std::uint32_t>(notice.row, 1);
    if (const auto column = sheet->second.find(notice.column); column != sheet->second.end())
        place.column = column->second;
    // A column without a name is called by its letter.
    else if (const auto letter = notice.values.find("letter"); letter != notice.values.end())
        place.column = column_of_letters(letter->second.en);
    return place;
}

/// All notices kept, the worst first, then by place.
std::vector<PlacedNotice> placed_notices(const Workbook& book, const Notices& notices) {
    const auto places = column_places(book);
    std::vector<PlacedNotice> all;
    for (const auto& [code, count] : notices.by_code())
        for (const auto& notice : count.samples) all.push_back(placed(notice, places));
    std::stable_sort(all.begin(), all.end(), [](const PlacedNotice& a, const PlacedNotice& b) {
        return std::tie(a.severity, a.notice->table, a.row, a.column) <
               std::tie(b.severity, b.notice->table, b.row, b.column);
    });
    return all;
}

std::string in_words(const Notice& notice) {
    std::string words;
    for (const auto language : {Language::zh, Language::en}) {
        if (!words.empty()) words += '\n';
        words += sentence(notice, language) + (language == Language::zh ? "" : " ") + remedy(notice, language);
    }
    return words;
}

/// What is said of each cell of one sheet: all of it, as far as a note has room.
SheetMarks marks_of(std::string_view table, std::span<const PlacedNotice> all) {
    constexpr std::size_t most_bytes = 20'000;  // Excel's notes end at 32,767 characters
    SheetMarks marks;
    std::map<std::pair<std::uint32_t, std::size_t>, int> left_out;
    for (const auto& place : all) {
        if (!place.has_sheet || place.notice->table != table) continue;
        const std::pair at{place.row, place.column};
        auto& mark = marks[at];
        if (mark.note.empty()) mark.severity = place.severity;
        if (mark.note.size() > most_bytes) {
            ++left_out[at];
            continue;
        }
        mark.note += (mark.note.empty() ? "" : "\n\n") + in_words(*place.notice);
        ++mark.notices;
    }
    for (const auto& [at, rest] : left_out)
        marks[at].note +=
            fmt::format("\n\n另有 {0} 条，见工作表「#问题 problems」。\n{0} more: see sheet #问题 problems.", rest);
    return marks;
}

constexpr const char* problem_sheet = "#问题 problems";

/// Nothing where the file is no workbook that can be read, which its notice says.
Workbook workbook_of(const std::filesystem::path& file) {
    try {
        return formats::workbook_cells(file);
    } catch (const formats::Refused&) {
        return {};
    }
}

/// The first sheet: every notice with a link to its cell. Reading leaves sheets out whose name begins with #.
class ProblemSheet {
   public:
    ProblemSheet(WorkbookFile& file, const Notices& notices)
        : file_(file), notices_(notices), sheet_(file.add_sheet(problem_sheet)) {}

    void write(std::span<const PlacedNotice> all) {
        const std::pair<const char*, double> columns[] = {
            {"程度 severity", 12}, {"表 table", 16}, {"行 row", 8},   {"列 column", 20},           {"值 value", 20},
            {"问题", 48},          {"怎样才对", 40}, {"problem", 56}, {"what would be right", 48}, {"代码 code", 28},
        };
        std::size_t c = 0;
        for (const auto& [head, width] : columns) {
            worksheet_set_column(sheet_, static_cast<lxw_col_t>(c), static_cast<lxw_col_t>(c), width, nullptr);
            file_.text(sheet_, 0, c++, head, file_.format({.bold = true}));
        }
        worksheet_freeze_panes(sheet_, 1, 0);
        std::size_t row = 1;
        for (const auto& place : all) write_row(row++, place);
        worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(row - 1), static_cast<lxw_col_t>(c - 1));
        for (const auto& [code, count] : notices_.by_code())
            if (count.total > count.samples.size())
                file_.text(
                    sheet_, ++row, 0,
                    fmt::format("{0}：共 {1} 条，这里列出 {2} 条；加 --all 列出全部。{0}: {1} in all, {2} listed; "
                                "--all lists every one",
                                code, count.total, count.samples.size()),
                    nullptr);
    }

   private:
    void write_row(std::size_t row, const PlacedNotice& place) {
        const auto& notice = *place.notice;
        const bool error = place.severity == Severity::error;
        const auto* look =
            error ? file_.format({.fill = formats::Fill::error}) : file_.format({.fill = formats::Fill::warning});
        const char* severity = error                                 ? "错误 error"
                               : place.severity == Severity::warning ? "警告 warning"
                                                                     : "提示 info";
        file_.text(sheet_, row, 0, severity, const_cast<lxw_format*>(look));
        file_.text(sheet_, row, 1, notice.table, nullptr);
        if (notice.row > 0) link(row, place);
        file_.text(sheet_, row, 3, notice.column, nullptr);
        file_.text(sheet_, row, 4, notice.value, nullptr);
        file_.text(sheet_, row, 5, sentence(notice, Language::zh), nullptr);
        file_.text(sheet_, row, 6, remedy(notice, Language::zh), nullptr);
        file_.text(sheet_, row, 7, sentence(notice, Language::en), nullptr);
        file_.text(sheet_, row, 8, remedy(notice, Language::en), nullptr);
        file_.text(sheet_, row, 9, std::string(notice.kind->code), nullptr);
    }

    void link(std::size_t row, const PlacedNotice& place) {
        if (!place.has_sheet) {
            file_.number(sheet_, row, 2, place.notice->row, nullptr);
            return;
        }
        char cell[LXW_MAX_CELL_NAME_LENGTH] = {};
        lxw_rowcol_to_cell(cell, place.row - 1, static_cast<lxw_col_t>(place.column));
        std::string sheet;
        for (const char c : place.notice->table) sheet += c == '\'' ? std::string("''") : std::string(1, c);
        const auto target = "internal:'" + sheet + "'!" + cell;
        const auto shown_row = std::to_string(place.notice->row);
        worksheet_write_url_opt(sheet_, static_cast<lxw_row_t>(row), 2, target.c_str(), nullptr, shown_row.c_str(),
                                nullptr);
    }

    WorkbookFile& file_;
    const Notices& notices_;
    lxw_worksheet* sheet_;
};

}  // namespace

std::string marked_workbook(const std::filesystem::path& workbook, const Notices& notices) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "marked.xlsx";
    const auto book = workbook_of(workbook);
    const auto all = placed_notices(book, notices);
    formats::write_whole(path, [&](const std::filesystem::path& target) {
        WorkbookFile file(target);
        if (book.from_1904) file.count_from_1904();
        ProblemSheet(file, notices).write(all);
        for (const auto& sheet : book.sheets)
            if (sheet.name != problem_sheet)  // that of the check before
                formats::add_marked_sheet(file, book, sheet, marks_of(sheet.name, all));
        file.close();
    });
    return read_file(path);
}

}  // namespace chegu
