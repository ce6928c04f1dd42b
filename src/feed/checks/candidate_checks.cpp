// Candidates: what their rows must give, which sites rows may name, what excludes what, groups.

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "feed/checks/rows.h"

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
            notices.add(mine == no_row ? "site_not_there_today" : "site_of_another_candidate", [&, column = column] {
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
            notices.add("candidate_without_capacity", [&, column = column] {
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
        notices_.add("candidate_conflict", [&] {
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

void check_groups(const DecodedFeed& feed, Notices& notices) {
    const auto& groups = feed.table("groups");
    const NumberColumn min(groups, "min");
    const NumberColumn max(groups, "max");
    for (std::size_t row = 0; row < groups.rows(); ++row) {
        if (!(min[row] > max[row])) continue;
        notices.add("min_above_max", [&] {
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
}

}  // namespace chegu::checks
