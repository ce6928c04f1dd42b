#include <fmt/format.h>
#include <xlsxwriter.h>

#include <cstdio>
#include <memory>

#include "base/moment.h"
#include "base/number.h"
#include "feed/formats/place.h"
#include "feed/formats/stored_type.h"
#include "feed/formats/workbook.h"
#include "feed/formats/workbook_file.h"

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
    TableSheet(WorkbookFile& file, const TextTable& table)
        : file_(file), table_(table), sheet_(file.add_sheet(table.name)) {
        for (std::size_t c = 0; c < table.header.size(); ++c) types_.push_back(stored_type(table, c));
    }

    void write() {
        worksheet_freeze_panes(sheet_, 1, 0);
        for (std::size_t c = 0; c < table_.header.size(); ++c) file_.text(sheet_, 0, c, table_.header[c], file_.head());
        for (std::size_t r = 0; r < table_.rows(); ++r)
            for (std::size_t c = 0; c < table_.header.size(); ++c) write_cell(r, c);
    }

   private:
    void write_cell(std::size_t r, std::size_t c) {
        const auto cell = table_.cell(r, c);
        if (cell.empty()) return;
        if (types_[c] == StoredType::number || types_[c] == StoredType::whole) {
            if (const double value = *parse_number(cell); same_digits(value, cell)) {
                file_.number(sheet_, r + 1, c, value, nullptr);
                return;
            }
        }
        if (types_[c] == StoredType::date) {
            constexpr int first_day = 25569;  // 1970-01-01 in Excel's days
            constexpr int march_1900 = 61;    // before it Excel's calendar has a day too many
            const int serial = parse_date(cell)->days + first_day;
            if (serial >= march_1900) {
                file_.number(sheet_, r + 1, c, serial, file_.date());
                return;
            }
        }
        file_.text(sheet_, r + 1, c, cell, nullptr);
    }

    WorkbookFile& file_;
    const TextTable& table_;
    lxw_worksheet* sheet_;
    std::vector<StoredType> types_;
};

}  // namespace

void write_workbook(const RawFeed& feed, const std::filesystem::path& path) {
    write_whole(path, [&](const std::filesystem::path& target) {
        WorkbookFile file(target);
        for (const auto& table : feed.tables) TableSheet(file, table).write();
        file.close();
    });
}

}  // namespace chegu::formats
