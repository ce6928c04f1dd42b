// Demand: its period and its margin.

#include "feed/checks/rows.h"

namespace chegu::checks {

void check_demand(const DecodedFeed& feed, Notices& notices) {
    const auto& demand = feed.table("demand");
    const auto& settings = feed.table("settings");
    const double periods = settings.rows() == 0 ? 1 : NumberColumn(settings, "periods")[0];
    const NumberColumn period(demand, "period");
    const NumberColumn margin(demand, "margin");
    const ReferenceColumn item(demand, "item_id");
    const NumberColumn value(feed.table("items"), "value");
    for (std::size_t row = 0; row < demand.rows(); ++row) {
        if (period[row] > periods)
            notices.add("period_beyond_horizon", [&] {
                auto notice = at(demand, row, "period");
                notice.values["periods"] = same_in_both(number_text(periods));
                return notice;
            });
        if (item[row] == no_row) continue;
        const double worth = value[item[row]];
        if (margin[row] < worth / 10 || margin[row] > worth * 10)
            notices.add("margin_unusual", [&] {
                auto notice = at(demand, row, "margin");
                notice.values["worth"] = same_in_both(number_text(worth));
                return notice;
            });
    }
}

}  // namespace chegu::checks
