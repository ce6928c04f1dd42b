// Candidates: what their rows must give, which sites rows may name, what excludes what, groups.

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

struct Place {
    std::string_view table;
    std::string_view column;
};

void check_sites(const DecodedFeed& feed, Notices& notices) {
    constexpr std::array<Place, 12> places{{{"processes", "site_id"},
                                            {"lanes", "from_site"},
                                            {"lanes", "to_site"},
                                            {"links", "from_site"},
                                            {"links", "to_site"},
                                            {"stocks", "site_id"},
                                            {"services", "from_site"},
                                            {"services", "to_site"},
                                            {"demand", "site_id"},
                                            {"orders", "from_site"},
                                            {"orders", "to_site"},
                                            {"terminals", "site_id"}}};
    const auto& candidates = feed.table("candidates");
    const ReferenceColumn owner(feed.table("sites"), "candidate_id");
    for (const auto& [name, column] : places) {
        const auto& table = feed.table(name);
        const ReferenceColumn site(table, column);
        std::optional<ReferenceColumn> candidate;  // a table whose rows may belong to one
        if (table.schema->find("candidate_id") != nullptr) candidate.emplace(table, "candidate_id");
        for (std::size_t row = 0; row < table.rows(); ++row) {
            if (site[row] == no_row || owner[site[row]] == no_row) continue;
            const auto other = owner[site[row]];
            const auto mine = candidate ? (*candidate)[row] : no_row;
            if (mine == other) continue;
            if (mine == no_row && candidate && !table.text(row, "candidate_id").empty()) continue;
            notices.add(mine == no_row ? kinds::site_not_there_today : kinds::site_of_another_candidate,
                        [&, column = column] {
                            auto notice = at(table, row, column);
                            notice.values["other"] = same_in_both(candidates.id(other));
                            notice.values["candidate"] = same_in_both(id_of(candidates, mine));
                            return notice;
                        });
        }
    }
}

void check_capacities(const DecodedFeed& feed, Notices& notices) {
    constexpr std::array<Place, 4> places{{{"processes", "capacity_per_day"},
                                           {"links", "max_per_day"},
                                           {"lanes", "capacity_per_day"},
                                           {"stocks", "on_hand"}}};
    for (const auto& [name, column] : places) {
        const auto& table = feed.table(name);
        const CellColumn candidate(table, "candidate_id");
        const CellColumn capacity(table, column);
        // A required column of filled cells is the decoder's to report.
        if (!table.column(column).schema->may_be_empty) continue;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            if (candidate[row].empty() || !capacity[row].empty()) continue;
            notices.add(kinds::candidate_without_capacity, [&, column = column] {
                auto notice = at(table, row, column);
                notice.values["candidate"] = same_in_both(candidate[row]);
                return notice;
            });
        }
    }
}

/// Candidates that can never be chosen, because what they need, however far, excludes one another.
class ConflictCheck {
   public:
    ConflictCheck(const DecodedFeed& feed, Notices& notices)
        : table_(feed.table("candidates")), notices_(notices), needers_(table_.rows()) {
        const ReferenceListColumn needs(table_, "needs");
        const ReferenceListColumn excludes(table_, "excludes");
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            for (const auto needed : needs[row])
                if (needed != no_row) needers_[needed].push_back({static_cast<RowIndex>(row), needed});
            for (const auto other : excludes[row])
                if (other != no_row && other != row) pairs_.push_back(std::minmax(static_cast<RowIndex>(row), other));
        }
        std::sort(pairs_.begin(), pairs_.end());
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    }

    /// O(excluding pairs x (candidates + needs)).
    void run() {
        std::vector<bool> reported(table_.rows(), false);
        for (const auto& [a, b] : pairs_) {
            const auto need_a = needing(a);
            const auto need_b = needing(b);
            for (const auto& [row, needed] : need_a) {
                const auto other = need_b.find(row);
                if (other == need_b.end() || reported[row]) continue;
                reported[row] = true;
                report(row, needed == row ? other->second : needed, a, b);
            }
        }
    }

   private:
    struct Need {
        RowIndex by;
        RowIndex of;
    };

    /// The candidate and everything that needs it, however far, each with the one that it names for it.
    std::map<RowIndex, RowIndex> needing(RowIndex candidate) const {
        std::map<RowIndex, RowIndex> found{{candidate, candidate}};
        std::vector<RowIndex> queue{candidate};
        while (!queue.empty()) {
            const auto next = queue.back();
            queue.pop_back();
            for (const auto& need : needers_[next])
                if (found.emplace(need.by, need.of).second) queue.push_back(need.by);
        }
        return found;
    }

    void report(RowIndex row, RowIndex needed, RowIndex a, RowIndex b) {
        notices_.add(kinds::candidate_conflict, [&] {
            auto notice = at(table_, row, "needs");
            notice.value = table_.id(row);
            notice.values["needed"] = same_in_both(table_.id(needed));
            notice.values["a"] = same_in_both(table_.id(a));
            notice.values["b"] = same_in_both(table_.id(b));
            return notice;
        });
    }

    const DecodedTable& table_;
    Notices& notices_;
    std::vector<std::vector<Need>> needers_;
    std::vector<std::pair<RowIndex, RowIndex>> pairs_;
};

