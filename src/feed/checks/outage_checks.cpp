// Outages: what stops, and whether a partial stop can have any effect.

#include <map>
#include <vector>

#include "feed/checks/expression_checks.h"
#include "feed/decoded.h"
#include "feed/id_index.h"
#include "feed/look_alike.h"
#include "feed/nearest_name.h"
#include "feed/notice_kinds.h"
#include "feed/target_tables.h"

namespace chegu::checks {
namespace {

/// What an outage of a row touches: anything at all, anything with a capacity.
enum Touch : std::uint8_t { nothing = 0, anything = 1, limited = 2 };
using Touches = std::vector<std::uint8_t>;

/// Touches of the rows of each target table, by name of the table.
class Effects {
   public:
    explicit Effects(const DecodedFeed& feed) : feed_(feed) {
        for (const auto& [name, table] : target_tables) by_table_[table].assign(feed.table(table).rows(), nothing);
        add_processes();
        add_lanes();
        add_places();
    }

    [[nodiscard]] std::uint8_t of(std::string_view table, std::size_t row) const {
        return by_table_.find(table)->second[row];
    }

   private:
    void mark(std::string_view table, RowIndex row, std::uint8_t touch) {
        if (row != no_row) by_table_[table][row] = static_cast<std::uint8_t>(by_table_[table][row] | touch);
    }

    static std::uint8_t touch(double capacity) {
        return static_cast<std::uint8_t>(std::isnan(capacity) ? anything : anything | limited);
    }

    void add_processes() {
        const auto& processes = feed_.table("processes");
        const NumberColumn capacity(processes, "capacity_per_day");
        const ReferenceColumn site(processes, "site_id");
        const ReferenceColumn item(processes, "item_id");
        for (std::size_t row = 0; row < processes.rows(); ++row) {
            mark("processes", static_cast<RowIndex>(row), touch(capacity[row]));
            mark("sites", site[row], touch(capacity[row]));
            mark("items", item[row], touch(capacity[row]));
        }
    }

    void add_lanes() {
        const auto& lanes = feed_.table("lanes");
        const NumberColumn capacity(lanes, "capacity_per_day");
        const ReferenceColumn from(lanes, "from_site");
        const ReferenceColumn to(lanes, "to_site");
        const ReferenceColumn mode(lanes, "mode");
        for (std::size_t row = 0; row < lanes.rows(); ++row) {
            mark("lanes", static_cast<RowIndex>(row), touch(capacity[row]));
            mark("sites", from[row], touch(capacity[row]));
            mark("sites", to[row], touch(capacity[row]));
            if (mode[row] < feed_.table("modes").rows()) mark("modes", mode[row], touch(capacity[row]));
        }
    }

    /// Firms by their sites; regions by their sites and the regions beneath.
    void add_places() {
        const auto& sites = feed_.table("sites");
        const ReferenceColumn firm(sites, "firm_id");
        const ReferenceColumn region(sites, "region_id");
        const ReferenceColumn parent(feed_.table("regions"), "parent_id");
        auto& regions = by_table_["regions"];
        for (std::size_t row = 0; row < sites.rows(); ++row) {
            const auto found = by_table_["sites"][row];
            mark("firms", firm[row], found);
            // Upwards until a region knows it already, which also ends a circle.
            for (auto at = region[row]; at != no_row && (regions[at] | found) != regions[at]; at = parent[at])
                mark("regions", at, found);
        }
    }

    const DecodedFeed& feed_;
    std::map<std::string_view, Touches> by_table_;
};

class OutageCheck {
   public:
    OutageCheck(const DecodedFeed& feed, Notices& notices)
        : feed_(feed), outages_(feed.table("outages")), notices_(notices), expressions_(notices), effects_(feed) {}

    void run() {
        const ChoiceColumn target(outages_, "target");
        const CellColumn id(outages_, "target_id");
        const CellColumn where(outages_, "target_where");
        for (std::size_t row = 0; row < outages_.rows(); ++row) {
            if (id[row].empty() && where[row].empty())
                notices_.add(kinds::outage_without_target, [&] { return at(outages_, row, "target_id"); });
            else if (!id[row].empty() && !where[row].empty())
                notices_.add(kinds::outage_with_two_targets, [&] { return at(outages_, row, "target_where"); });
            else if (const auto name = table_of(target[row]); !name.empty())
                check_target(row, feed_.table(name), id[row], where[row]);
        }
    }

