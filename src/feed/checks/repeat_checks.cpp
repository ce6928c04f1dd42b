// Rows that are there twice, cell by cell, in tables whose rows add up or act together.

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

/// Of tables whose rows have an id of their own only demand adds up; there the id may differ.
bool adds_up(const TableSchema& schema) {
    return schema.name == "demand" || (!schema.key.empty() && !schema.unique_key && schema.name != "departures");
}

void check_rows(const DecodedTable& table, Notices& notices) {
    const auto& text = *table.text_table;
    const auto own_id = table.schema->unique_key ? text.find(table.schema->key.front()) : TextTable::npos;
    const auto compare = [&](std::size_t a, std::size_t b) {
        for (std::size_t column = 0; column < text.header.size(); ++column) {
            if (column == own_id) continue;
            const auto order = text.cell(a, column) <=> text.cell(b, column);
            if (order != 0) return order;
        }
        return std::strong_ordering::equal;
    };
    std::vector<std::size_t> rows(table.rows());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return compare(a, b) < 0; });
    std::size_t count = 0;
    std::size_t first_repeat = table.rows();
    std::size_t repeated = 0;
    std::size_t first_of_kind = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (compare(rows[first_of_kind], rows[i]) != 0) {
            first_of_kind = i;
            continue;
        }
        ++count;
        if (rows[i] >= first_repeat) continue;
        first_repeat = rows[i];
        repeated = rows[first_of_kind];
    }
    if (count == 0) return;
    notices.add(kinds::rows_repeated, [&] {
        Notice notice;
        notice.table = table.schema->name;
        notice.row = table.row_number(first_repeat);
        notice.values["count"] = count_words(count);
        notice.values["first_row"] = same_in_both(std::to_string(table.row_number(repeated)));
        return notice;
    });
}

}  // namespace

void check_repeats(const DecodedFeed& feed, Notices& notices) {
    for (const auto& table : feed.tables)
        if (table.present() && adds_up(*table.schema)) check_rows(table, notices);
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind rows_repeated{
    "rows_repeated",
    Severity::warning,
    {"有 {count} 行与前面的行一模一样；第一处：第 {row} 行与第 {first_row} 行相同。",
     "Rows that repeat an earlier one cell by cell: {count}; the first is row {row}, the same as row {first_row}."},
    {"若是粘贴了两遍，删去重复的行；若确是两笔，合成一行。",
     "Remove the repeats if they were pasted twice; make them one row if both are meant."},
    {"这张表的行会相加或一起作用：物料清单粘贴两遍，每件产品就要用两倍的投入品。需求只比较编号以外的格。",
     "Rows of this table add up or act together: a bill of materials pasted twice asks for twice the inputs. Of demand "
     "the id is not compared."}};

}  // namespace chegu::kinds
