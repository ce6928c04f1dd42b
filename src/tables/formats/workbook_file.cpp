#include "tables/formats/workbook_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <mutex>
#include <system_error>
#include <utility>
#include <vector>

#include "base/file_io.h"
#include "base/number.h"
#include "notices/notice.h"
#include "tables/formats/archive.h"
#include "tables/formats/place.h"
#include "tables/formats/xml.h"

namespace chegu::formats {
namespace {

constexpr std::time_t fixed_date = 946684800;  // 2000-01-01: the same feed gives the same bytes

/// Whatever follows: the escape of the next character may begin with the underscore that is missing.
bool looks_escaped(std::string_view text) {
    if (text.size() < 6 || !text.starts_with("_x")) return false;
    return text.substr(2, 4).find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
}

std::string sheet_part(const lxw_worksheet* sheet) {
    return "xl/worksheets/sheet" + std::to_string(sheet->index + 1) + ".xml";
}

[[noreturn]] void not_whole(const std::filesystem::path& path, const Words& why) {
    throw Failure(FailureKind::system,
                  {"无法写入 " + path.string() + "：" + why.zh, "can't write " + path.string() + ": " + why.en});
}

void require_xml(const std::filesystem::path& path) {
    std::vector<std::shared_ptr<XmlReader>> readers;
    try {
        each_entry(path, [&](std::string_view name) -> EntryBytes {
            const auto none = [](auto&&...) {};
            readers.push_back(std::make_shared<XmlReader>(std::string(name), none, none, none));
            return [reader = readers.back()](std::string_view bytes) { reader->take(bytes); };
        });
        for (const auto& reader : readers) reader->finish();
    } catch (const Refused& refused) {
        not_whole(path, refused.problem);
    }
}

}  // namespace

FailureKind fault_of(lxw_error error) {
    switch (error) {
        case LXW_ERROR_CREATING_XLSX_FILE: return chegu::fault_of({errno, std::generic_category()});
        case LXW_ERROR_MEMORY_MALLOC_FAILED:
        case LXW_ERROR_CREATING_TMPFILE:
        case LXW_ERROR_READING_TMPFILE:
        case LXW_ERROR_ZIP_FILE_OPERATION:
        case LXW_ERROR_ZIP_BAD_ZIP_FILE:
        case LXW_ERROR_ZIP_INTERNAL_ERROR:
        case LXW_ERROR_ZIP_FILE_ADD:
        case LXW_ERROR_ZIP_CLOSE: return FailureKind::system;
        default: return FailureKind::bad_input;
    }
}

void write_whole(const std::filesystem::path& path, const std::function<void(const std::filesystem::path&)>& write) {
    // libxlsxwriter turns dates into text in a buffer that all threads share (gmtime).
    static std::mutex one_at_a_time;
    const std::scoped_lock lock(one_at_a_time);
    auto again = path;
    again += ".again";
    std::error_code ignored;
    try {
        write(path);
        write(again);
        if (read_file(path) != read_file(again))
            not_whole(path, {"两次写出的内容不同", "it came out different when written twice"});
        require_xml(path);
    } catch (...) {
        std::filesystem::remove(again, ignored);
        throw;
    }
    std::filesystem::remove(again, ignored);
}

bool keeps_digits(double value, std::string_view digits) {
    char written[40];
    const int length = std::snprintf(written, sizeof written, "%.16G", value);
    return std::string_view(written, static_cast<std::size_t>(length)) == digits;
}

std::string with_escapes(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 && byte != '\t' && byte != '\n') out += fmt::format("_x{:04X}_", byte);
        else if (looks_escaped(text.substr(i))) out += "_x005F_";
        else out += text[i];
    }
    return out;
}

WorkbookFile::WorkbookFile(const std::filesystem::path& path) : path_(path) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    book_ = workbook_new_opt(path.c_str(), &options);
    lxw_doc_properties properties{};
    properties.created = fixed_date;
    workbook_set_properties(book_, &properties);
}

WorkbookFile::~WorkbookFile() {
    if (book_ != nullptr) lxw_workbook_free(book_);
}

