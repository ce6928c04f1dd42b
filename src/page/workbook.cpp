#include "page/workbook.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "base/failure.h"
#include "base/file_io.h"
#include "base/temporary_folder.h"
#include "base/utf8.h"
#include "tables/formats/workbook_file.h"

namespace chegu {
namespace {

void require(lxw_error error) {
    if (error != LXW_NO_ERROR)
        throw Failure(formats::fault_of(error),
                      {fmt::format("工作簿写不成：{}", lxw_strerror(error)),
                       fmt::format("the workbook can't be written: {}", lxw_strerror(error))});
}

/// The text as far as a cell holds it.
std::string fitting(const std::string& text) {
    constexpr std::size_t most = 32'000;
    std::string_view rest = text;
    for (std::size_t characters = 0; !rest.empty(); ++characters) {
        if (characters == most) return text.substr(0, text.size() - rest.size()) + "…";
        take_character(rest);
    }
    return text;
}

bool looks_like_a_formula(const std::string& text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

class Formats {
   public:
    explicit Formats(lxw_workbook* workbook) : workbook_(workbook) {
        for (const auto& [shown, format] :
             {std::pair{Shown::text, "General"}, std::pair{Shown::whole, "#,##0"}, std::pair{Shown::money, "#,##0.00"},
              std::pair{Shown::share, "0.0%"}, std::pair{Shown::decimal, "#,##0.0##"},
              std::pair{Shown::day, "yyyy-mm-dd"}})
            cells_.at(static_cast<std::size_t>(shown)) = cell(format);
        inert_ = cell("General");
        format_set_num_format_index(inert_, text_format);
        for (auto** head : {&head_, &figures_head_}) {
            *head = cell("General");
            format_set_bold(*head);
            format_set_bottom(*head, LXW_BORDER_THIN);
            format_set_align(*head, LXW_ALIGN_VERTICAL_BOTTOM);
        }
        format_set_align(figures_head_, LXW_ALIGN_RIGHT);
        // Texts stand off the figures to their left.
        for (auto* words : {head_, inert_, of(Shown::text), of(Shown::day)}) format_set_indent(words, 1);
    }
    [[nodiscard]] lxw_format* of(Shown shown) const { return cells_.at(static_cast<std::size_t>(shown)); }
    [[nodiscard]] lxw_format* head(Shown shown) const {
        return shown == Shown::text || shown == Shown::day ? head_ : figures_head_;
    }
    [[nodiscard]] lxw_format* inert() const { return inert_; }

   private:
    static constexpr std::uint8_t text_format = 49;  // "@" among the formats that every spreadsheet knows

    lxw_format* cell(const char* number_format) {
        auto* format = workbook_add_format(workbook_);
        if (std::string_view(number_format) != "General") format_set_num_format(format, number_format);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return format;
    }

    lxw_workbook* workbook_;
    std::array<lxw_format*, 6> cells_{};
    lxw_format* head_ = nullptr;
    lxw_format* figures_head_ = nullptr;
    lxw_format* inert_ = nullptr;
};

/// How many lines a text takes in a column: a Chinese character is as wide as two others.
std::size_t lines_of(std::string_view text, double width) {
    std::size_t lines = 1;
    double used = 0;
    while (!text.empty()) {
        const auto c = take_character(text);
        const double of = c >= 0x2E80 ? 2 : 1;
        if (c == '\n' || used + of > width) {
            ++lines;
            used = 0;
        }
        if (c != '\n') used += of;
    }
    return lines;
}

class SheetWriter {
   public:
    SheetWriter(lxw_worksheet* sheet, const Formats& formats) : sheet_(sheet), formats_(formats) {}

    void write(const Sheet& sheet) {
        const auto columns = sheet.columns.size();
        for (std::size_t c = 0; c < columns; ++c) {
            const auto& column = sheet.columns[c];
            require(worksheet_set_column(sheet_, at(c), at(c), column.width, nullptr));
            require(worksheet_write_string(sheet_, 0, at(c), (column.head.zh + "\n" + column.head.en).c_str(),
                                           formats_.head(column.shown)));
        }
        set_height(0, head_lines(sheet));
        for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
            const auto row = static_cast<lxw_row_t>(r + 1);
            std::size_t lines = 1;
            for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
                write(row, at(c), sheet.rows[r][c], sheet.columns[c].shown);
                if (const auto* text = std::get_if<std::string>(&sheet.rows[r][c]))
                    lines = std::max(lines, lines_of(*text, sheet.columns[c].width));
            }
            set_height(row, lines);
        }
        if (sheet.filters) {
            worksheet_freeze_panes(sheet_, 1, 2);
            require(worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()), at(columns - 1)));
            require(worksheet_repeat_rows(sheet_, 0, 0));
            worksheet_set_landscape(sheet_);
        }
        // A list has too many columns to be read on A4.
        constexpr std::uint8_t a3 = 8;
        constexpr std::uint8_t a4 = 9;
        worksheet_set_paper(sheet_, sheet.filters ? a3 : a4);
        constexpr double side_inches = 0.4;
        constexpr double end_inches = 0.6;
        worksheet_set_margins(sheet_, side_inches, side_inches, end_inches, end_inches);
        worksheet_fit_to_pages(sheet_, 1, 0);
        require(worksheet_set_footer(sheet_, "&L&A&R&P / &N"));
    }

   private:
    static std::size_t head_lines(const Sheet& sheet) {
        std::size_t lines = 2;
        for (const auto& column : sheet.columns)
            lines = std::max(lines, lines_of(column.head.zh + "\n" + column.head.en, column.width - filter_mark));
        return lines;
    }

    /// Not every program fits a row to its text by itself.
    void set_height(lxw_row_t row, std::size_t lines) {
        require(
            worksheet_set_row(sheet_, row, std::min(most_points, points_a_line * static_cast<double>(lines)), nullptr));
    }

    static lxw_col_t at(std::size_t column) { return static_cast<lxw_col_t>(column); }

    void write(lxw_row_t row, lxw_col_t column, const Cell& cell, Shown shown) {
        if (const auto* text = std::get_if<std::string>(&cell)) {
            auto* format = looks_like_a_formula(*text) ? formats_.inert() : formats_.of(Shown::text);
            require(worksheet_write_string(sheet_, row, column, fitting(*text).c_str(), format));
        } else if (const auto* number = std::get_if<double>(&cell)) {
            if (std::isfinite(*number))
                require(worksheet_write_number(sheet_, row, column, *number, formats_.of(shown_as(*number, shown))));
        } else if (const auto* day = std::get_if<Date>(&cell)) {
            // A spreadsheet counts days from the end of 1899.
            constexpr int epoch = 25'569;
            require(worksheet_write_number(sheet_, row, column, day->days + epoch, formats_.of(Shown::day)));
        }
    }

    /// A whole number among decimals has no point that nothing follows.
    static Shown shown_as(double number, Shown shown) {
        return shown == Shown::decimal && number == std::round(number) ? Shown::whole : shown;
    }

    static constexpr double points_a_line = 15;
    static constexpr double most_points = 409;  // what a spreadsheet allows
    static constexpr double filter_mark = 2;    // characters that the button of a filter covers

    lxw_worksheet* sheet_;
    const Formats& formats_;
};

}  // namespace