   private:
    void check_target(std::size_t row, const DecodedTable& table, std::string_view id, std::string_view where) {
        const double availability = NumberColumn(outages_, "availability")[row];
        const bool partial = availability > 0 && availability < 1;
        std::uint8_t touched = nothing;
        if (!id.empty()) {
            const auto found = find(table, id);
            if (found == no_row) return report_unknown(row, table, id);
            if (found < table.rows()) touched = effects_.of(table.schema->name, found);
        } else {
            if (!expressions_.holds(outages_, row, "target_where", table) || !partial) return;
            const auto result = evaluate(where, table);
            for (std::size_t i = 0; i < result.values.size(); ++i)
                if (result.values[i].given && result.values[i].number != 0)
                    touched = static_cast<std::uint8_t>(touched | effects_.of(table.schema->name, i));
        }
        if (partial && touched == anything)
            notices_.add(kinds::outage_without_effect, [&] { return at(outages_, row, "availability"); });
    }

    IdIndex& index(const DecodedTable& table) {
        const auto name = table.schema->name;
        if (const auto known = indices_.find(name); known != indices_.end()) return known->second;
        const auto position = table.column(table.schema->key.front()).position;
        return indices_
            .emplace(name, table.present() && position != TextTable::npos ? IdIndex(*table.text_table, {position})
                                                                          : IdIndex())
            .first->second;
    }

    /// The row of an id, no_row where there is none. A mode is a mere name where the feed has no table of modes: then
    /// one that some lane has is taken for row 0.
    RowIndex find(const DecodedTable& table, std::string_view id) {
        if (table.present() || table.schema->name != "modes") return index(table).find(id);
        const auto& lanes = feed_.table("lanes");
        const CellColumn mode(lanes, "mode");
        for (std::size_t row = 0; row < lanes.rows(); ++row)
            if (mode[row] == id) return 0;
        return no_row;
    }

    void report_unknown(std::size_t row, const DecodedTable& table, std::string_view id) {
        notices_.add(kinds::unknown_reference, [&] {
            auto notice = at(outages_, row, "target_id");
            notice.values["target"] = same_in_both(table.schema->name);
            suggest(notice, id, nearest_name(id, index(table).first_ids(10000)));
            return notice;
        });
    }

    const DecodedFeed& feed_;
    const DecodedTable& outages_;
    Notices& notices_;
    ExpressionCheck expressions_;
    Effects effects_;
    std::map<std::string_view, IdIndex> indices_;
};

}  // namespace

void check_outages(const DecodedFeed& feed, Notices& notices) {
    if (feed.table("outages").rows() > 0) OutageCheck(feed, notices).run();
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind outage_without_target{
    "outage_without_target",
    Severity::error,
    {"没有写停的是什么：target_id 和 target_where 都空着。",
     "It is not said what stops: target_id and target_where are both empty."},
    {"填 target_id，或在 target_where 写条件。", "Fill in target_id, or a condition in target_where."},
    {"两格之一说明停的是哪些行。", "One of the two says which rows stop."}};

constexpr NoticeKind outage_with_two_targets{
    "outage_with_two_targets",
    Severity::error,
    {"target_id 和 target_where 都填了。", "Both target_id and target_where are filled in."},
    {"只留一个；两者都要，就写成编号相同的两行。", "Keep one; if both are meant, write two rows with the same id."},
    {"两格都填，就不知道是「都停」还是「同时满足才停」。", "With both nobody knows whether either or both must hold."}};

constexpr NoticeKind outage_without_effect{
    "outage_without_effect",
    Severity::warning,
    {"可用率为 {value}，但它涉及的工序和线路都没有产能上限，所以没有影响。",
     "Availability is {value}, but no process or lane it touches has a capacity, so it has no effect."},
    {"填上这些工序或线路的 capacity_per_day，或把可用率写成 0。",
     "Give these processes or lanes a capacity_per_day, or write an availability of 0."},
    {"没有上限的产能打几折都没有上限；只有 0 才使它停下。",
     "A capacity without limit times any share stays without limit; only 0 stops it."}};

}  // namespace chegu::kinds
