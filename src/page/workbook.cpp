#include "page/workbook.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <utility>

#include "base/failure.h"
#include "base/file_io.h"
#include "base/temporary_folder.h"
#include "base/utf8.h"
#include "page/sheet_widths.h"
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
        link_ = cell("General");
        format_set_underline(link_, LXW_UNDERLINE_SINGLE);
        format_set_font_color(link_, link_blue);
        // Texts stand off the figures to their left.
        for (auto* words : {head_, inert_, link_, of(Shown::text), of(Shown::day)}) format_set_indent(words, 1);
    }
    [[nodiscard]] lxw_format* of(Shown shown) const { return cells_.at(static_cast<std::size_t>(shown)); }
    [[nodiscard]] lxw_format* head(Shown shown) const {
        return shown == Shown::text || shown == Shown::day ? head_ : figures_head_;
    }
    [[nodiscard]] lxw_format* inert() const { return inert_; }
    [[nodiscard]] lxw_format* link() const { return link_; }

   private:
    static constexpr lxw_color_t link_blue = 0x0A5E8C;
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
    lxw_format* link_ = nullptr;
};

/// Where the rows of all sheets stand, by sheet and key; the head of each by an empty key.
using Rows = std::map<std::pair<std::string, std::string>, std::size_t>;

Rows rows_of(std::span<const Sheet> sheets) {
    Rows rows;
    for (const auto& sheet : sheets) {
        rows[{sheet.name, ""}] = 0;
        for (std::size_t r = 0; r < sheet.keys.size(); ++r) rows[{sheet.name, sheet.keys[r]}] = r + 1;
    }
    return rows;
}

const std::string* text_of(const Cell& cell) {
    if (const auto* link = std::get_if<CellLink>(&cell)) return &link->text;
    return std::get_if<std::string>(&cell);
}

class SheetWriter {
   public:
    SheetWriter(lxw_worksheet* sheet, const Formats& formats, const Rows& rows)
        : sheet_(sheet), formats_(formats), rows_(rows) {}

    void write(const Sheet& sheet) {
        const auto columns = sheet.columns.size();
        const auto widths = widths_of(sheet);
        for (std::size_t c = 0; c < columns; ++c) {
            const auto& column = sheet.columns[c];
            require(worksheet_set_column(sheet_, at(c), at(c), widths[c], nullptr));
            require(worksheet_write_string(sheet_, 0, at(c), (column.head.zh + "\n" + column.head.en).c_str(),
                                           formats_.head(column.shown)));
        }
        set_height(0, head_lines(sheet, widths));
        for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
            const auto row = static_cast<lxw_row_t>(r + 1);
            std::size_t lines = 1;
            for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
                write(row, at(c), sheet.rows[r][c], sheet.columns[c].shown);
                if (const auto* text = text_of(sheet.rows[r][c]))
                    lines = std::max(lines, lines_of(*text, widths[c] - beside_text));
            }
            set_height(row, lines);
        }
        if (sheet.filters) {
            worksheet_freeze_panes(sheet_, 1, 2);
            require(worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()), at(columns - 1)));
            require(worksheet_repeat_rows(sheet_, 0, 0));
            worksheet_set_landscape(sheet_);
        }
        constexpr std::uint8_t a4 = 9;
        worksheet_set_paper(sheet_, a4);
        constexpr double side_inches = 0.4;
        constexpr double end_inches = 0.6;
        worksheet_set_margins(sheet_, side_inches, side_inches, end_inches, end_inches);
        worksheet_fit_to_pages(sheet_, 1, 0);
        require(worksheet_set_footer(sheet_, "&L&A&R&P / &N"));
    }

   private:
    static std::size_t head_lines(const Sheet& sheet, const std::vector<double>& widths) {
        std::size_t lines = 2;
        for (std::size_t c = 0; c < widths.size(); ++c) {
            const auto& head = sheet.columns[c].head;
            lines = std::max(lines, lines_of(head.zh + "\n" + head.en, widths[c] - beside_text - filter_mark));
        }
        return lines;
    }

    /// Not every program fits a row to its text by itself.
    void set_height(lxw_row_t row, std::size_t lines) {
        require(
            worksheet_set_row(sheet_, row, std::min(most_points, points_a_line * static_cast<double>(lines)), nullptr));
    }

    static lxw_col_t at(std::size_t column) { return static_cast<lxw_col_t>(column); }

    void write(lxw_row_t row, lxw_col_t column, const Cell& cell, Shown shown) {
        if (const auto* link = std::get_if<CellLink>(&cell); link != nullptr && leads_somewhere(*link)) {
            const auto target = fmt::format("internal:'{}'!A{}", link->sheet, rows_.at({link->sheet, link->key}) + 1);
            require(worksheet_write_url_opt(sheet_, row, column, target.c_str(), formats_.link(),
                                            fitting(link->text).c_str(), nullptr));
            ++links_;
        } else if (const auto* text = text_of(cell)) {
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

    /// A formula's sign in front stays a text without a link; a sheet holds no more links than so many.
    [[nodiscard]] bool leads_somewhere(const CellLink& link) const {
        constexpr std::size_t most_links = 65'000;
        return links_ < most_links && !link.text.empty() && !looks_like_a_formula(link.text) &&
               rows_.contains({link.sheet, link.key});
    }

    /// A whole number among decimals has no point that nothing follows.
    static Shown shown_as(double number, Shown shown) {
        return shown == Shown::decimal && number == std::round(number) ? Shown::whole : shown;
    }

    static constexpr double points_a_line = 15;
    static constexpr double most_points = 409;  // what a spreadsheet allows
    static constexpr double filter_mark = 2;    // characters that the button of a filter covers
    static constexpr double beside_text = 2;    // characters that the indent and the cell's own margins take

    lxw_worksheet* sheet_;
    const Formats& formats_;
    const Rows& rows_;
    std::size_t links_ = 0;
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
    const auto rows = rows_of(sheets);
    for (const auto& sheet : sheets) {
        auto* worksheet = workbook_add_worksheet(workbook, sheet.name.c_str());
        if (worksheet == nullptr) throw std::logic_error("a spreadsheet can't have a sheet named " + sheet.name);
        SheetWriter(worksheet, formats, rows).write(sheet);
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
