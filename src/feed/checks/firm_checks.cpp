// Firms: their credit codes, and pairs that look like one firm.

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/great_circle.h"
#include "feed/checks/near_names.h"
#include "feed/checks/rows.h"
#include "feed/checks/uscc.h"
#include "feed/look_alike.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

constexpr double near_km = 1;

void report_alike(const DecodedTable& firms, std::size_t row, std::size_t other, const Words& reason,
                  Notices& notices) {
    notices.add(kinds::firms_alike, [&] {
        auto notice = at(firms, row, "name");
        notice.values["other"] = same_in_both(firms.text(other, "name"));
        notice.values["other_row"] = same_in_both(std::to_string(firms.row_number(other)));
        notice.values["reason"] = reason;
        return notice;
    });
}

void check_code(const DecodedTable& firms, std::size_t row, std::string_view code, Notices& notices) {
    const auto expected = uscc_check_character(code);
    if (expected && code.back() == *expected) return;
    const bool destroyed = uscc_is_destroyed(code);
    if (expected && !destroyed) {
        notices.add(kinds::uscc_check_character, [&] {
            auto notice = at(firms, row, "uscc");
            notice.values["expected"] = same_in_both(std::string(1, *expected));
            return notice;
        });
        return;
    }
    notices.add(kinds::uscc_malformed, [&] {
        auto notice = at(firms, row, "uscc");
        notice.values["problem"] = destroyed ? Words{"表格软件把它变成了数，第 15 位以后的数字已经丢失",
                                                     "a spreadsheet made a number of it, what came after the 15th "
                                                     "digit is lost"}
                                             : uscc_problem(code);
        return notice;
    });
}

/// Whether one of the sites of the first firm lies within 1 km of one of the second's.
bool near_places(const DecodedTable& sites, const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
    constexpr std::size_t most_sites = 50;  // of a firm: with more it is not one that was written twice by mistake
    const NumberColumn lat(sites, "lat");
    const NumberColumn lon(sites, "lon");
    for (std::size_t i = 0; i < std::min(a.size(), most_sites); ++i)
        for (std::size_t j = 0; j < std::min(b.size(), most_sites); ++j)
            if (great_circle_km(lat[a[i]], lon[a[i]], lat[b[j]], lon[b[j]]) <= near_km) return true;
    return false;
}

/// Addresses as a browser opens them; anything else would be no link, or a dangerous one, on a page that is published.
bool is_web_address(std::string_view text) {
    const auto begin = text.find("://");
    const auto scheme = text.substr(0, begin);
    if (begin == std::string_view::npos || (scheme != "http" && scheme != "https")) return false;
    const auto rest = text.substr(begin + 3);
    return rest.find('.') != std::string_view::npos && rest.front() != '.' &&
           std::none_of(rest.begin(), rest.end(), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte <= ' ' || byte == 0x7F || c == '"' || c == '<' || c == '>' || c == '\\';
           });
}

void check_websites(const DecodedTable& firms, Notices& notices) {
    const CellColumn website(firms, "website");
    for (std::size_t row = 0; row < firms.rows(); ++row)
        if (!website[row].empty() && !is_web_address(website[row]))
            notices.add(kinds::website_malformed, [&] { return at(firms, row, "website"); });
}

using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

/// Firms of one name, but for a group and its subsidiary and for those that were told of as alike already.
void check_names(const DecodedTable& firms, const Pairs& alike, Notices& notices) {
    const CellColumn name(firms, "name");
    const ReferenceColumn parent(firms, "parent_firm_id");
    std::unordered_map<std::u32string, std::uint32_t> first_of_name;
    std::size_t count = 0;
    std::pair<std::uint32_t, std::uint32_t> example;
    for (std::uint32_t row = 0; row < firms.rows(); ++row) {
        const auto look = look_of(name[row]);
        if (look.empty()) continue;
        const auto first = first_of_name.emplace(look, row).first->second;
        if (first == row || parent[row] == first || parent[first] == row || alike.contains({first, row})) continue;
        if (count == 0) example = {first, row};
        ++count;
    }
    if (count == 0) return;
    notices.add(kinds::names_repeated, [&] {
        auto notice = at(firms, example.second, "name");
        notice.values["count"] = count_words(count);
        notice.values["first_row"] = same_in_both(std::to_string(firms.row_number(example.first)));
        return notice;
    });
}

}  // namespace

