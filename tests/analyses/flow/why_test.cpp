#include "analyses/flow/why.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/planned.h"

namespace chegu {
namespace {

std::vector<Why> reasons(const Planned& planned) { return why_unmet(planned.cluster, planned.network, planned.plan); }

std::string chain(const std::string& process_capacity, const std::string& lane_capacity, const std::string& link_max) {
    return R"(
[settings]
key,         value
period_days, 2
[sites]
site_id
S
A
[items]
item_id, value
car,     1000
cell,    10
[modes]
mode
road
[processes]
process_id, site_id, item_id, recipe, cost_per_unit, capacity_per_day
make,       A,       car,     ,       0,
buy,        S,       cell,    none,   1,             )" +
           process_capacity + R"(
[bom]
item_id, input_id, quantity
car,     cell,     4
[lanes]
lane_id, from_site, to_site, capacity_per_day
lane,    S,         A,       )" +
           lane_capacity + R"(
[links]
link_id, item_id, from_site, to_site, max_per_day
link,    cell,    S,         A,       )" +
           link_max + R"(
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     A,       5,                200
)";
}

TEST(Why, AFullProcessUpstreamHasThePriceOfOneMoreADay) {
    // 20 cells a day are needed, 8 made at 1 each. One cell more makes a quarter of a car: 1200 / 4 - 1 = 299; one more
    // a day gives two in the period of two days: 598.
    const auto why = reasons(Planned(chain("8", "", "")));
    ASSERT_EQ(why.size(), 1U);
    EXPECT_EQ(why[0].reason, WhyReason::capacity);
    EXPECT_EQ(why[0].process, ProcessId{1});
    EXPECT_EQ(why[0].rank, 1);
    EXPECT_NEAR(why[0].unmet, 6, 1e-9);
    EXPECT_NEAR(why[0].price, 598, 1e-6);
}

TEST(Why, AFullLaneOrLinkIsNamedTheSameWay) {
    const auto by_lane = reasons(Planned(chain("", "8", "")));
    ASSERT_EQ(by_lane.size(), 1U);
    EXPECT_EQ(by_lane[0].lane, LaneId{0});
    EXPECT_NEAR(by_lane[0].price, 598, 1e-6);
    const auto by_link = reasons(Planned(chain("", "", "8")));
    ASSERT_EQ(by_link.size(), 1U);
    EXPECT_EQ(by_link[0].link, LinkId{0});
    EXPECT_NEAR(by_link[0].price, 598, 1e-6);
}

TEST(Why, NothingUnmetNeedsNoReason) { EXPECT_TRUE(reasons(Planned(chain("", "", ""))).empty()); }

TEST(Why, NoPathNamesTheFirstItemThatNothingDelivers) {
    // The process of cars is there, but no cell reaches it: no process, no link, no stock.
    const auto why = reasons(Planned(R"(
[sites]
site_id
A
[items]
item_id, value
car,     1000
cell,    10
[processes]
process_id, site_id, item_id
make,       A,       car
[bom]
item_id, input_id, quantity
car,     cell,     4
[demand]
demand_id, item_id, site_id, quantity_per_day
d,         car,     A,       5
)"));
    ASSERT_EQ(why.size(), 1U);
    EXPECT_EQ(why[0].reason, WhyReason::no_path);
    EXPECT_EQ(why[0].item, ItemId{1});
}

/// The price of one more of a demand whose one reason is that it is dearer than the sale brings.
double cost_of_one_more_in(const std::string& feed) {
    const auto why = reasons(Planned(feed));
    if (why.size() != 1 || why[0].reason != WhyReason::dearer) return -1;
    return why[0].price;
}

TEST(Why, DearerSaysWhatOneMoreWouldCost) {
    // Made at 1500, sold at value 1000 + margin 200.
    EXPECT_NEAR(cost_of_one_more_in(R"(
[sites]
site_id
A
[items]
item_id, value
car,     1000
[processes]
process_id, site_id, item_id, cost_per_unit
make,       A,       car,     1500
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     A,       5,                200
)"),
                1500, 1e-6);
}

// The engine of a car comes from S over a lane at 30 and is bought at `engine`; the car takes two at 5 more, and goes
// to M by road at 40. A process at M has no capacity.
std::string far_car(const std::string& engine, const std::string& more) {
    return R"(
[sites]
site_id
S
A
M
[items]
item_id, value
car,     100
engine,  10
[modes]
mode
road
[processes]
process_id, site_id, item_id, recipe, cost_per_unit, capacity_per_day
make,       A,       car,     ,       5,
closed,     M,       car,     none,   300,           0
buy,        S,       engine,  none,   )" +
           engine + R"(,
[bom]
item_id, input_id, quantity
car,     engine,   2
[lanes]
lane_id, from_site, to_site, rate
first,   S,         A,       30
second,  A,         M,       40
[links]
link_id, item_id, from_site, to_site
l1,      engine,  S,         A
l2,      car,     A,         M
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     M,       5,                20
)" + more;
}

