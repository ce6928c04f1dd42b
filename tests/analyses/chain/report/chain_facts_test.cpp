// The numbers on outages, regions and segments that the report is made of, worked out by hand.

#include "analyses/chain/report/chain_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "analyses/chain/report/risk_facts.h"
#include "report/example_chain.h"

namespace chegu {
namespace {

TEST(ChainFacts, RankSitesAndEventsByAddedLoss) {
    const ExampleChain example;
    const auto facts = chain_facts(example.cluster, example.chain);
    std::vector<std::string> names;
    for (const auto k : facts.worst) names.push_back(id_of(example.cluster, example.chain.sweep.outages[k]));
    EXPECT_EQ(names, (std::vector<std::string>{"far", "works", "closed", "near"}));
    EXPECT_EQ(facts.sites, 3U);  // the market is none of them
    EXPECT_EQ(facts.sites_that_lose, 3U);
    EXPECT_EQ(facts.swept, 4U);
    // 0.1 · 2.2 + 0.2 · 0.4 + 0.05 · 1.6 + 0.5 · 0.8 million, all four among the ten largest.
    EXPECT_NEAR(facts.annual_loss, 780'000, 1);
    EXPECT_NEAR(facts.top_annual_loss, 780'000, 1);
}

TEST(ChainFacts, SegmentsStandByStageAndNeed) {
    // Home uses 8 packs of 10 000 and 8 seats of 1 000 a day, and makes no seats; Idle has no items.
    const ExampleChain example;
    const auto facts = chain_facts(example.cluster, example.chain);
    ASSERT_EQ(facts.stages.size(), 2U);
    EXPECT_EQ(facts.stages[0].stage, Stage::midstream);
    ASSERT_EQ(facts.stages[0].segments.size(), 2U);
    EXPECT_EQ(example.cluster.segments[facts.stages[0].segments[0]->segment].id, "battery");
    EXPECT_EQ(facts.by_grade, (std::array<std::size_t, 3>{1, 2, 0}));
    EXPECT_EQ(facts.without_items, 1U);
    ASSERT_NE(facts.widest_gap, nullptr);
    EXPECT_EQ(example.cluster.segments[facts.widest_gap->segment].id, "seat");
    EXPECT_NEAR(facts.widest_gap->need_value, 8 * 365 * 1000, 1);
}

TEST(RiskFacts, SumSitesByRegion) {
    // Home: near 0.2 · 0.4 + works 0.05 · 1.6 = 0.16 million a year; afar: 0.1 · 2.2 = 0.22 million.
    const ExampleChain example;
    const auto facts = risk_facts(example.cluster, example.chain.sweep);
    ASSERT_EQ(facts.regions.size(), 2U);
    EXPECT_EQ(example.cluster.regions[facts.regions[0].region].id, "far");
    EXPECT_NEAR(facts.regions[0].annual_loss, 220'000, 1);
    EXPECT_EQ(facts.regions[1].losing, 2U);
    EXPECT_TRUE(facts.regions[1].home);
    EXPECT_EQ(facts.losing, 3U);
    EXPECT_EQ(facts.losing_at_home, 2U);
    EXPECT_NEAR(facts.annual_loss_at_home, 160'000, 1);
}

/// The worst losses of the segments that are shown in full, of one more than that, needed 0, 1, 2, … and then changed.
std::vector<double> losses_in_full(ExampleChain& example,
                                   const std::function<SegmentFinding(SegmentFinding)>& changed) {
    auto one = example.chain.segments.front();
    one.grade = Grade::weak;
    example.chain.segments.clear();
    for (std::size_t i = 0; i <= most_segments; ++i) {
        one.need_value = static_cast<double>(i);
        example.chain.segments.push_back(changed(one));
    }
    std::vector<double> losses;
    const auto facts = chain_facts(example.cluster, example.chain);
    for (const auto& stage : facts.stages)
        for (const auto* finding : stage.in_full) losses.push_back(finding->worst_added_loss);
    return losses;
}

TEST(ChainFacts, ShownInFullIsWhatHomeNeedsMostOf) {
    // The one that is needed least has the worst outage, and is left out all the same.
    ExampleChain example;
    const auto losses = losses_in_full(example, [](SegmentFinding finding) {
        finding.worst_added_loss = 100 - finding.need_value;
        return finding;
    });
    EXPECT_EQ(losses.size(), most_segments);
    EXPECT_THAT(losses, testing::Not(testing::Contains(100.0)));
}

TEST(ChainFacts, WhereNothingIsNeededTheWorstOutageDecides) {
    ExampleChain example;
    const auto losses = losses_in_full(example, [](SegmentFinding finding) {
        finding.worst_added_loss = finding.need_value == 7 ? 0.5 : 100 + finding.need_value;
        finding.need_value = 0;
        return finding;
    });
    EXPECT_EQ(losses.size(), most_segments);
    EXPECT_THAT(losses, testing::Not(testing::Contains(0.5)));
}

}  // namespace
}  // namespace chegu