void check_firms(const DecodedFeed& feed, Notices& notices) {
    const auto& firms = feed.table("firms");
    const CellColumn uscc(firms, "uscc");
    const CellColumn name(firms, "name");
    std::unordered_map<std::string_view, std::size_t> first_by_code;
    Pairs alike;
    for (std::size_t row = 0; row < firms.rows(); ++row) {
        if (uscc[row].empty()) continue;
        // Codes that the reader knows to be destroyed are no codes, and two of them no firm's.
        if (firms.text_table->told.cells.contains({firms.row_number(row), firms.column("uscc").position})) continue;
        check_code(firms, row, uscc[row], notices);
        const auto [first, is_first] = first_by_code.emplace(uscc[row], row);
        if (is_first) continue;
        alike.emplace(static_cast<std::uint32_t>(first->second), static_cast<std::uint32_t>(row));
        report_alike(firms, row, first->second, {"统一社会信用代码相同", "both have the same credit code"}, notices);
    }

    const auto& sites = feed.table("sites");
    const ReferenceColumn owner(sites, "firm_id");
    std::vector<std::vector<std::size_t>> sites_of(firms.rows());
    for (std::size_t row = 0; row < sites.rows(); ++row)
        if (owner[row] != no_row) sites_of[owner[row]].push_back(row);
    std::vector<std::u32string> names(firms.rows());
    for (std::size_t row = 0; row < firms.rows(); ++row)
        if (!sites_of[row].empty()) names[row] = bare_name(name[row]);
    const ReferenceColumn parent(firms, "parent_firm_id");
    for (const auto& [a, b] : near_pairs(names)) {
        if (parent[a] == b || parent[b] == a) continue;  // a group and its subsidiary share a name
        if (alike.contains({a, b}) || !near_places(sites, sites_of[a], sites_of[b])) continue;
        alike.emplace(a, b);
        report_alike(firms, b, a, {"名称相近，地点相距不到 1 公里", "near names at sites within 1 km"}, notices);
    }
    check_names(firms, alike, notices);
    check_websites(firms, notices);
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind uscc_malformed{
    "uscc_malformed",
    Severity::error,
    {"「{value}」不是统一社会信用代码：{problem}。", "“{value}” is not a unified social credit code: {problem}."},
    {"照营业执照写 18 位数字和大写字母（不用 I、O、S、V、Z）；没有就留空。",
     "Copy the 18 digits and capital letters (never I, O, S, V, Z) of the licence; leave it empty if there is "
     "none."},
    {"GB 32100-2015 规定代码为 18 位，字母表里没有容易看错的五个字母。",
     "GB 32100-2015 sets 18 characters from an alphabet without the five letters that are easily misread."}};

constexpr NoticeKind uscc_check_character{
    "uscc_check_character",
    Severity::error,
    {"统一社会信用代码「{value}」的校验码不对：按前 17 位应是「{expected}」。",
     "The check character of “{value}” is wrong: the first 17 characters call for “{expected}”."},
    {"对照营业执照改正；没有把握就留空。", "Correct it by the licence; leave it empty if in doubt."},
    {"校验码能查出任何一位写错和大多数相邻两位写反。代码错了，政策就会算到别家头上。",
     "The check character finds every single wrong character and nearly every swapped pair. With a wrong code a "
     "policy would go to another firm."}};

constexpr NoticeKind firms_alike{
    "firms_alike",
    Severity::warning,
    {"「{value}」与第 {other_row} 行的「{other}」像是同一家：{reason}。",
     "“{value}” looks like “{other}” in row {other_row}: {reason}."},
    {"若是同一家，合并成一行；若是两家，可以不管。", "If they are one firm, make them one row; if not, leave it."},
    {"一家企业写成两行，来源看起来就多了一个，单一来源的风险会被掩盖，政策也可能重复享受。",
     "A firm in two rows looks like two sources: it hides that there is only one, and may get a policy twice."}};

constexpr NoticeKind names_repeated{
    "names_repeated",
    Severity::warning,
    {"有 {count} 家企业与前面的企业同名；第一处：「{value}」，第 {row} 行与第 {first_row} 行。",
     "Firms with the name of an earlier one: {count}; the first is “{value}” in row {row}, as in row {first_row}."},
    {"若是同一家，合并成一行；若是两家，名称里写明区别（如所在地）。",
     "If they are one firm, make them one row; if they are two, say in the names what sets them apart, such as the "
     "town."},
    {"报告里分不清两家同名的企业；若其实是一家，看起来就多了一个来源。",
     "Nobody can tell them apart in a report; and if they are one, there seems to be a source more than there is."}};

constexpr NoticeKind website_malformed{
    "website_malformed",
    Severity::warning,
    {"「{value}」不是网址。", "“{value}” is not the address of a website."},
    {"写成 https://www.example.com 的样子；没有就留空。",
     "Write it like https://www.example.com; leave it empty if there is none."},
    {"公开的页面只链接到 http:// 或 https:// 开头的网址。",
     "Pages that are published link only to addresses that begin with http:// or https://."}};

}  // namespace chegu::kinds
