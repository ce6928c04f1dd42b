#include "analyses/flow/surplus.h"

#include <gtest/gtest.h>

#include "support/planned.h"

namespace chegu {
namespace {

/// Parts made at A of metal made at A, brought to B, where they are asked for: `made` makers and `moved` arcs in the
/// order of the tables. Metal, parts at A, parts at B are the nodes.
const char* works = R"(
[settings]
key,     value
periods, 2
[sites]
site_id
A
B
[items]
item_id
metal
part
[bom]
item_id, input_id, quantity
part,    metal,    2
[processes]
process_id, site_id, item_id, recipe
smelt,      A,       metal,   none
press,      A,       part,    item
[modes]
mode
road
[lanes]
lane_id, from_site, to_site, rate
lane,    A,         B,       0
[links]
link_id, item_id, from_site, to_site
link,    part,    A,         B
[stocks]
site_id, item_id, on_hand
B,       part,    4
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         part,    B,       10,               100
)";

class Surplus : public testing::Test {
   protected:
    Cluster cluster_ = build_cluster(ExampleFeed(works));
    Network network_ = build_network(cluster_);
    NodeId metal_ = network_.find(cluster_.processes[ProcessId{0}].item, SiteId{0});
    NodeId at_a_ = network_.find(cluster_.processes[ProcessId{1}].item, SiteId{0});
    NodeId at_b_ = network_.find(cluster_.processes[ProcessId{1}].item, SiteId{1});

    /// Metal and parts made, parts moved; stocks in the end of metal, of parts at A and at B.
    PeriodPlan period(double smelted, double pressed, double moved, double metal, double at_a, double at_b) {
        PeriodPlan plan;
        plan.made = Table<MakerId, double>(2);
        plan.made[MakerId{0}] = smelted;
        plan.made[MakerId{1}] = pressed;
        plan.moved = Table<ArcId, double>(1);
        plan.moved[ArcId{0}] = moved;
        plan.stock = Table<NodeId, double>(network_.nodes.size());
        plan.stock[metal_] = metal;
        plan.stock[at_a_] = at_a;
        plan.stock[at_b_] = at_b;
        plan.unmet = Table<DemandId, double>(1);
        return plan;
    }

    void expect(const PeriodPlan& plan, std::array<double, 6> right) {
        const std::array<double, 6> found{plan.made[MakerId{0}], plan.made[MakerId{1}], plan.moved[ArcId{0}],
                                          plan.stock[metal_],    plan.stock[at_a_],     plan.stock[at_b_]};
        EXPECT_EQ(found, right);
    }
};

TEST_F(Surplus, WhatPilesUpIsTakenOutDownstreamFirst) {
    // 10 are asked for in each period. In the second 17 come to B, 7 more than needed: the parts and their metal go.
    std::vector periods{period(20, 10, 10, 0, 0, 4), period(34, 17, 17, 0, 0, 11)};
    trim_surplus(cluster_, network_, periods);
    expect(periods[0], {20, 10, 10, 0, 0, 4});
    expect(periods[1], {20, 10, 10, 0, 0, 4});
}

TEST_F(Surplus, WhatIsMadeAheadForALaterPeriodStays) {
    // All 20 are made in the first period; 3 parts and 5 of metal besides are for nothing.
    std::vector periods{period(51, 23, 20, 5, 3, 14), period(0, 0, 0, 5, 3, 4)};
    trim_surplus(cluster_, network_, periods);
    expect(periods[0], {40, 20, 20, 0, 0, 14});
    expect(periods[1], {0, 0, 0, 0, 0, 4});
}

TEST_F(Surplus, APileThatIsUsedUpInBetweenIsNone) {
    // 4 more than on the first day lie at B in the end, but in between there were only 2: these two came too early.
    std::vector periods{period(16, 8, 8, 0, 0, 2), period(32, 16, 16, 0, 0, 8)};
    trim_surplus(cluster_, network_, periods);
    expect(periods[0], {16, 8, 8, 0, 0, 2});
    expect(periods[1], {24, 12, 12, 0, 0, 4});
}

TEST_F(Surplus, MakingStaysWhereItsInputsWouldCostMoreToHold) {
    // Each metal is worth 10 and comes from the first day's pile: 3 parts too many are cheaper than 6 metals that lie.
    cluster_.items[network_.nodes[metal_].item].value = 10;
    cluster_.settings.holding_rate = 0.08;
    network_.nodes[metal_].on_hand = 6;
    std::vector periods{period(20, 13, 10, 0, 3, 4), period(26, 10, 10, 6, 3, 4)};
    trim_surplus(cluster_, network_, periods);
    expect(periods[0], {20, 13, 10, 0, 3, 4});
}

TEST_F(Surplus, APlanOfFreeGoodsMakesNoMoreThanIsNeeded) {
    // Nothing costs anything, so that every plan that serves all is one of least cost.
    const Planned planned(works);
    EXPECT_NEAR(planned.unmet("d"), 0, 1e-9);
    double pressed = 0, smelted = 0;
    for (const auto& plan : planned.plan.periods) {
        smelted += plan.made[MakerId{0}];
        pressed += plan.made[MakerId{1}];
    }
    EXPECT_NEAR(pressed, 2 * 10.0, 1e-6);
    EXPECT_NEAR(smelted, 2 * pressed, 1e-6);
}

}  // namespace
}  // namespace chegu