Cell cell_or_none(const std::string& text) { return text.empty() ? Cell{} : Cell{text}; }

namespace {

void write_file_of(std::span<const Sheet> sheets, const WorkbookFacts& facts, const std::filesystem::path& file) {
    auto folder_name = file.parent_path().string();
    lxw_workbook_options options{};
    options.tmpdir = folder_name.data();
    auto* workbook = workbook_new_opt(file.c_str(), &options);
    if (workbook == nullptr)
        throw Failure(FailureKind::system, {"没有写工作簿的内存", "there is no memory for the workbook"});
    // Closed in any case, or its memory is lost.
    std::unique_ptr<lxw_workbook, void (*)(lxw_workbook*)> open(workbook,
                                                                [](lxw_workbook* book) { workbook_close(book); });
    auto title = facts.title;
    auto author = facts.author;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    constexpr std::time_t seconds_a_day = 86'400;
    properties.created = facts.created.days * seconds_a_day;
    require(workbook_set_properties(workbook, &properties));
    const Formats formats(workbook);
    for (const auto& sheet : sheets) {
        auto* worksheet = workbook_add_worksheet(workbook, sheet.name.c_str());
        if (worksheet == nullptr) throw std::logic_error("a spreadsheet can't have a sheet named " + sheet.name);
        SheetWriter(worksheet, formats).write(sheet);
    }
    require(workbook_close(open.release()));
}

}  // namespace

std::string workbook_bytes(std::span<const Sheet> sheets, const WorkbookFacts& facts) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "lists.xlsx";
    formats::write_whole(file, [&](const std::filesystem::path& target) { write_file_of(sheets, facts, target); });
    return read_file(file);
}

}  // namespace chegu
