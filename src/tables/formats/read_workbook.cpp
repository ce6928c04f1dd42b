#include <algorithm>
#include <optional>
#include <set>
#include <span>

#include "schema/table.h"
#include "tables/column_letters.h"
#include "tables/formats/cell_reading.h"
#include "tables/formats/setting.h"
#include "tables/formats/table_intake.h"
#include "tables/formats/workbook.h"
#include "tables/formats/workbook_cells.h"
#include "tables/header_row.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

constexpr std::size_t most_told = 100'000;  // cells; ranges without end must not fill the memory

/// The cells of one row.
using SheetRow = std::span<const SheetCell>;

bool is_example(std::string_view cell) { return cell.starts_with("#example") || cell.starts_with("#示例"); }

std::vector<SheetRow> rows_of(const WorkbookSheet& sheet) {
    std::vector<SheetRow> rows;
    const std::span<const SheetCell> cells(sheet.cells);
    for (std::size_t begin = 0, end = 0; begin < cells.size(); begin = end) {
        while (end < cells.size() && cells[end].row == cells[begin].row) ++end;
        rows.push_back(cells.subspan(begin, end - begin));
    }
    return rows;
}

class SheetReader {
   public:
    SheetReader(const Workbook& book, const WorkbookSheet& sheet, std::string_view time_zone, std::string source,
                Notices& notices)
        : book_(book),
          sheet_(sheet),
          schema_(find_table(feed_tables(), sheet.name)),
          time_zone_(time_zone),
          source_(std::move(source)),
          notices_(notices) {}

    /// Nothing for a blank sheet that the schema does not know.
    std::optional<TextTable> read() {
        const auto rows = rows_of(sheet_);
        if (rows.empty() && schema_ == nullptr) return std::nullopt;
        if (const auto found = header_elsewhere(rows)) return without_header(found);
        read_header(rows.empty() ? SheetRow{} : rows.front());
        TableIntake intake(sheet_.name, source_, named_, notices_);
        for (const auto& row : rows)
            if (row.data() != rows.front().data()) take(row, intake);
        for (const auto& merged : sheet_.merged) report_merged(merged);
        auto table = intake.finish();
        for (const auto& [row, column] : told_)
            if (positions_[column] != TextTable::npos) table.told.cells.emplace(row, positions_[column]);
        table.told.ids_unknown = ids_unknown_;
        return table;
    }

   private:
    [[nodiscard]] std::vector<std::string_view> texts_of(SheetRow row) const {
        std::vector<std::string_view> texts;
        for (const auto& cell : row) texts.push_back(book_.text(cell));
        return texts;
    }

    /// The row that seems to name the columns where the first one does not; 0 where there is none.
    [[nodiscard]] std::uint32_t header_elsewhere(const std::vector<SheetRow>& rows) const {
        if (schema_ == nullptr || rows.empty()) return 0;
        if (rows.front().front().row == 1 && known_columns(*schema_, texts_of(rows.front())) > 0) return 0;
        for (std::size_t r = 0; r < std::min(rows.size(), header_rows_searched); ++r)
            if (seems_header(*schema_, texts_of(rows[r]))) return rows[r].front().row;
        return 0;
    }

    TextTable without_header(std::uint32_t found) {
        notices_.add(kinds::header_elsewhere, [&] {
            return Notice{{}, sheet_.name, 1, {}, {}, {{"found", same_in_both(std::to_string(found))}}};
        });
        TextTable table;
        table.name = sheet_.name;
        table.source = source_;
        return table;
    }

    void read_header(SheetRow row) {
        for (const auto& cell : row) {
            const auto column = schema_ == nullptr ? nullptr : schema_->find(book_.text(cell));
            const auto reading = read_cell(book_, cell, nullptr, time_zone_);
            header_.resize(std::size_t{cell.column} + 1);
            columns_.resize(header_.size());
            positions_.resize(header_.size(), TextTable::npos);
            header_[cell.column] = reading.text;
            columns_[cell.column] = column;
            if (reading.kind != nullptr) report(*reading.kind, cell.row, cell.column, reading);
            if (reading.text.empty()) continue;
            positions_[cell.column] = named_.size();
            named_.push_back(reading.text);
        }
    }

