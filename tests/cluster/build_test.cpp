#include "cluster/build.h"

#include <gtest/gtest.h>

#include "base/great_circle.h"
#include "support/inline_feed.h"

namespace chegu {
namespace {

TEST(BuildCluster, HomeIsTheHomeRegionAndAllBeneathIt) {
    const auto cluster = build_cluster(ExampleFeed(R"(
[regions]
region_id, parent_id, name
province,  ,          Province
home,      province,  Zone
quarter,   home,      Quarter
[sites]
site_id, region_id
A,       home
B,       quarter
C,       province
)"));
    EXPECT_TRUE(cluster.sites[SiteId{0}].home);
    EXPECT_TRUE(cluster.sites[SiteId{1}].home);
    EXPECT_FALSE(cluster.sites[SiteId{2}].home);
}

TEST(BuildCluster, RowsOfBomThatNameAProcessReplaceItsItemsRows) {
    const auto cluster = build_cluster(ExampleFeed(R"(
[sites]
site_id
A
[items]
item_id
car
cell
steel
[processes]
process_id, site_id, item_id, recipe
plain,      A,       car,
own,        A,       car,
bought,     A,       car,     none
[bom]
item_id, input_id, quantity, process_id
car,     steel,    2,
car,     cell,     3,
car,     steel,    0.5,
car,     cell,     4,        own
)"));
    // plain: the item's rows, those of steel added up; own: only the row that names it; bought: nothing.
    const auto& plain = cluster.processes[ProcessId{0}].inputs;
    ASSERT_EQ(plain.size(), 2U);
    EXPECT_EQ(plain[0].item, ItemId{1});
    EXPECT_DOUBLE_EQ(plain[0].quantity, 3);
    EXPECT_EQ(plain[1].item, ItemId{2});
    EXPECT_DOUBLE_EQ(plain[1].quantity, 2.5);
    const auto& own = cluster.processes[ProcessId{1}].inputs;
    ASSERT_EQ(own.size(), 1U);
    EXPECT_DOUBLE_EQ(own[0].quantity, 4);
    EXPECT_TRUE(cluster.processes[ProcessId{2}].inputs.empty());
}

TEST(BuildCluster, ABlankDistanceIsTheGreatCircleTimesThirteenTenths) {
    const auto cluster = build_cluster(ExampleFeed(R"(
[sites]
site_id, lat, lon
A,       30,  114
B,       31,  114
[modes]
mode
road
[lanes]
lane_id, from_site, to_site, distance_km
blank,   A,         B,
zero,    A,         B,       0
)"));
    EXPECT_DOUBLE_EQ(cluster.lanes[LaneId{0}].distance_km, 1.3 * great_circle_km(30, 114, 31, 114));
    EXPECT_EQ(cluster.lanes[LaneId{1}].distance_km, 0);
}

TEST(BuildCluster, BlankCapacitiesAreUnlimited) {
    const auto cluster = build_cluster(ExampleFeed(R"(
[sites]
site_id
A
B
[items]
item_id
car
[modes]
mode
road
[processes]
process_id, site_id, item_id, capacity_per_day
p,          A,       car,
[lanes]
lane_id, from_site, to_site
l,       A,         B
[links]
link_id, item_id, from_site, to_site
k,       car,     A,         B
)"));
    EXPECT_EQ(cluster.processes[ProcessId{0}].capacity_per_day, unlimited);
    EXPECT_EQ(cluster.lanes[LaneId{0}].capacity_per_day, unlimited);
    EXPECT_EQ(cluster.links[LinkId{0}].max_per_day, unlimited);
}

TEST(BuildCluster, TheEnglishNameFallsBackToTheClustersOwn) {
    const auto cluster = build_cluster(ExampleFeed(R"(
[sites]
site_id, name,     name_en
A,       岚图工厂, Voyah plant
B,       猛士工厂,
)"));
    EXPECT_EQ(cluster.sites[SiteId{0}].name.en, "Voyah plant");
    EXPECT_EQ(cluster.sites[SiteId{1}].name.en, "猛士工厂");
}

TEST(BuildCluster, LaneWeightFollowsWhatTheLaneIsChargedPer) {
    Item item;
    item.mass_kg = 1800;
    item.volume_m3 = 12;
    item.ceu = 1.5;
    EXPECT_DOUBLE_EQ(lane_weight(item, Per::unit), 1);
    EXPECT_DOUBLE_EQ(lane_weight(item, Per::t), 1.8);
    EXPECT_DOUBLE_EQ(lane_weight(item, Per::m3), 12);
    EXPECT_DOUBLE_EQ(lane_weight(item, Per::ceu), 1.5);
}

TEST(BuildCluster, ASiteIsOfTheKindThatItsWordSays) {
    const auto cluster = build_cluster(ExampleFeed(R"(
[sites]
site_id, kind
A,       port
B,       plant
C,       warehouse
D,       rail_terminal
E,       border
F,       bonded
G,       market
H,       lab
)"));
    std::vector<SiteKind> kinds;
    for (const auto& site : cluster.sites) kinds.push_back(site.kind);
    EXPECT_EQ(kinds, (std::vector{SiteKind::port, SiteKind::plant, SiteKind::warehouse, SiteKind::rail_terminal,
                                  SiteKind::border, SiteKind::bonded, SiteKind::market, SiteKind::lab}));
}

}  // namespace
}  // namespace chegu
