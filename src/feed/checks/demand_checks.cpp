// Demand: its period and its margin.

#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

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
            notices.add(kinds::period_beyond_horizon, [&] {
                auto notice = at(demand, row, "period");
                notice.values["periods"] = same_in_both(number_text(periods));
                return notice;
            });
        if (item[row] == no_row) continue;
        const double worth = value[item[row]];
        if (margin[row] <= -worth)
            notices.add(kinds::demand_not_worth_serving, [&] {
                auto notice = at(demand, row, "margin");
                notice.values["worth"] = same_in_both(number_text(worth));
                notice.values["price"] = same_in_both(number_text(worth + margin[row]));
                return notice;
            });
        else if (margin[row] < worth / 10 || margin[row] > worth * 10)
            notices.add(kinds::margin_unusual, [&] {
                auto notice = at(demand, row, "margin");
                notice.values["worth"] = same_in_both(number_text(worth));
                return notice;
            });
    }
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind period_beyond_horizon{
    "period_beyond_horizon",
    Severity::error,
    {"时段 {value} 不在 1 到 {periods} 之间。", "Period {value} is not within 1 to {periods}."},
    {"改正时段，或在 settings 里加大 periods。", "Correct the period, or raise periods in settings."},
    {"计划以外的需求没有可以满足它的时段。", "No period of the plan could serve demand outside it."}};

constexpr NoticeKind margin_unusual{
    "margin_unusual",
    Severity::warning,
    {"毛利 {value} 与产品的价值 {worth} 不相称。", "A margin of {value} does not fit the item's value of {worth}."},
    {"margin 是售价减价值；核对两者的单位是否相同。",
     "margin is price less value; check that both are in the same unit."},
    {"毛利决定断供损失。低于价值的十分之一或高于十倍，多半是把售价或总额填成了毛利。",
     "Margins decide what an outage loses. Below a tenth or above ten times the value it is mostly a price or a "
     "total in the wrong place."}};

constexpr NoticeKind demand_not_worth_serving{
    "demand_not_worth_serving",
    Severity::warning,
    {"毛利 {value} 加上产品的价值 {worth}，售价是 {price}：这项需求不值得供应。",
     "A margin of {value} and the item's value of {worth} make a price of {price}: this demand is not worth serving."},
    {"margin 是售价减价值，不是售价也不是成本；核对正负号和金额。",
     "margin is price less value, neither the price nor the cost; check its sign and its amount."},
    {"售价不高于 0，不供应没有损失，供应反而要花钱，方案就不会供应它。",
     "At a price of 0 or less nothing is lost by not serving it, and serving it costs: no plan will."}};

}  // namespace chegu::kinds