    void take(SheetRow row, TableIntake& intake) {
        if (row.front().column == 0 && is_example(book_.text(row.front()))) return;
        std::vector<std::string> kept(named_.size());
        bool filled = false;
        for (const auto& cell : row) {
            const auto column = std::size_t{cell.column};
            const auto position = column < positions_.size() ? positions_[column] : TextTable::npos;
            if (position == TextTable::npos) {
                if (nameless_.insert(column).second) report_nameless(cell);
                continue;
            }
            auto reading = read_cell(book_, cell, columns_[column], time_zone_);
            if (reading.kind != nullptr) report(*reading.kind, cell.row, column, reading);
            kept[position] = std::move(reading.text);
            filled = true;
        }
        if (filled) intake.row(row.front().row, kept);
    }

    void report(const NoticeKind& kind, std::uint32_t row, std::size_t column, const CellReading& reading) {
        if (told_.size() < most_told) told_.emplace(row, column);
        if (schema_ != nullptr && !schema_->key.empty() && reading.lost && header_[column] == schema_->key.front())
            ids_unknown_ = true;
        notices_.add(kind, [&] {
            Notice notice{{}, sheet_.name, row, header_[column], reading.text, {}};
            if (!reading.problem.en.empty()) notice.values["problem"] = reading.problem;
            return notice;
        });
    }

    void report_nameless(const SheetCell& cell) {
        notices_.add(kinds::unnamed_column, [&] {
            return Notice{{},
                          sheet_.name,
                          cell.row,
                          {},
                          read_cell(book_, cell, nullptr, time_zone_).text,
                          {{"letter", same_in_both(column_letters(cell.column))}}};
        });
    }

    void report_merged(const MergedCells& merged) {
        const auto last_row = std::min(merged.last_row, sheet_.cells.empty() ? 0 : sheet_.cells.back().row);
        const auto columns = std::min<std::size_t>(merged.last_column + std::size_t{1}, header_.size());
        for (std::size_t column = merged.first_column; column < columns; ++column)
            for (auto row = merged.first_row; row <= last_row && told_.size() < most_told; ++row)
                told_.emplace(row, column);
        notices_.add(kinds::merged_cells, [&] {
            const auto column = std::size_t{merged.first_column};
            return Notice{
                {},           sheet_.name, merged.first_row, column < header_.size() ? header_[column] : std::string{},
                merged.range, {}};
        });
    }

    const Workbook& book_;
    const WorkbookSheet& sheet_;
    const TableSchema* schema_;
    std::string_view time_zone_;
    std::string source_;
    Notices& notices_;
    // By the sheet's columns; `named_` are those that have a name, `positions_` where they stand among them.
    std::vector<std::string> header_, named_;
    std::vector<const Column*> columns_;
    std::vector<std::size_t> positions_;
    std::set<std::size_t> nameless_;                        // columns without a name that hold something
    std::set<std::pair<std::uint32_t, std::size_t>> told_;  // cells that a notice is about
    bool ids_unknown_ = false;
};

}  // namespace

RawFeed read_workbook(const std::filesystem::path& file, Notices& notices) {
    const auto book = workbook_cells(file);
    // That of settings first: it says in which time zone the others' times are.
    std::vector<const WorkbookSheet*> sheets;
    for (const auto& sheet : book.sheets)
        if (!sheet.name.starts_with('#')) sheets.push_back(&sheet);
    std::stable_partition(sheets.begin(), sheets.end(), [](const auto* sheet) { return sheet->name == "settings"; });
    RawFeed feed;
    std::string time_zone;
    for (const auto* sheet : sheets) {
        SheetReader reader(book, *sheet, time_zone, file.filename().string() + "/" + sheet->name, notices);
        if (auto table = reader.read()) feed.tables.push_back(std::move(*table));
        if (sheet->name == "settings") time_zone = setting(feed, "time_zone");
    }
    return feed;
}

}  // namespace chegu::formats
