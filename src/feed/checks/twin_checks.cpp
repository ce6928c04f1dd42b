// Ids of one table that a reader can't tell apart.

#include <fmt/format.h>

#include <unordered_map>
#include <unordered_set>

#include "feed/checks/rows.h"
#include "feed/look_alike.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

void report(const DecodedTable& table, std::string_view column, std::size_t row, std::size_t earlier,
            Notices& notices) {
    notices.add(kinds::ids_alike, [&] {
        auto notice = at(table, row, column);
        const auto id = table.text(row, column);
        const auto other = table.text(earlier, column);
        const auto odd = odd_character(id, other);
        const auto odd_id = shown(odd.in_first ? id : other);
        notice.values["other"] = same_in_both(other);
        notice.values["other_row"] = same_in_both(std::to_string(table.row_number(earlier)));
        notice.values["difference"] = {fmt::format("「{}」的第 {} 个字符是{}", odd_id, odd.position, odd.name.zh),
                                       fmt::format("character {} of “{}” is {}", odd.position, odd_id, odd.name.en)};
        return notice;
    });
}

void check_ids(const DecodedTable& table, std::string_view column, Notices& notices) {
    const CellColumn id(table, column);
    const auto rows = table.rows();
    bool all_plain = true;
    for (std::size_t row = 0; all_plain && row < rows; ++row) all_plain = looks_plain(id[row]);
    if (all_plain) return;
    std::unordered_map<std::u32string, std::size_t> first_of_look;
    std::unordered_set<std::string_view> seen;
    for (std::size_t row = 0; row < rows; ++row) {
        if (id[row].empty() || !seen.emplace(id[row]).second) continue;
        const auto [first, is_first] = first_of_look.emplace(look_of(id[row]), row);
        if (!is_first) report(table, column, row, first->second, notices);
    }
}

}  // namespace

void check_twins(const DecodedFeed& feed, Notices& notices) {
    for (const auto& table : feed.tables)
        for (const auto& column : table.schema->columns) {
            const bool is_name = column.free_without_table && !feed.table(column.refers_to).present();
            if (column.type == Type::id || is_name) check_ids(table, column.name, notices);
        }
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind ids_alike{
    "ids_alike",
    Severity::warning,
    {"「{value}」与第 {other_row} 行的「{other}」看起来一样，却是两个编号：{difference}。",
     "“{value}” looks like “{other}” in row {other_row} but is another id: {difference}."},
    {"若是同一个，改成相同的写法；若是两个，换一个看得出区别的编号。",
     "If they are one, write them alike; if they are two, choose ids that can be told apart."},
    {"多一个空格、一个看不见的字符，或用了长得像的字母，程序就当成另一个编号：一处地点变成两处，货物到不了。",
     "With a blank more, a character that is not seen or a letter that looks like another, an id is another id: one "
     "site becomes two, and goods never arrive."}};

}  // namespace chegu::kinds
