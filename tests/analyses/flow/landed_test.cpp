#include "analyses/flow/landed.h"

#include <gtest/gtest.h>

#include "support/planned.h"

namespace chegu {
namespace {

TEST(Landed, RollsUpThroughRecipesAndLegs) {
    // Cells cost 10 and 2 of freight each; a car takes 3 of them, costs 100 to make and 7 to bring.
    // Production 100 + 3 · 10, freight 3 · 2 + 7.
    const Planned planned(R"(
[sites]
site_id
S
A
B
[items]
item_id, value
car,     1000
cell,    10
[modes]
mode
road
[processes]
process_id, site_id, item_id, cost_per_unit, recipe
make,       A,       car,     100,
buy,        S,       cell,    10,            none
[bom]
item_id, input_id, quantity
car,     cell,     3
[lanes]
lane_id, from_site, to_site, rate
sa,      S,         A,       2
ab,      A,         B,       7
[links]
link_id, item_id, from_site, to_site
cells,   cell,    S,         A
cars,    car,     A,         B
[demand]
demand_id, item_id, site_id, quantity_per_day
d,         car,     B,       5
)");
    const auto landed = landed_costs(planned.cluster, planned.network, planned.plan);
    const auto& cost = landed.at[planned.node("car", "B")];
    EXPECT_NEAR(cost.production, 130, 1e-9);
    EXPECT_NEAR(cost.freight, 13, 1e-9);
    EXPECT_NEAR(cost.total(), 143, 1e-9);
    EXPECT_NEAR(demand_price(planned.cluster, planned.network, planned.plan, planned.demand("d")), 143, 1e-6);
}

TEST(Landed, MixesSourcesByQuantity) {
    // The cheap process makes its 1, the dear one 3: (1 · 10 + 3 · 30) / 4 = 25; one more unit would cost 30.
    const Planned planned(R"(
[sites]
site_id
A
[items]
item_id, value
car,     1000
[processes]
process_id, site_id, item_id, cost_per_unit, capacity_per_day
cheap,      A,       car,     10,            1
dear,       A,       car,     30,
[demand]
demand_id, item_id, site_id, quantity_per_day
d,         car,     A,       4
)");
    const auto landed = landed_costs(planned.cluster, planned.network, planned.plan);
    EXPECT_NEAR(landed.at[planned.node("car", "A")].production, 25, 1e-9);
    EXPECT_NEAR(demand_price(planned.cluster, planned.network, planned.plan, planned.demand("d")), 30, 1e-6);
}

TEST(Landed, StockThatNeverMovesIsIdle) {
    // 2 spare parts of 500 that nobody makes or asks for, held a year at 10 %.
    const Planned planned(R"(
[settings]
key,          value
period_days,  365
holding_rate, 0.1
[sites]
site_id
A
[items]
item_id, value
part,    500
[stocks]
site_id, item_id, on_hand
A,       part,    2
)");
    EXPECT_NEAR(landed_costs(planned.cluster, planned.network, planned.plan).idle_stock_cost, 100, 1e-9);
}

TEST(Landed, GivesBackEachLineOfTheCostSplit) {
    // Whatever the plan: served · landed + what is added to stock · its cost + idle stock = the cost split.
    const Planned planned(R"(
[settings]
key,          value
periods,      3
period_days,  30
holding_rate, 0.2
carbon_price, 90
[sites]
site_id, lat, lon
S,       30,  110
T,       31,  112
W,       30,  113
A,       30,  114
B,       31,  121
[items]
item_id, value, mass_kg
car,     1000,  1500
cell,    100,   40
[modes]
mode, co2_g_per_tkm
road, 80
[processes]
process_id, site_id, item_id, cost_per_unit, capacity_per_day, recipe
make,       A,       car,     100,           11,
buy,        S,       cell,    90,            25,               none
other,      T,       cell,    95,            40,               none
[bom]
item_id, input_id, quantity
car,     cell,     4
[lanes]
lane_id, from_site, to_site, rate, per, transit_hours
sw,      S,         W,       300,  t,   20
tw,      T,         W,       250,  t,   10
wa,      W,         A,       50,   t,   5
ab,      A,         B,       200,  t,   40
[links]
link_id, item_id, from_site, to_site
1,       cell,    S,         W
2,       cell,    T,         W
3,       cell,    W,         A
4,       car,     A,         B
[stocks]
site_id, item_id, on_hand
A,       cell,    100
B,       car,     20
T,       car,     3
[demand]
demand_id, item_id, site_id, quantity_per_day, period, margin
low,       car,     B,       8,                1,      300
mid,       car,     B,       10,               2,      300
high,      car,     B,       13,               3,      300
)");
    const auto& plan = planned.plan;
    const auto landed = landed_costs(planned.cluster, planned.network, plan);
    LandedCost sum;
    const auto add = [&](double quantity, const LandedCost& cost) {
        sum.production += quantity * cost.production;
        sum.freight += quantity * cost.freight;
        sum.carbon += quantity * cost.carbon;
        sum.transit_capital += quantity * cost.transit_capital;
        sum.stock += quantity * cost.stock;
    };
    for (int t = 0; t < 3; ++t)
        for (auto id : planned.cluster.demand.ids())
            add(asked(planned.cluster, planned.cluster.demand[id], t) -
                    plan.periods[static_cast<std::size_t>(t)].unmet[id],
                landed.at[planned.network.demand_nodes[id]]);
    for (auto id : planned.network.nodes.ids())
        add(plan.periods.back().stock[id] - planned.network.nodes[id].on_hand, landed.at[id]);
    EXPECT_NEAR(sum.production, plan.cost.production, 1e-6 * plan.cost.production);
    EXPECT_NEAR(sum.freight, plan.cost.freight, 1e-6 * plan.cost.freight);
    EXPECT_NEAR(sum.carbon, plan.cost.carbon, 1e-6 * plan.cost.carbon);
    EXPECT_NEAR(sum.transit_capital, plan.cost.transit_capital, 1e-6 * plan.cost.transit_capital);
    EXPECT_NEAR(sum.stock + landed.idle_stock_cost, plan.cost.stock, 1e-6 * plan.cost.stock);
    EXPECT_GT(landed.idle_stock_cost, 0);  // the 3 cars at T
    EXPECT_GT(plan.periods[0].stock[planned.node("car", "B")] + plan.periods[1].stock[planned.node("car", "B")] +
                  plan.periods[1].stock[planned.node("car", "A")],
              20);  // period 3 asks for more than a period's capacity: made ahead
}

TEST(Landed, SitesThatFeedOneAnotherAreSolvedTogether) {
    // Horizon totals: A makes 6 at cost 10, B makes 3 at cost 40; A sends 4 to B (freight 1), B sends 2 to A (freight
    // 2). a · (6 + 2) = 60 + 2 · (b + 2);  b · (3 + 4) = 120 + 4 · (a + 1). 8a - 2b = 64, 7b - 4a = 124: b = 4a - 32,
    // 28a - 224 - 4a = 124, a = 14.5, b = 26.
    const auto cluster = build_cluster(ExampleFeed(R"(
[sites]
site_id
A
B
[items]
item_id
cell
[modes]
mode
road
[processes]
process_id, site_id, item_id, cost_per_unit
pa,         A,       cell,    10
pb,         B,       cell,    40
[lanes]
lane_id, from_site, to_site, rate
ab,      A,         B,       1
ba,      B,         A,       2
[links]
link_id, item_id, from_site, to_site
1,       cell,    A,         B
2,       cell,    B,         A
)"));
    const auto network = build_network(cluster);
    FlowPlan plan;
    PeriodPlan period;
    period.made.resize(2);
    period.moved.resize(2);
    period.stock.resize(2);
    period.made[MakerId{0}] = 6;
    period.made[MakerId{1}] = 3;
    period.moved[ArcId{0}] = 4;
    period.moved[ArcId{1}] = 2;
    plan.periods = {period};
    const auto landed = landed_costs(cluster, network, plan);
    EXPECT_NEAR(landed.at[NodeId{0}].total(), 14.5, 1e-12);
    EXPECT_NEAR(landed.at[NodeId{1}].total(), 26, 1e-12);
}

}  // namespace
}  // namespace chegu
