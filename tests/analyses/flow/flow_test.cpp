#include "analyses/flow/flow.h"

#include <gtest/gtest.h>

#include "support/planned.h"

namespace chegu {
namespace {

/// A maker in A, a buyer in B, a lane between them; what a test is about is added behind.
std::string maker_and_buyer(const std::string& more) {
    return R"(
[sites]
site_id
A
B
[items]
item_id, value
car,     1000
[modes]
mode
road
[processes]
process_id, site_id, item_id, cost_per_unit, capacity_per_day
make,       A,       car,     100,           10
[lanes]
lane_id, from_site, to_site, rate, capacity_per_day
lane,    A,         B,       7,    8
[links]
link_id, item_id, from_site, to_site
link,    car,     A,         B
)" + more;
}

TEST(Flow, CostIsProductionFreightAndWhatIsNotSold) {
    // 12 are asked for, the lane carries 8, the maker could make 10: 8 are sold.
    // 8 · (100 + 7) + 4 · (value 1000 + margin 200) = 856 + 4800.
    const Planned planned(maker_and_buyer(R"(
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     B,       12,               200
)"));
    EXPECT_EQ(planned.plan.status, PlanStatus::optimal);
    EXPECT_NEAR(planned.plan.cost.production, 800, 1e-9);
    EXPECT_NEAR(planned.plan.cost.freight, 56, 1e-9);
    EXPECT_NEAR(planned.plan.cost.unmet, 4800, 1e-9);
    EXPECT_NEAR(planned.plan.objective, 5656, 1e-9);
    EXPECT_NEAR(planned.plan.bound, 5656, 1e-6);
    EXPECT_NEAR(planned.unmet("d"), 4, 1e-9);
    // One more unit of the lane sells a car for 1200 that costs 107.
    EXPECT_NEAR(planned.plan.prices[0].limit[LimitId{0}], -1093, 1e-6);
}

TEST(Flow, WhatCostsMoreThanItBringsIsNotMade) {
    // 107 a car against value + margin = 1000 - 950.
    const Planned planned(maker_and_buyer(R"(
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     B,       5,                -950
)"));
    EXPECT_NEAR(planned.unmet("d"), 5, 1e-9);
    EXPECT_NEAR(planned.plan.objective, 250, 1e-9);
}

TEST(Flow, ASaleThatBringsLessThanNothingIsNotMadeAndCostsNothing) {
    // value + margin = 1000 - 1100: none of it is served, whatever making costs, and no penalty is negative.
    const Planned planned(maker_and_buyer(R"(
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
gladly,    car,     B,       3,                200
never,     car,     B,       5,                -1100
)"));
    EXPECT_NEAR(planned.unmet("gladly"), 0, 1e-9);
    EXPECT_NEAR(planned.unmet("never"), 5, 1e-9);
    EXPECT_EQ(planned.plan.cost.unmet, 0);
    EXPECT_NEAR(planned.plan.objective, 3 * 107, 1e-9);
    EXPECT_NEAR(planned.plan.bound, 3 * 107, 1e-6);
}

TEST(Flow, APeriodMultipliesRatesByItsDays) {
    // 30 days: 8 · 30 carried of 12 · 30.
    const Planned planned(maker_and_buyer(R"(
[settings]
key,         value
period_days, 30
[demand]
demand_id, item_id, site_id, quantity_per_day
d,         car,     B,       12
)"));
    EXPECT_NEAR(planned.moved("link", "lane"), 240, 1e-7);
    EXPECT_NEAR(planned.unmet("d"), 120, 1e-7);
}

TEST(Flow, RowsOfDemandAddUpAndAPeriodCountsOnlyThen) {
    const Planned planned(maker_and_buyer(R"(
[settings]
key,          value
periods,      2
holding_rate, 0.08
[demand]
demand_id, item_id, site_id, quantity_per_day, period
always,    car,     B,       2,
second,    car,     B,       3,                2
)"));
    EXPECT_NEAR(planned.moved("link", "lane", 1), 2, 1e-9);
    EXPECT_NEAR(planned.moved("link", "lane", 2), 5, 1e-9);
}

TEST(Flow, RecipesConsumeAtTheSiteOfTheProcess) {
    // 3 cars need 6 cells, bought in A at 10: 3 · 100 + 6 · 10.
    const Planned planned(R"(
[sites]
site_id
A
[items]
item_id, value
car,     1000
cell,    10
[processes]
process_id, site_id, item_id, cost_per_unit, recipe
make,       A,       car,     100,
buy,        A,       cell,    10,            none
[bom]
item_id, input_id, quantity
car,     cell,     2
[demand]
demand_id, item_id, site_id, quantity_per_day
d,         car,     A,       3
)");
    EXPECT_NEAR(planned.made("buy"), 6, 1e-9);
    EXPECT_NEAR(planned.plan.objective, 360, 1e-9);
}

TEST(Flow, AnUnapprovedRelationCarriesNothing) {
    // A second lane without a link, a link without a lane: only the approved pair counts.
    const Planned planned(R"(
[sites]
site_id
A
B
C
[items]
item_id, value
car,     1000
[modes]
mode
road
[processes]
process_id, site_id, item_id
make,       A,       car
[lanes]
lane_id, from_site, to_site
ab,      A,         B
[links]
link_id, item_id, from_site, to_site
ac,      car,     A,         C
[demand]
demand_id, item_id, site_id, quantity_per_day
b,         car,     B,       1
c,         car,     C,       1
)");
    EXPECT_NEAR(planned.unmet("b"), 1, 1e-9);
    EXPECT_NEAR(planned.unmet("c"), 1, 1e-9);
}

TEST(Flow, TheLinksLimitCountsOverAllItsLanes) {
    // Two lanes of 3 each, the link may carry 5 in all, the cheap lane first: 3 + 2.
    const Planned planned(R"(
[sites]
site_id
A
B
[items]
item_id, value
car,     1000
[modes]
mode
road
[processes]
process_id, site_id, item_id
make,       A,       car
[lanes]
lane_id, from_site, to_site, rate, capacity_per_day
cheap,   A,         B,       1,    3
dear,    A,         B,       2,    3
[links]
link_id, item_id, from_site, to_site, max_per_day
link,    car,     A,         B,       5
[demand]
demand_id, item_id, site_id, quantity_per_day
d,         car,     B,       9
)");
    EXPECT_NEAR(planned.moved("link", "cheap"), 3, 1e-9);
    EXPECT_NEAR(planned.moved("link", "dear"), 2, 1e-9);
    EXPECT_NEAR(planned.unmet("d"), 4, 1e-9);
}

TEST(Flow, ALanesCapacityIsSharedByWeight) {
    // 10 t a day; a big part weighs 2 t and brings 30, a small one 1 t and brings 20: the small one first, 6 of them,
    // then (10 - 6) / 2 = 2 big ones.
    const Planned planned(R"(
[sites]
site_id
A
B
[items]
item_id, value, mass_kg
big,     0,     2000
small,   0,     1000
[modes]
mode
road
[processes]
process_id, site_id, item_id
pb,         A,       big
ps,         A,       small
[lanes]
lane_id, from_site, to_site, per, capacity_per_day
lane,    A,         B,       t,   10
[links]
link_id, item_id, from_site, to_site
lb,      big,     A,         B
ls,      small,   A,         B
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
db,        big,     B,       6,                30
ds,        small,   B,       6,                20
)");
    EXPECT_NEAR(planned.moved("ls", "lane"), 6, 1e-9);
    EXPECT_NEAR(planned.moved("lb", "lane"), 2, 1e-9);
    // One more tonne a day would bring half a big part.
    EXPECT_NEAR(planned.plan.prices[0].limit[LimitId{0}], -15, 1e-6);
}

TEST(Flow, StockCarriesFromOnePeriodToTheNextAndIsGivenBack) {
    // Period 2 asks for 14, the maker makes 10 a period, the buyer's site holds 1 that must be there at the end again.
    // Holding a car for a period of 365 days costs 1000 · 8 % = 80. Made ahead: 4, held at the end of period 1; and the
    // 1 of the start is held through both periods: (4 + 1 + 1) · 80.
    const Planned planned(R"(
[settings]
key,          value
periods,      2
period_days,  365
holding_rate, 0.08
[sites]
site_id
A
[items]
item_id, value
car,     1000
[processes]
process_id, site_id, item_id, capacity_per_day
make,       A,       car,     10
[stocks]
site_id, item_id, on_hand
A,       car,     1
[demand]
demand_id, item_id, site_id, quantity_per_day, period
d,         car,     A,       14,               2
)");
    const double year = 365;
    EXPECT_NEAR(planned.made("make", 1), 4 * year, 1e-6);
    EXPECT_NEAR(planned.made("make", 2), 10 * year, 1e-6);
    EXPECT_NEAR(planned.plan.periods[0].stock[planned.node("car", "A")], 4 * year + 1, 1e-6);
    EXPECT_NEAR(planned.plan.periods[1].stock[planned.node("car", "A")], 1, 1e-9);
    EXPECT_NEAR(planned.plan.cost.stock, (4 * year + 1 + 1) * 80, 1e-4);
}

TEST(Flow, StockAloneServesNothingForGood) {
    // What is on hand must be there again at the end: without a process nothing can be sold.
    const Planned planned(R"(
[sites]
site_id
A
[items]
item_id, value
car,     1000
[stocks]
site_id, item_id, on_hand
A,       car,     5
[demand]
demand_id, item_id, site_id, quantity_per_day
d,         car,     A,       2
)");
    EXPECT_NEAR(planned.unmet("d"), 2, 1e-9);
}

TEST(Flow, CarbonHasItsPrice) {
    // 80 g/tkm · 500 km · 2 t = 0.08 t a car, at 100 a tonne: 8 a car.
    const Planned planned(R"(
[settings]
key,          value
carbon_price, 100
[sites]
site_id
A
B
[items]
item_id, value, mass_kg
car,     1000,  2000
[modes]
mode, co2_g_per_tkm
road, 80
[processes]
process_id, site_id, item_id
make,       A,       car
[lanes]
lane_id, from_site, to_site, distance_km
lane,    A,         B,       500
[links]
link_id, item_id, from_site, to_site
link,    car,     A,         B
[demand]
demand_id, item_id, site_id, quantity_per_day
d,         car,     B,       3
)");
    EXPECT_NEAR(planned.plan.co2_t, 0.24, 1e-12);
    EXPECT_NEAR(planned.plan.cost.carbon, 24, 1e-9);
}

TEST(Flow, AnEmptyClusterCostsNothing) {
    const Planned planned("");
    EXPECT_EQ(planned.plan.objective, 0);
    EXPECT_EQ(planned.plan.bound, 0);
}

}  // namespace
}  // namespace chegu
