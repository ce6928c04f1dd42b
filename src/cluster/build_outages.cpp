#include "cluster/build_outages.h"

#include <algorithm>

#include "cluster/rows.h"
#include "feed/expressions/expression.h"
#include "feed/target_tables.h"

namespace chegu {
namespace {

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
    const auto& table = feed.table("outages");
    const StringColumn id(table, "outage_id");
    const NameColumns name(table);
    const ChoiceColumn target(table, "target");
    const TextColumn target_id(table, "target_id"), target_where(table, "target_where");
    const NumberColumn availability(table, "availability");
    const NumberColumn recover_days(table, "recover_days"), outages_per_year(table, "outages_per_year");
    for (std::size_t r = 0; r < table.rows(); ++r) {
        auto outage = std::find_if(outages.begin(), outages.end(), [&](const auto& of) { return of.id == id[r]; });
        if (outage == outages.end()) {
            outages.push_back({id[r], name[r], {}, 0, 0});
            outage = outages.end() - 1;
        }
        outage->recover_days = std::max(outage->recover_days, recover_days[r]);
        outage->outages_per_year = std::max(outage->outages_per_year, outages_per_year[r]);
        const auto target_at = meaning(target[r], targets_at);
        for (const auto row : rows_hit(feed.table(table_of(target[r])), target_id[r], target_where[r]))
            outage->targets.push_back({target_at(row), availability[r]});
    }
    return outages;
}

}  // namespace chegu
