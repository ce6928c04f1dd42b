#include "report/workbook.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>

#include "base/failure.h"
#include "base/utf8.h"
#include "feed/file_io.h"
#include "feed/formats/workbook_file.h"

namespace chegu {
namespace {

/// A folder of its own that goes with everything in it.
class TemporaryFolder {
   public:
    TemporaryFolder() {
        std::error_code error;
        auto pattern = (std::filesystem::temp_directory_path(error) / "chegu-XXXXXX").string();
        if (error || mkdtemp(pattern.data()) == nullptr)
            throw Failure(Exit::bad_input, {"没有可用的临时目录", "there is no folder for temporary files"});
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

   private:
    std::filesystem::path path_;
};

void require(lxw_error error) {
    if (error != LXW_NO_ERROR)
        throw Failure(Exit::bad_input, {fmt::format("工作簿写不成：{}", lxw_strerror(error)),
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
              std::pair{Shown::share, "0.0%"}, std::pair{Shown::decimal, "#,##0.###"},
              std::pair{Shown::day, "yyyy-mm-dd"}})
            cells_.at(static_cast<std::size_t>(shown)) = cell(format);
        head_ = cell("General");
        format_set_bold(head_);
        format_set_bottom(head_, LXW_BORDER_THIN);
        format_set_align(head_, LXW_ALIGN_VERTICAL_BOTTOM);
        inert_ = cell("General");
        format_set_num_format_index(inert_, text_format);
    }
    [[nodiscard]] lxw_format* of(Shown shown) const { return cells_.at(static_cast<std::size_t>(shown)); }
    [[nodiscard]] lxw_format* head() const { return head_; }
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
    lxw_format* inert_ = nullptr;
};

class SheetWriter {
   public:
    SheetWriter(lxw_worksheet* sheet, const Formats& formats) : sheet_(sheet), formats_(formats) {}

    void write(const Sheet& sheet) {
        const auto columns = sheet.columns.size();
        for (std::size_t c = 0; c < columns; ++c) {
            const auto& column = sheet.columns[c];
            require(worksheet_set_column(sheet_, at(c), at(c), column.width, nullptr));
            require(worksheet_write_string(sheet_, 0, at(c), (column.head.zh + "\n" + column.head.en).c_str(),
                                           formats_.head()));
        }
        for (std::size_t r = 0; r < sheet.rows.size(); ++r)
            for (std::size_t c = 0; c < sheet.rows[r].size(); ++c)
                write(static_cast<lxw_row_t>(r + 1), at(c), sheet.rows[r][c], sheet.columns[c].shown);
        if (sheet.filters) {
            worksheet_freeze_panes(sheet_, 1, 2);
            require(worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()), at(columns - 1)));
            require(worksheet_repeat_rows(sheet_, 0, 0));
            worksheet_set_landscape(sheet_);
        }
        constexpr std::uint8_t a4 = 9;
        worksheet_set_paper(sheet_, a4);
        worksheet_fit_to_pages(sheet_, 1, 0);
        require(worksheet_set_footer(sheet_, "&L&A&R&P / &N"));
    }

   private:
    static lxw_col_t at(std::size_t column) { return static_cast<lxw_col_t>(column); }

    void write(lxw_row_t row, lxw_col_t column, const Cell& cell, Shown shown) {
        if (const auto* text = std::get_if<std::string>(&cell)) {
            auto* format = looks_like_a_formula(*text) ? formats_.inert() : formats_.of(Shown::text);
            require(worksheet_write_string(sheet_, row, column, fitting(*text).c_str(), format));
        } else if (const auto* number = std::get_if<double>(&cell)) {
            if (std::isfinite(*number))
                require(worksheet_write_number(sheet_, row, column, *number, formats_.of(shown)));
        } else if (const auto* day = std::get_if<Date>(&cell)) {
            // A spreadsheet counts days from the end of 1899.
            constexpr int epoch = 25'569;
            require(worksheet_write_number(sheet_, row, column, day->days + epoch, formats_.of(Shown::day)));
        }
    }

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
        throw Failure(Exit::bad_input, {"没有写工作簿的内存", "there is no memory for the workbook"});
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