void WorkbookFile::check(lxw_error result, std::string_view what) const {
    if (result == LXW_NO_ERROR) return;
    const std::string why = lxw_strerror(result);
    const auto cell = shown(what);
    throw Failure(fault_of(result),
                  {"「" + cell + "」写不进工作簿：" + why, "“" + cell + "” can't be written into a workbook: " + why});
}

lxw_worksheet* WorkbookFile::add_sheet(const std::string& name) {
    check(workbook_validate_sheet_name(book_, name.c_str()), name);
    auto* sheet = workbook_add_worksheet(book_, name.c_str());
    if (sheet == nullptr) check(LXW_ERROR_MEMORY_MALLOC_FAILED, name);
    return sheet;
}

lxw_format* WorkbookFile::format(const CellLook& look) {
    if (look == CellLook{}) return nullptr;
    auto& made = formats_[look];
    if (made != nullptr) return made;
    made = workbook_add_format(book_);
    if (made == nullptr) check(LXW_ERROR_MEMORY_MALLOC_FAILED, "format");
    if (look.bold) format_set_bold(made);
    const auto& code = look.number.code;
    if (code.empty()) format_set_num_format_index(made, static_cast<std::uint8_t>(look.number.id));
    else if (code.size() < LXW_FORMAT_FIELD_LEN) format_set_num_format(made, code.c_str());
    else if (look.number.is_date()) format_set_num_format(made, "yyyy-mm-dd");
    constexpr lxw_color_t rose = 0xF7C9BB, straw = 0xFCE8B2;
    if (look.fill != Fill::none) format_set_bg_color(made, look.fill == Fill::error ? rose : straw);
    return made;
}

void WorkbookFile::text(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::string_view cell,
                        lxw_format* format) {
    check(worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                 with_escapes(cell).c_str(), format),
          cell);
}

void WorkbookFile::blank(lxw_worksheet* sheet, std::size_t row, std::size_t column, lxw_format* format) {
    check(worksheet_write_blank(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), format), "blank");
}

void WorkbookFile::number(lxw_worksheet* sheet, std::size_t row, std::size_t column, double value, lxw_format* format) {
    check(worksheet_write_number(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), value, format),
          "number");
}

void WorkbookFile::boolean(lxw_worksheet* sheet, std::size_t row, std::size_t column, bool value, lxw_format* format) {
    check(worksheet_write_boolean(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), value ? 1 : 0,
                                  format),
          "boolean");
}

void WorkbookFile::exact_number(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& digits,
                                lxw_format* format) {
    const auto value = parse_number(digits).value();
    if (keeps_digits(value, digits)) {
        number(sheet, row, column, value, format);
        return;
    }
    number(sheet, row, column, WorkbookAmendments::to_be_filled, format);
    amendments_.fill(sheet_part(sheet), "<v>" + digits + "</v>");
}

void WorkbookFile::formula(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& formula,
                           lxw_format* format) {
    check(worksheet_write_formula_num(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                      formula.c_str(), format, WorkbookAmendments::to_be_filled),
          formula);
    amendments_.fill(sheet_part(sheet), "");
}

void WorkbookFile::error(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& error,
                         lxw_format* format) {
    check(worksheet_write_formula_str(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), error.c_str(),
                                      format, error.c_str()),
          error);
    amendments_.replace(sheet_part(sheet), R"(t="str"><f>)" + error + "</f>", R"(t="e">)");
}

void WorkbookFile::merge(const lxw_worksheet* sheet, const std::vector<MergedCells>& merged) {
    if (merged.empty()) return;
    auto list = "</sheetData><mergeCells count=\"" + std::to_string(merged.size()) + "\">";
    for (const auto& cells : merged) list += "<mergeCell ref=\"" + cells.range + "\"/>";
    amendments_.replace(sheet_part(sheet), "</sheetData>", list + "</mergeCells>");
}

void WorkbookFile::count_from_1904() {
    amendments_.replace("xl/workbook.xml", "<workbookPr ", R"(<workbookPr date1904="1" )");
}

void WorkbookFile::close() {
    check(workbook_close(std::exchange(book_, nullptr)), path_.filename().string());
    amendments_.apply(path_);
    sync_file(path_);
}

}  // namespace chegu::formats
