// Who supplies whom, corridors, where the cost arises, whose figures it rests on.

#include "analyses/flow/report/supply_facts.h"

#include <gtest/gtest.h>

#include "analyses/flow/report/drawn_lanes.h"
#include "analyses/flow/report/firm_evidence.h"
#include "analyses/flow/report/stage_costs.h"
#include "report/example_chain.h"

namespace chegu {
namespace {

TEST(SupplyFacts, AreWhatPlantsAtHomeUseByValue) {
    // Of 8 packs a day far sends 5 and near 3, at 10 000; of seats far sends 8 at 1 000.
    const ExampleChain example;
    const auto facts = supply_facts(example.cluster, example.network, example.facts());
    ASSERT_EQ(facts.relations.size(), 3U);
    EXPECT_EQ(example.cluster.sites[facts.relations[0].from].id, "far");
    EXPECT_EQ(facts.relations[0].sources, 2U);
    EXPECT_EQ(facts.relations[2].sources, 1U);
    EXPECT_NEAR(facts.value, 88'000.0 * 365, 1);
    EXPECT_NEAR(facts.single_value, 8'000.0 * 365, 1);  // seats
    EXPECT_EQ(facts.singles, 1U);
}

TEST(SupplyFacts, ASourceBehindAWarehouseCounts) {
    // Two plants feed one warehouse, which alone feeds the works: the works have two sources.
    std::string feed{two_packs};
    const auto replace = [&](const std::string& from, const std::string& to) {
        feed.replace(feed.find(from), from.size(), to);
    };
    replace("market,  Market,    market, home,      ,        ,\n",
            "market,  Market,    market, home,      ,        ,\nstore,   Store,     warehouse, home, , ,\n");
    replace("a,       far,       works,", "a,       far,       store,");
    replace("b,       near,      works,", "b,       near,      store,");
    replace(
        "c,       works,",
        "d,       store,     works,   road, 0,    unit\ne,       far,       works,   road, 1, unit\nc,       works,");
    replace("pack,    far,       works\n", "pack,    far,       store\npack,    store,     works\n");
    replace("pack,    near,      works\n", "pack,    near,      store\n");
    const ExampleChain example(feed);
    const auto facts = supply_facts(example.cluster, example.network, example.facts());
    ASSERT_EQ(facts.relations.size(), 2U);
    EXPECT_EQ(example.cluster.sites[facts.relations[0].from].id, "store");
    EXPECT_EQ(facts.relations[0].sources, 2U);
}

TEST(CorridorFacts, AddUpBySitesAndMode) {
    // Far sends packs and seats over one lane: 5 · 10 000 + 8 · 1 000 a day, for 400 each.
    const ExampleChain example;
    const auto facts = corridor_facts(example.cluster, example.facts());
    ASSERT_EQ(facts.corridors.size(), 3U);
    EXPECT_EQ(example.cluster.sites[facts.corridors[0].from].id, "works");  // 8 cars of 100 000
    EXPECT_NEAR(facts.corridors[1].value, 58'000.0 * 365, 1);
    EXPECT_NEAR(facts.corridors[1].cost, 13 * 400.0 * 365, 1);
    ASSERT_EQ(facts.modes.size(), 1U);
    EXPECT_NEAR(facts.modes[0].all.value, facts.all.value, 1e-3);
}

/// A market for each of many shops in region a, all supplied from as many plants in region b, by one mode.
struct ManyCorridors {
    Cluster cluster;
    CorridorFacts facts;

    explicit ManyCorridors(std::size_t pairs) {
        for (const auto* id : {"a", "b"}) {
            Region region;
            region.id = id;
            cluster.regions.push_back(region);
        }
        for (std::size_t k = 0; k < 2 * pairs; ++k) {
            Site site;
            site.id = "s" + std::to_string(k);
            site.region = RegionId{k < pairs ? 0U : 1U};
            cluster.sites.push_back(site);
        }
        for (std::size_t k = 0; k < pairs; ++k) {
            Corridor corridor;
            corridor.from = SiteId{k};
            corridor.to = SiteId{k + pairs};
            corridor.mode = ModeId{0U};
            corridor.value = k == 7 ? 2 : 1;
            facts.all.value += corridor.value;
            facts.corridors.push_back(corridor);
        }
    }
};

TEST(DrawnLanes, AreTheCorridorsThemselvesWhileTheyCarryHalf) {
    // The largest 300 of 500 carry 301 of 501.
    const ManyCorridors many(500);
    const auto drawn = drawn_lanes(many.cluster, many.facts);
    EXPECT_FALSE(drawn.by_region);
    EXPECT_EQ(drawn.lanes.size(), most_lanes);
    EXPECT_DOUBLE_EQ(drawn.lanes.front().value, 2);
    EXPECT_DOUBLE_EQ(drawn.value, 301);
}

TEST(DrawnLanes, AreSummedByRegionWhereTheyAreTooMany) {
    // 300 of 3000 would carry a tenth; summed there is one line, from a to b, drawn where the busiest sites are.
    const ManyCorridors many(3000);
    const auto drawn = drawn_lanes(many.cluster, many.facts);
    EXPECT_TRUE(drawn.by_region);
    ASSERT_EQ(drawn.lanes.size(), 1U);
    EXPECT_DOUBLE_EQ(drawn.value, 3001);
    EXPECT_EQ(drawn.lanes[0].from, SiteId{7U});
    EXPECT_EQ(drawn.lanes[0].to, SiteId{3007U});
}

TEST(StageCosts, AddUpToTheLandedCost) {
    // A car: 80 000 to make and 200 to carry (downstream); a pack and seats of the middle: the rest.
    const ExampleChain example;
    const auto facts = example.facts();
    const auto stages = stage_costs(example.cluster, example.network, example.plan, facts);
    ASSERT_EQ(stages.vehicles.size(), 1U);
    EXPECT_NEAR(stages.vehicles[0][static_cast<std::size_t>(Stage::downstream)], 80'200, 1e-6);
    // 5/8 · (9 000 + 400) + 3/8 · (9 500 + 50) + 900 + 400
    EXPECT_NEAR(stages.vehicles[0][static_cast<std::size_t>(Stage::midstream)], 5875 + 3581.25 + 1300, 1e-6);
    EXPECT_NEAR(stages.average[0] + stages.average[1] + stages.average[2] + stages.average[3] + stages.average[4],
                facts.average.unit.total(), 1e-6);
}

TEST(FirmEvidence, SaysWhoseFiguresAreAssumed) {
    // Making the cars, 5 000 a day for ten days, rests on an assumed row; no site names a firm.
    const ExamplePlan example(two_sources());
    const auto firms = firm_evidence(example.cluster, example.network, example.plan);
    ASSERT_EQ(firms.size(), 1U);
    EXPECT_FALSE(firms[0].firm.given());
    EXPECT_NEAR(firms[0].assumed, 50'000, 1e-6);
    EXPECT_NEAR(firms[0].cost, 50'000 + 12'000 + 10'400, 1e-6);
}

}  // namespace
}  // namespace chegu
