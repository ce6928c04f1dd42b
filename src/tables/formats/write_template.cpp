#include <xlsxwriter.h>

#include <filesystem>
#include <system_error>

#include "base/failure.h"
#include "base/file_io.h"
#include "schema/table.h"
#include "tables/formats/place.h"
#include "tables/formats/template_words.h"
#include "tables/formats/workbook_file.h"
#include "tables/write.h"

namespace chegu::formats {
namespace {

constexpr lxw_row_t last_row = 5000;  // down to which there are drop-downs
constexpr double column_width = 16;

class Template {
   public:
    explicit Template(const std::filesystem::path& path) : file_(path) {
        required_ = format();
        format_set_bold(required_);
        format_set_bg_color(required_, 0xDCE9F5);
        example_ = format();
        format_set_font_color(example_, LXW_COLOR_GRAY);
        format_set_num_format(example_, "@");
        text_ = format();
        format_set_num_format(text_, "@");
    }

    void add_help() {
        auto* sheet = file_.add_sheet("#说明 help");
        worksheet_set_column(sheet, 0, 0, 110, nullptr);
        std::size_t row = 0;
        for (const auto& line : template_help()) {
            if (!line.empty()) file_.text(sheet, row, 0, line, nullptr);
            ++row;
        }
    }

    void add(const TableSchema& table) {
        auto* sheet = file_.add_sheet(std::string(table.name));
        worksheet_freeze_panes(sheet, 1, 0);
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const auto& column = table.columns[c];
            const auto at = static_cast<lxw_col_t>(c);
            const bool number = column.type == Type::number || column.type == Type::integer;
            // As text an id keeps its zeros, and Excel makes no date of what looks like one.
            worksheet_set_column(sheet, at, at, column_width, number ? nullptr : text_);
            file_.text(sheet, 0, c, column.name, column.required ? required_ : file_.format({.bold = true}));
            add_note(sheet, 0, at, column_note(column));
            if (table.name != "settings") add_list(sheet, 2, last_row, at, column);
        }
        if (table.name == "settings") add_settings(sheet);
        else add_example(sheet, table);
    }

    void close() { file_.close(); }

   private:
    lxw_format* format() { return workbook_add_format(file_.book()); }

    static void add_note(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& note) {
        lxw_comment_options options{};
        options.x_scale = 2.5;
        options.y_scale = 2.5;
        worksheet_write_comment_opt(sheet, row, column, note.c_str(), &options);
    }

    void add_list(lxw_worksheet* sheet, lxw_row_t first, lxw_row_t last, lxw_col_t at, const Column& column) const {
        lxw_data_validation list{};
        // A warning and no more: what is pasted in bulk is judged by check.
        list.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        std::vector<std::string> values;
        std::vector<char*> words;
        std::string formula;
        if (column.type == Type::enumeration) {
            for (const auto& choice : column.choices) values.emplace_back(choice.value);
            for (auto& value : values) words.push_back(value.data());
            words.push_back(nullptr);
            list.validate = LXW_VALIDATION_TYPE_LIST;
            list.value_list = words.data();
        } else if (column.type == Type::reference) {
            formula = ids_of(column.refers_to);
            list.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            list.value_formula = formula.data();
        } else {
            return;
        }
        worksheet_data_validation_range(sheet, first, at, last, at, &list);
    }

    /// The cells of a table's key column below the example, as Excel names them.
    static std::string ids_of(std::string_view table) {
        const auto* schema = find_table(feed_tables(), table);
        std::size_t column = 0;
        while (schema->columns[column].name != schema->key.front()) ++column;
        char letters[8] = {};
        lxw_col_to_name(letters, static_cast<lxw_col_t>(column), LXW_TRUE);
        return "=" + std::string(table) + "!" + letters + "$3:" + letters + "$" + std::to_string(last_row + 1);
    }

    void add_example(lxw_worksheet* sheet, const TableSchema& table) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const auto cell = example_cell(table.columns[c], table);
            file_.text(sheet, 1, c, c == 0 ? "#example " + cell : cell, example_);
        }
    }

    /// settings is filled in down, not across: its keys are there, with the notes beside them.
    void add_settings(lxw_worksheet* sheet) {
        std::size_t row = 1;
        for (const auto& key : settings_keys().columns) {
            file_.text(sheet, row, 0, key.name, key.required ? required_ : nullptr);
            add_note(sheet, static_cast<lxw_row_t>(row), 0, column_note(key));
            add_list(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_row_t>(row), 1, key);
            ++row;
        }
    }

    WorkbookFile file_;
    lxw_format* required_ = nullptr;
    lxw_format* example_ = nullptr;
    lxw_format* text_ = nullptr;
};

}  // namespace
}  // namespace chegu::formats

namespace chegu {

void write_template(const std::string& target) {
    namespace fs = std::filesystem;
    if (formats::format_of(target) != formats::Format::workbook)
        throw Failure(FailureKind::bad_input, {"模板是 Excel 工作簿：请给出以 .xlsx 结尾的名称。",
                                               "a template is a workbook: give a name that ends with .xlsx"});
    const auto path = fs::absolute(target).lexically_normal();
    if (fs::exists(fs::symlink_status(path)))
        throw Failure(FailureKind::bad_input,
                      {target + " 已存在；请给出新的名称。", target + " is there already; give another name"});
    const auto beside = path.parent_path() / ("." + path.stem().string() + ".being-written.xlsx");
    try {
        formats::write_whole(beside, [](const fs::path& file) {
            formats::Template book(file);
            book.add_help();
            for (const auto& table : feed_tables()) book.add(table);
            book.close();
        });
        rename_new(beside, path);
        sync_folder(path.parent_path());
    } catch (...) {
        std::error_code ignored;
        fs::remove(beside, ignored);
        throw;
    }
}

}  // namespace chegu
