#include "tables/formats/table_intake.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "schema/table.h"
#include "tables/notice_kinds.h"
#include "tables/table_limits.h"

namespace chegu::formats {

TableIntake::TableIntake(std::string name, std::string source, std::vector<std::string> header, Notices& notices)
    : name_(std::move(name)),
      source_(std::move(source)),
      header_(std::move(header)),
      builder_(name_, header_),
      notices_(notices) {
    const auto refuse = [&](const NoticeKind& kind) {
        notices_.add(kind, [&] { return Notice{{}, name_, 1, {}, {}, {}}; });
        usable_ = false;
    };
    if (header_.empty()) refuse(kinds::empty_file);
    if (header_.size() > most_columns) refuse(kinds::too_many_columns);
    if (const auto* schema = find_table(feed_tables(), name_); schema != nullptr && !schema->key.empty())
        key_ =
            static_cast<std::size_t>(std::find(header_.begin(), header_.end(), schema->key.front()) - header_.begin());
    for (std::size_t c = 0; usable_ && c < header_.size(); ++c) usable_ = sound(1, c, header_[c]);
}

bool TableIntake::sound(std::uint32_t number, std::size_t column, const std::string& cell) const {
    const auto report = [&](const NoticeKind& kind, const Words& problem) {
        notices_.add(kind, [&] {
            Notice notice{{}, name_, number, header_[column], cell.substr(0, 400), {}};
            if (!problem.en.empty()) notice.values["problem"] = problem;
            return notice;
        });
        return false;
    };
    if (cell.size() > longest_cell) return report(kinds::cell_too_long, {});
    if (cell.find('\0') != std::string::npos) return report(kinds::nul_byte, {});
    if (!is_utf8(cell)) return report(kinds::not_utf8, {"这一格", "this cell"});
    return true;
}

void TableIntake::row(std::uint32_t number, const std::vector<std::string>& cells) {
    if (!usable_) return;
    views_.clear();
    for (std::size_t c = 0; c < cells.size(); ++c) {
        if (!sound(number, c, cells[c])) {
            if (key_ < cells.size() && key_ != c) left_out_.insert(cells[key_]);
            return;
        }
        views_.push_back(cells[c]);
    }
    builder_.row(views_);
    numbers_.push_back(number);
}

TextTable TableIntake::finish() {
    if (!usable_) {
        TextTable none;
        none.name = name_;
        none.source = source_;
        return none;
    }
    auto table = builder_.finish();
    table.source = source_;
    table.row_numbers = std::move(numbers_);
    table.told.ids = std::move(left_out_);
    check_column_names(table, notices_);
    return table;
}

}  // namespace chegu::formats