TEST(Why, DearerAddsUpTheCheapestOpenWayThroughRecipesAndLanes) {
    // 2 · (50 + 30) + 5 + 40 = 205, against 120 that a sale brings. The process at M is closed.
    EXPECT_NEAR(cost_of_one_more_in(far_car("50", "")), 205, 1e-6);
}

TEST(Why, ASaleIsMadeFromThatCostOnAndNotBelowIt) {
    const auto unmet_at = [](const std::string& margin) {
        auto feed = far_car("50", "");
        feed.replace(feed.find(" 20\n"), 3, " " + margin);
        return Planned(feed).unmet("d");
    };
    EXPECT_NEAR(unmet_at("104.99"), 5, 1e-9);
    EXPECT_NEAR(unmet_at("105.01"), 0, 1e-9);
}

TEST(Why, DearerIsTheCostAlsoWhereTheGoodsPassForOthers) {
    // The same engines go into another car that is worth its while: their price is known from there.
    EXPECT_NEAR(cost_of_one_more_in(far_car("50", "d2, car, A, 3, 900\n")), 205, 1e-6);
}

TEST(Why, DearerOfASaleThatBringsLessThanNothing) {
    auto feed = far_car("50", "");
    feed.replace(feed.find(" 20\n"), 4, " -500\n");
    EXPECT_NEAR(cost_of_one_more_in(feed), 205, 1e-6);
}

TEST(Why, DearerMayBringItAPeriodEarlier) {
    // Nothing but stock: what is used of it in period 1 must be back in the end. Holding a unit of 1000 at 0.365 over
    // a period of ten days costs 10; used in period 1 and made again in period 2 it saves that.
    const auto why = reasons(Planned(R"(
[settings]
key,          value
periods,      2
period_days,  10
holding_rate, 0.365
[sites]
site_id
A
[items]
item_id, value
car,     1000
[processes]
process_id, site_id, item_id, cost_per_unit
make,       A,       car,     1500
[stocks]
item_id, site_id, on_hand
car,     A,       7
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     A,       5,                200
)"));
    ASSERT_EQ(why.size(), 2U);
    EXPECT_NEAR(why[0].price, 1490, 1e-6);
    EXPECT_NEAR(why[1].price, 1500, 1e-6);
}

TEST(Why, WhatHasToStayInStockIsNoPath) {
    const auto why = reasons(Planned(R"(
[sites]
site_id
A
[items]
item_id, value
car,     1000
[stocks]
item_id, site_id, on_hand
car,     A,       7
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     A,       5,                200
)"));
    ASSERT_EQ(why.size(), 1U);
    EXPECT_EQ(why[0].reason, WhyReason::no_path);
    EXPECT_EQ(why[0].item, ItemId{0});
}

TEST(Why, CapacityPriceIsZeroWhereCapacityIsLeft) {
    // 20 of 25 cells a day are used: more capacity saves nothing.
    const Planned planned(chain("25", "", ""));
    const MakerId buy{1};
    EXPECT_NEAR(capacity_use(planned.cluster, planned.network, planned.plan.periods[0], buy), 0.8, 1e-12);
    EXPECT_EQ(capacity_price(planned.cluster, planned.network, planned.plan, 0, buy), 0);
    EXPECT_TRUE(std::isnan(capacity_use(planned.cluster, planned.network, planned.plan.periods[0], MakerId{0})));
}

TEST(Why, AtMostFiveCapacitiesDearestFirst) {
    // Seven parts, each with a full process; the one that lacks most limits alone, the others have room: one reason.
    // Made equally scarce and degenerate, any valid dual may name them, at most five, in falling order of price.
    std::string text = "[sites]\nsite_id\nA\n[items]\nitem_id, value\ncar, 1000\n";
    std::string processes = "[processes]\nprocess_id, site_id, item_id, recipe, capacity_per_day\nmake, A, car, ,\n";
    std::string bom = "[bom]\nitem_id, input_id, quantity\n";
    for (const auto* part : {"p1", "p2", "p3", "p4", "p5", "p6", "p7"}) {
        text += std::string(part) + ", 1\n";
        processes += "buy" + std::string(part) + ", A, " + part + ", none, 2\n";
        bom += "car, " + std::string(part) + ", 1\n";
    }
    const auto why = reasons(
        Planned(text + processes + bom + "[demand]\ndemand_id, item_id, site_id, quantity_per_day\nd, car, A, 5\n"));
    ASSERT_GE(why.size(), 1U);
    EXPECT_LE(why.size(), 5U);
    for (std::size_t i = 1; i < why.size(); ++i) EXPECT_LE(why[i].price, why[i - 1].price);
}

}  // namespace
}  // namespace chegu
