#include "analyses/flow/local_rate.h"

#include <gtest/gtest.h>

#include "support/planned.h"

namespace chegu {
namespace {

std::optional<double> local_rate(const Planned& planned) {
    const auto total = total_plan(planned.network, planned.plan.periods);
    return LocalShare(planned.cluster, planned.network, total).rate([](ItemId) { return true; });
}

/// A car plant P at home that needs a seat and a cell a car. Seats (value 100) come from H at home, cells (value 300)
/// from F far away.
constexpr const char* plant = R"(
[regions]
region_id, name
far,       Far
[sites]
site_id, region_id
P,       home
H,       home
W,       home
F,       far
[items]
item_id, value, ceu
car,     1000,  1
seat,    100,   0
cell,    300,   0
foam,    5,     0
[modes]
mode
road
[bom]
item_id, input_id, quantity
car,     seat,     1
car,     cell,     1
seat,    foam,     2
[demand]
demand_id, item_id, site_id, quantity_per_day
d,         car,     P,       10
[lanes]
lane_id, from_site, to_site
hp,      H,         P
fp,      F,         P
fw,      F,         W
wp,      W,         P
fh,      F,         H
)";

TEST(LocalRate, IsTheShareByValueOfPartsMadeAtHome) {
    // 10 seats of 100 made at home, 10 cells of 300 from far: 1000 / 4000. That seats contain foam from far away does
    // not count: it does not arrive at a car plant.
    const Planned planned(std::string(plant) + R"(
[processes]
process_id, site_id, item_id, recipe
pc,         P,       car,
ps,         H,       seat,
pf,         F,       foam,    none
pl,         F,       cell,    none
[links]
link_id, item_id, from_site, to_site
1,       seat,    H,         P
2,       cell,    F,         P
3,       foam,    F,         H
)");
    ASSERT_TRUE(local_rate(planned));
    EXPECT_NEAR(*local_rate(planned), 0.25, 1e-12);
}

TEST(LocalRate, AWarehouseAtHomeMakesNothingLocal) {
    // The cells pass through W at home: still from far away.
    const Planned planned(std::string(plant) + R"(
[processes]
process_id, site_id, item_id, recipe
pc,         P,       car,
ps,         H,       seat,
pf,         F,       foam,    none
pl,         F,       cell,    none
[links]
link_id, item_id, from_site, to_site
1,       seat,    H,         P
2,       cell,    F,         W
3,       cell,    W,         P
4,       foam,    F,         H
)");
    EXPECT_NEAR(*local_rate(planned), 0.25, 1e-12);
}

TEST(LocalRate, BoughtFromOutsideAtHomeIsNotMadeAtHome) {
    // recipe none at H: the seats come from outside.
    const Planned planned(std::string(plant) + R"(
[processes]
process_id, site_id, item_id, recipe
pc,         P,       car,
ps,         H,       seat,    none
pl,         F,       cell,    none
[links]
link_id, item_id, from_site, to_site
1,       seat,    H,         P
2,       cell,    F,         P
)");
    EXPECT_NEAR(*local_rate(planned), 0, 1e-12);
}

TEST(LocalRate, MixesWhereFlowsMeet) {
    // W at home makes 4 of the 10 cells itself and gets 6 from F: its cells are 40 % local.
    // (10 · 100 + 10 · 300 · 0.4) / 4000 = 0.55.
    const Planned planned(std::string(plant) + R"(
[processes]
process_id, site_id, item_id, recipe, capacity_per_day, cost_per_unit
pc,         P,       car,     ,       ,                 0
ps,         H,       seat,    ,       ,                 0
pf,         F,       foam,    none,   ,                 0
pl,         F,       cell,    none,   ,                 9
pw,         W,       cell,    ,       4,                1
[links]
link_id, item_id, from_site, to_site
1,       seat,    H,         P
2,       cell,    F,         W
3,       cell,    W,         P
4,       foam,    F,         H
)");
    EXPECT_NEAR(*local_rate(planned), 0.55, 1e-12);
}

TEST(LocalRate, IsBlankWhereNoPartArrivesAtACarPlant) {
    const Planned planned(std::string(plant) + R"(
[processes]
process_id, site_id, item_id, recipe
pc,         P,       car,     none
)");
    EXPECT_FALSE(local_rate(planned));
}

}  // namespace
}  // namespace chegu
