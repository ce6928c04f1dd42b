#include "cluster/build_outages.h"

#include <algorithm>
#include <array>

#include "cluster/rows.h"
#include "feed/expressions/expression.h"

namespace chegu {
namespace {

template <class I>
TargetId at_row(std::size_t row) {
    return I{row};
}

struct Target {
    std::string_view word;
    std::string_view table;
    TargetId (*id)(std::size_t row);
};
constexpr std::array targets{
    Target{"site", "sites", at_row<SiteId>},       Target{"process", "processes", at_row<ProcessId>},
    Target{"lane", "lanes", at_row<LaneId>},       Target{"firm", "firms", at_row<FirmId>},
    Target{"region", "regions", at_row<RegionId>}, Target{"mode", "modes", at_row<ModeId>},
    Target{"item", "items", at_row<ItemId>}};

/// The rows of the target's table that an outage row hits.
std::vector<std::size_t> rows_hit(const DecodedTable& table, std::string_view id, std::string_view where) {
    std::vector<std::size_t> hit;
    if (!where.empty()) {
        const auto result = evaluate(where, table);
        for (std::size_t row = 0; row < result.values.size(); ++row)
            if (result.values[row].holds()) hit.push_back(row);
        return hit;
    }
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (table.id(row) == id) hit.push_back(row);
    return hit;
}

}  // namespace

Table<NamedOutageId, NamedOutage> build_outages(const DecodedFeed& feed) {
    Table<NamedOutageId, NamedOutage> outages;
    const Rows rows(feed.table("outages"));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const auto id = rows.text(r, "outage_id");
        auto outage = std::find_if(outages.begin(), outages.end(), [&](const auto& known) { return known.id == id; });
        if (outage == outages.end()) {
            outages.push_back({id, rows.name(r), {}, 0, 0});
            outage = outages.end() - 1;
        }
        outage->recover_days = std::max(outage->recover_days, rows.number(r, "recover_days"));
        outage->outages_per_year = std::max(outage->outages_per_year, rows.number(r, "outages_per_year"));
        const auto word = rows.choice(r, "target");
        const auto target = std::find_if(targets.begin(), targets.end(), [&](const auto& t) { return t.word == word; });
        for (const auto row :
             rows_hit(feed.table(target->table), rows.text(r, "target_id"), rows.text(r, "target_where")))
            outage->targets.push_back({target->id(row), rows.number(r, "availability")});
    }
    return outages;
}

}  // namespace chegu
