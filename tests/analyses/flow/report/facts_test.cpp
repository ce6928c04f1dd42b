// The numbers that the report is made of, worked out by hand.

#include "analyses/flow/report/facts.h"

#include <gtest/gtest.h>

#include "report/example_plan.h"

namespace chegu {
namespace {

TEST(Facts, LandedCostIsAveragedOverWhatIsServed) {
    // 20 cells a day: 12 at 100 and 8 at 130, 112 on average; a car is 500 + 2 · 112 to make and 2 · 5 + 30 to carry.
    const ExamplePlan example(two_sources());
    const auto facts = example.facts();
    ASSERT_EQ(facts.vehicles.size(), 1U);
    EXPECT_DOUBLE_EQ(facts.vehicles[0].served, 100);
    EXPECT_NEAR(facts.vehicles[0].unit.production, 724, 1e-6);
    EXPECT_NEAR(facts.vehicles[0].logistics(), 40, 1e-6);
    EXPECT_NEAR(facts.average.unit.total(), 764, 1e-6);
    EXPECT_DOUBLE_EQ(facts.served_share().value_or(0), 1);
    EXPECT_TRUE(facts.shortages.empty());
}

TEST(Facts, AFullCapacityIsWorthWhatItsDearSubstituteCostsMore) {
    // One more cell a day from S instead of S2 saves 30 a day for 10 days; 1 % of 12 a day saves 0.12 · 300.
    const ExamplePlan example(two_sources());
    const auto facts = example.facts();
    ASSERT_EQ(facts.full.size(), 1U);
    const auto& full = facts.full[0];
    EXPECT_EQ(example.cluster.processes[full.process].id, "buy");
    EXPECT_EQ(full.periods, 2);
    EXPECT_EQ(full.place, Place::away);
    EXPECT_NEAR(full.saving, 300, 1e-6);
    EXPECT_NEAR(full.saving_of_a_percent(), 36, 1e-6);
}

TEST(Facts, FlowsAreAddedUpOverPeriodsAndRankedByValue) {
    // 100 cars of 1 000 at 30 each; 120 and 80 cells of 100 at 5 each.
    const ExamplePlan example(two_sources());
    const auto facts = example.facts();
    ASSERT_EQ(facts.movements.size(), 3U);
    EXPECT_NEAR(facts.movements[0].value, 100'000, 1e-6);
    EXPECT_NEAR(facts.movements[0].cost, 3'000, 1e-6);
    EXPECT_NEAR(facts.movements[1].quantity, 120, 1e-6);
    EXPECT_NEAR(facts.movements[2].cost, 400, 1e-6);
    EXPECT_NEAR(facts.moved_value, 120'000, 1e-6);
    EXPECT_NEAR(facts.moved_cost, 4'000, 1e-6);
}

TEST(Facts, AShortageNamesTheCapacityThatIsWorthMost) {
    // 8 cars a day: 2 a day are short, 20 in all, 1 200 each. One more car a day would cost 500 + 2 · 135 + 30 = 800
    // and bring 1 200: 400 a day for 10 days.
    const ExamplePlan example(two_sources("8"));
    const auto facts = example.facts();
    ASSERT_EQ(facts.shortages.size(), 1U);
    const auto& shortage = facts.shortages[0];
    EXPECT_NEAR(shortage.asked, 100, 1e-6);
    EXPECT_NEAR(shortage.unmet, 20, 1e-6);
    EXPECT_NEAR(shortage.cost, 24'000, 1e-6);
    EXPECT_NEAR(facts.served_share().value_or(0), 0.8, 1e-9);
    ASSERT_TRUE(shortage.why.has_value());
    EXPECT_EQ(example.cluster.processes[shortage.why->process].id, "make");
    EXPECT_EQ(example.cluster.processes[facts.full[0].process].id, "make");
    EXPECT_NEAR(facts.full[0].saving, 4'000, 1e-6);
    EXPECT_EQ(facts.full[0].place, Place::home);
}

TEST(Facts, ALimitOfALaneAcrossHomesEdgeIsSaidToLeadAcross) {
    // The only road out takes 8 cars a day.
    auto feed = two_sources();
    feed.replace(feed.find("rate, per\n"), 9, "rate, per, capacity_per_day");
    feed.replace(feed.find("30,   unit"), 10, "30,   unit, 8");
    feed.replace(feed.find("5,    unit"), 10, "5,    unit,");
    feed.replace(feed.find("in2,     S2,        P,       road, 5,    unit"), 45,
                 "in2,     S2,        P,       road, 5,    unit,");
    const ExamplePlan example(feed);
    const auto facts = example.facts();
    ASSERT_FALSE(facts.full.empty());
    EXPECT_EQ(example.cluster.lanes[facts.full[0].lane].id, "out");
    EXPECT_EQ(facts.full[0].place, Place::across);
    EXPECT_NEAR(facts.full[0].saving, 4'000, 1e-6);
}

TEST(Facts, ShortagesStandByWhatTheyCostAndEqualOnesInTheFeedsOrder) {
    // Nothing makes any of it: 10 · 5, 1 · 100, 20 · 5 and 2 · 50 a day for a day.
    const ExamplePlan example(R"(
[sites]
site_id
M
[items]
item_id, value
small,   5
first,   100
second,  5
third,   50
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
a,         small,   M,       10,               0
b,         first,   M,       1,                0
c,         second,  M,       20,               0
d,         third,   M,       2,                0
)");
    std::vector<std::string> items;
    for (const auto& shortage : example.facts().shortages) items.push_back(example.cluster.items[shortage.item].id);
    EXPECT_EQ(items, (std::vector<std::string>{"first", "second", "third", "small"}));
}

TEST(Facts, ManyEqualShortagesStayInTheFeedsOrder) {
    // Few things keep their order under any sort; of forty, each second one costs twice as much.
    std::string items, demand;
    std::vector<std::string> twice, once;
    for (int n = 10; n < 50; ++n) {
        const auto id = "i" + std::to_string(n);
        items += id + ", 5\n";
        demand += id + ", M, " + (n % 2 == 0 ? "2" : "1") + ", 0\n";
        (n % 2 == 0 ? twice : once).push_back(id);
    }
    twice.insert(twice.end(), once.begin(), once.end());
    const ExamplePlan example("[sites]\nsite_id\nM\n[items]\nitem_id, value\n" + items +
                              "[demand]\nitem_id, site_id, quantity_per_day, margin\n" + demand);
    std::vector<std::string> shown;
    for (const auto& shortage : example.facts().shortages) shown.push_back(example.cluster.items[shortage.item].id);
    EXPECT_EQ(shown, twice);
}

}  // namespace
}  // namespace chegu