void check_capital(const DecodedFeed& feed, Notices& notices) {
    const auto& candidates = feed.table("candidates");
    const NumberColumn capital(candidates, "capital");
    const NumberColumn of_the_zone(candidates, "public_capital");
    for (std::size_t row = 0; row < candidates.rows(); ++row) {
        if (!(of_the_zone[row] > capital[row])) continue;
        notices.add(kinds::public_capital_above_capital, [&] {
            auto notice = at(candidates, row, "public_capital");
            notice.values["capital"] = same_in_both(candidates.text(row, "capital"));
            return notice;
        });
    }
}

void check_groups(const DecodedFeed& feed, Notices& notices) {
    const auto& groups = feed.table("groups");
    const NumberColumn min(groups, "min");
    const NumberColumn max(groups, "max");
    for (std::size_t row = 0; row < groups.rows(); ++row) {
        if (!(min[row] > max[row])) continue;
        notices.add(kinds::min_above_max, [&] {
            auto notice = at(groups, row, "min");
            notice.values["max"] = same_in_both(groups.text(row, "max"));
            return notice;
        });
    }
}

}  // namespace

void check_candidates(const DecodedFeed& feed, Notices& notices) {
    check_sites(feed, notices);
    check_capacities(feed, notices);
    ConflictCheck(feed, notices).run();
    check_groups(feed, notices);
    check_capital(feed, notices);
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind candidate_without_capacity{
    "candidate_without_capacity",
    Severity::error,
    {"候选项「{candidate}」的这一行没有填 {column}。",
     "The row belongs to candidate “{candidate}” and gives no {column}."},
    {"填上 {column}：候选项带来多少，要写明。", "Give {column}: what a candidate brings must be said."},
    {"没有上限的候选项会让任何投资都显得划算。", "A candidate without a limit would make any investment look good."}};

constexpr NoticeKind site_of_another_candidate{
    "site_of_another_candidate",
    Severity::error,
    {"这一行属于候选项「{candidate}」，地点「{value}」却属于候选项「{other}」。",
     "The row belongs to candidate “{candidate}”, but its site “{value}” to candidate “{other}”."},
    {"两行写同一个候选项；两者缺一不可时，用 needs 写明。",
     "Give both rows the same candidate; where one needs the other, say so in needs."},
    {"一行只属于一个候选项；地点不在，这一行也不能在。",
     "A row names one candidate only; it can't be there where its site is not."}};

constexpr NoticeKind site_not_there_today{
    "site_not_there_today",
    Severity::error,
    {"地点「{value}」只在选中候选项「{other}」时才有，这一行却今天就有。",
     "Site “{value}” exists only where candidate “{other}” is chosen, but this row exists today."},
    {"换成今天已有的地点，或（表里有这一列时）把 candidate_id 写成 {other}。",
     "Name a site that exists today or, where the table has the column, write {other} as candidate_id."},
    {"没有选中候选项时，这一行会指向不存在的地点。需求、订单和场站只能写今天已有的地点。",
     "Without the candidate the row would point at nothing. Demand, orders and terminals may only name sites that "
     "exist today."}};

constexpr NoticeKind candidate_conflict{
    "candidate_conflict",
    Severity::warning,
    {"「{value}」需要「{needed}」，但与它一起必需的「{a}」和「{b}」互斥，所以永远不能选。",
     "“{value}” needs “{needed}”, but “{a}” and “{b}” exclude each other, so it can never be chosen."},
    {"改正 needs 或 excludes。", "Correct needs or excludes."},
    {"永远不能选的候选项会留在表里，却不出现在任何方案中。",
     "Such a candidate stays in the table and is part of no plan."}};

constexpr NoticeKind min_above_max{
    "min_above_max",
    Severity::error,
    {"至少选 {value} 个，却至多选 {max} 个。", "At least {value} must be chosen, but at most {max} may."},
    {"使 min 不大于 max。", "Make min no larger than max."},
    {"这样的组没有任何选法，整个问题就无解。", "No choice satisfies the group, so there would be no answer at all."}};

constexpr NoticeKind public_capital_above_capital{
    "public_capital_above_capital",
    Severity::error,
    {"公共投资 {value} 大于投资额 {capital}。", "Public capital of {value} is more than the capital of {capital}."},
    {"公共投资是投资额的一部分；改正其中一个。", "It is a part of the capital: correct one of the two."},
    {"多出来的部分没有去处，园区预算也会算错。",
     "What is beyond the capital would go nowhere, and the zone's budget would be reckoned wrong."}};

}  // namespace chegu::kinds
