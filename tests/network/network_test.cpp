#include "network/network.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cluster/build.h"
#include "support/inline_feed.h"

namespace chegu {
namespace {

constexpr const char* two_sites = R"(
[settings]
key,          value
holding_rate, 0.1
carbon_price, 100
[sites]
site_id
A
B
[items]
item_id, value, mass_kg
cell,    3650,  500
[modes]
mode, co2_g_per_tkm
road, 80
rail, 20
[lanes]
lane_id, from_site, to_site, mode, rate, per, distance_km, transit_hours, capacity_per_day
truck,   A,         B,       road, 60,   t,   100,         24,            10
train,   A,         B,       rail, 10,   unit, 120,        48,
back,    B,         A,       road, 60,   t,   100,         24,
)";

Network network_of(const std::string& text) { return build_network(build_cluster(ExampleFeed(text))); }

TEST(Network, AFlowExistsForEachLaneWithTheSameEnds) {
    const auto network = network_of(std::string(two_sites) + R"(
[links]
link_id, item_id, from_site, to_site
k,       cell,    A,         B
)");
    ASSERT_EQ(network.arcs.size(), 2U);
    EXPECT_EQ(network.arcs[ArcId{0}].lane, LaneId{0});
    EXPECT_EQ(network.arcs[ArcId{1}].lane, LaneId{1});
}

TEST(Network, ALinkThatNamesALaneUsesOnlyThat) {
    const auto network = network_of(std::string(two_sites) + R"(
[links]
link_id, item_id, from_site, to_site, lane_id
k,       cell,    A,         B,       train
)");
    ASSERT_EQ(network.arcs.size(), 1U);
    EXPECT_EQ(network.arcs[ArcId{0}].lane, LaneId{1});
}

TEST(Network, AUnitPaysFreightCarbonAndCapitalInTransit) {
    const auto network = network_of(std::string(two_sites) + R"(
[links]
link_id, item_id, from_site, to_site
k,       cell,    A,         B
)");
    const auto& truck = network.arcs[ArcId{0}];
    EXPECT_DOUBLE_EQ(truck.weight, 0.5);                        // 500 kg on a lane per t
    EXPECT_DOUBLE_EQ(truck.cost.freight, 30);                   // 60 a tonne · 0.5
    EXPECT_DOUBLE_EQ(truck.co2_t, 0.004);                       // 80 g · 100 km · 0.5 t = 4,000 g
    EXPECT_DOUBLE_EQ(truck.cost.carbon, 0.4);                   // · 100 a tonne
    EXPECT_DOUBLE_EQ(truck.cost.transit_capital, 1);            // 3,650 · 10 % · 1 day / 365
    EXPECT_DOUBLE_EQ(network.arcs[ArcId{1}].cost.freight, 10);  // per unit
}

TEST(Network, OnlyWhatHasACapacityAndAnArcIsALimit) {
    const auto network = network_of(std::string(two_sites) + R"(
[links]
link_id, item_id, from_site, to_site, max_per_day
free,    cell,    A,         B,
tight,   cell,    A,         B,       7
unused,  cell,    A,         B,       0
)");
    ASSERT_EQ(network.limits.size(), 3U);  // lane truck; links tight and unused; train and back have no capacity
    EXPECT_EQ(network.limits[LimitId{0}].lane, LaneId{0});
    EXPECT_EQ(network.limits[LimitId{0}].arcs.size(), 3U);
    EXPECT_EQ(network.limits[LimitId{1}].link, LinkId{1});
    EXPECT_EQ(network.limits[LimitId{1}].arcs.size(), 2U);
    EXPECT_DOUBLE_EQ(network.limits[LimitId{2}].capacity_per_day, 0);
}

TEST(Network, RowsOfCandidatesDoNotExist) {
    const auto network = network_of(std::string(two_sites) + R"(
[candidates]
candidate_id
new
[links]
link_id, item_id, from_site, to_site, max_per_day, candidate_id
k,       cell,    A,         B,       5,           new
[processes]
process_id, site_id, item_id, capacity_per_day, candidate_id
p,          A,       cell,    5,                new
[stocks]
site_id, item_id, on_hand, candidate_id
A,       cell,    5,       new
)");
    EXPECT_EQ(network.arcs.size() + network.makers.size() + network.limits.size() + network.nodes.size(), 0U);
}

TEST(Network, RowsOfACandidateInPlaceExist) {
    const auto rows = [](const std::string& candidate) {
        return std::string(two_sites) +
               "[candidates]\ncandidate_id\nold\nnew\n[links]\nlink_id,item_id,from_site,to_site," +
               "max_per_day,candidate_id\nk,cell,A,B,5," + candidate +
               "\n[processes]\nprocess_id,site_id,item_id,capacity_per_day,candidate_id\np,A,cell,5," + candidate +
               "\n[stocks]\nsite_id,item_id,on_hand,candidate_id\nA,cell,5," + candidate + "\n";
    };
    const auto cluster = build_cluster(ExampleFeed(rows("new")));
    const auto today = network_of(rows(""));
    const auto with = build_network(cluster, Standing({CandidateId{1}}));
    EXPECT_EQ(with.arcs.size(), today.arcs.size());
    EXPECT_EQ(with.makers.size(), 1U);
    EXPECT_TRUE(std::ranges::equal(with.nodes, today.nodes));
    EXPECT_TRUE(std::ranges::equal(with.limits, today.limits));
    EXPECT_EQ(build_network(cluster, Standing({CandidateId{0}})).makers.size(), 0U);
}

TEST(Network, StockRowsOfOneItemAndSiteAddUp) {
    const auto network = network_of(std::string(two_sites) + R"(
[stocks]
site_id, item_id, on_hand
A,       cell,    5
A,       cell,    2
)");
    ASSERT_EQ(network.nodes.size(), 1U);
    EXPECT_DOUBLE_EQ(network.nodes[NodeId{0}].on_hand, 7);
}

TEST(Network, FindsANodeOnlyWhereThereIsOne) {
    const auto network = network_of(std::string(two_sites) + R"(
[links]
link_id, item_id, from_site, to_site
k,       cell,    A,         B
)");
    EXPECT_EQ(network.find(ItemId{0}, SiteId{0}), NodeId{0});
    EXPECT_EQ(network.find(ItemId{0}, SiteId{1}), NodeId{1});
    EXPECT_FALSE(network.find(ItemId{0}, SiteId{2}).given());
}

TEST(Network, ItemsComeAfterAllThatGoesIntoThem) {
    const auto cluster = build_cluster(ExampleFeed(R"(
[sites]
site_id
A
[items]
item_id
car
pack
cell
[processes]
process_id, site_id, item_id
pc,         A,       car
pp,         A,       pack
pl,         A,       cell
[bom]
item_id, input_id, quantity
car,     pack,     1
pack,    cell,     100
)"));
    EXPECT_EQ(items_inputs_first(cluster), (std::vector<ItemId>{ItemId{2}, ItemId{1}, ItemId{0}}));
}

}  // namespace
}  // namespace chegu
