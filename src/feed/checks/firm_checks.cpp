// Firms: their credit codes, and pairs that look like one firm.

#include <set>
#include <unordered_map>
#include <vector>

#include "base/great_circle.h"
#include "feed/checks/near_names.h"
#include "feed/checks/rows.h"
#include "feed/checks/uscc.h"

namespace chegu::checks {
namespace {

constexpr double near_km = 1;

void report_alike(const DecodedTable& firms, std::size_t row, std::size_t other, const Words& reason,
                  Notices& notices) {
    notices.add("firms_alike", [&] {
        auto notice = at(firms, row, "name");
        notice.values["other"] = same_in_both(firms.text(other, "name"));
        notice.values["other_row"] = same_in_both(std::to_string(firms.row_number(other)));
        notice.values["reason"] = reason;
        return notice;
    });
}

void check_code(const DecodedTable& firms, std::size_t row, std::string_view code, Notices& notices) {
    if (const auto expected = uscc_check_character(code)) {
        if (code.back() == *expected) return;
        notices.add("uscc_check_character", [&] {
            auto notice = at(firms, row, "uscc");
            notice.values["expected"] = same_in_both(std::string(1, *expected));
            return notice;
        });
        return;
    }
    notices.add("uscc_malformed", [&] {
        auto notice = at(firms, row, "uscc");
        const auto length = std::to_string(code.size());
        notice.values["problem"] = code.size() == 18 ? Words{"有不允许的字符", "it has characters that are not allowed"}
                                                     : Words{"应为 18 位，这里有 " + length + " 个字节",
                                                             "it takes 18 characters, here are " + length + " bytes"};
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

}  // namespace

void check_firms(const DecodedFeed& feed, Notices& notices) {
    const auto& firms = feed.table("firms");
    const CellColumn uscc(firms, "uscc");
    const CellColumn name(firms, "name");
    std::unordered_map<std::string_view, std::size_t> first_by_code;
    std::set<std::pair<std::uint32_t, std::uint32_t>> same_code;
    for (std::size_t row = 0; row < firms.rows(); ++row) {
        if (uscc[row].empty()) continue;
        check_code(firms, row, uscc[row], notices);
        const auto [first, is_first] = first_by_code.emplace(uscc[row], row);
        if (is_first) continue;
        same_code.emplace(static_cast<std::uint32_t>(first->second), static_cast<std::uint32_t>(row));
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
        if (same_code.contains({a, b}) || !near_places(sites, sites_of[a], sites_of[b])) continue;
        report_alike(firms, b, a, {"名称相近，地点相距不到 1 公里", "near names at sites within 1 km"}, notices);
    }
}

}  // namespace chegu::checks
