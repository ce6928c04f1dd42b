#include "tables/formats/table_sheet.h"

#include <xlsxwriter.h>

#include "base/moment.h"
#include "base/number.h"
#include "tables/formats/stored_type.h"

namespace chegu::formats {
namespace {

class TableSheet {
   public:
    TableSheet(WorkbookFile& file, const TextTable& table, const TableSchema* schema, Digits digits)
        : file_(file), table_(table), digits_(digits), sheet_(file.add_sheet(table.name)) {
        for (std::size_t c = 0; c < table.header.size(); ++c)
            types_.push_back(digits == Digits::exact ? stored_type(table, c, schema) : schema_type(table, c, schema));
    }

    void write() {
        worksheet_freeze_panes(sheet_, 1, 0);
        for (std::size_t c = 0; c < table_.header.size(); ++c)
            file_.text(sheet_, 0, c, table_.header[c], file_.format({.bold = true}));
        for (std::size_t r = 0; r < table_.rows(); ++r)
            for (std::size_t c = 0; c < table_.header.size(); ++c) write_cell(r, c);
    }

   private:
    void write_cell(std::size_t r, std::size_t c) {
        const auto cell = table_.cell(r, c);
        if (cell.empty()) return;
        if (types_[c] == StoredType::number || types_[c] == StoredType::whole) {
            if (const auto value = parse_number(cell);
                value && (digits_ == Digits::rounded || keeps_digits(*value, cell))) {
                file_.number(sheet_, r + 1, c, *value, nullptr);
                return;
            }
        }
        if (types_[c] == StoredType::date) {
            constexpr int first_day = 25569;  // 1970-01-01 in Excel's days
            constexpr int march_1900 = 61;    // before it Excel's calendar has a day too many
            const int serial = parse_date(cell)->days + first_day;
            if (serial >= march_1900) {
                file_.number(sheet_, r + 1, c, serial, file_.format({.number = {.code = "yyyy-mm-dd"}}));
                return;
            }
        }
        file_.text(sheet_, r + 1, c, cell, nullptr);
    }

    WorkbookFile& file_;
    const TextTable& table_;
    Digits digits_;
    lxw_worksheet* sheet_;
    std::vector<StoredType> types_;
};

}  // namespace

void add_table_sheet(WorkbookFile& file, const TextTable& table, const TableSchema* schema, Digits digits) {
    TableSheet(file, table, schema, digits).write();
}

}  // namespace chegu::formats
