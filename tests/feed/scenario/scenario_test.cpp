// What if: a feed changed by its scenarios (scenarios.md), by hand.

#include "feed/scenario/scenario.h"

#include <gtest/gtest.h>

#include "base/failure.h"
#include "feed/check.h"
#include "feed/decoded.h"
#include "support/inline_feed.h"
#include "tables/csv_writer.h"

namespace chegu {
namespace {

/// Three lanes: one with a capacity of 10, one unlimited, one of 0; scenarios are added by each test.
const std::string lanes = R"(
[sites]
site_id, kind
A,       plant
B,       port
C,       market
[items]
item_id
car
[modes]
mode
road
rail
[lanes]
lane_id, from_site, to_site, mode, capacity_per_day, rate
ab,      A,         B,       road, 10,               5
bc,      B,         C,       rail, ,                 7
ac,      A,         C,       road, 0,                9
[links]
link_id, item_id, from_site, to_site
l1,      car,     A,         B
)";
const std::string scenarios = "[scenarios]\nscenario_id, step, table, where, column, op, value\n";

ScenarioFeed applied(const std::string& feed, Notices& notices, std::string_view id = "s") {
    return apply_scenario(inline_feed(feed), id, notices);
}
ScenarioFeed applied(const std::string& feed) {
    Notices notices;
    auto result = applied(feed, notices);
    EXPECT_EQ(notice_lines(notices), "");
    return result;
}
std::string table_of(const ScenarioFeed& scenario, std::string_view name) {
    return csv_text(*scenario.feed.find(name));
}
std::string column_of(const ScenarioFeed& scenario, std::string_view name, std::string_view column) {
    const auto& table = *scenario.feed.find(name);
    std::string text;
    for (std::size_t r = 0; r < table.rows(); ++r) text += std::string(table.cell(r, table.find(column))) + "|";
    return text;
}

TEST(Scenario, MultipliesWhereTheConditionHoldsAndLeavesUnlimitedUnlimited) {
    const auto scenario = applied(lanes + scenarios + "s, 1, lanes, , capacity_per_day, multiply, 0.5\n");
    EXPECT_EQ(column_of(scenario, "lanes", "capacity_per_day"), "5||0|");
    ASSERT_EQ(scenario.steps.size(), 1U);
    EXPECT_EQ(scenario.steps[0].matched, 3U);
    EXPECT_EQ(scenario.steps[0].left, 1U);
    ASSERT_EQ(scenario.steps[0].changes.size(), 1U) << "0 stays 0";
    EXPECT_EQ(scenario.steps[0].changes[0].id, "ab");
    EXPECT_EQ(scenario.steps[0].changes[0].before, "10");
    EXPECT_EQ(scenario.steps[0].changes[0].after, "5");
}

TEST(Scenario, SetMayMakeTheUnlimitedLimited) {
    const auto scenario = applied(lanes + scenarios + "s, 1, lanes, mode = 'rail', capacity_per_day, set, 4\n");
    EXPECT_EQ(column_of(scenario, "lanes", "capacity_per_day"), "10|4|0|");
}

TEST(Scenario, AnEmptyCellCountsAsItsDefault) {
    // outages_per_year is not there: 0 in every row.
    const auto scenario = applied(lanes + scenarios + "s, 1, sites, kind = 'plant', outages_per_year, add, 0.2\n");
    EXPECT_EQ(column_of(scenario, "sites", "outages_per_year"), "0.2|||");
}

TEST(Scenario, StepsAreDoneInOrderEachOnWhatTheLastLeft) {
    // (10 + 2) · 3 = 36, not 10 · 3 + 2; the second step only sees capacities above 11.
    const auto scenario = applied(lanes + scenarios +
                                  "s, 2, lanes, capacity_per_day > 11, capacity_per_day, multiply, 3\n"
                                  "s, 1, lanes, lane_id = 'ab', capacity_per_day, add, 2\n");
    EXPECT_EQ(column_of(scenario, "lanes", "capacity_per_day"), "36||0|");
}

TEST(Scenario, EachStartsFromTheBase) {
    const auto feed =
        lanes + scenarios + "s, , lanes, lane_id = 'ab', rate, set, 1\nother, , lanes, lane_id = 'bc', rate, set, 2\n";
    Notices notices;
    EXPECT_EQ(column_of(applied(feed, notices, "s"), "lanes", "rate"), "1|7|9|");
    EXPECT_EQ(column_of(applied(feed, notices, "other"), "lanes", "rate"), "5|2|9|");
}

TEST(Scenario, ChangesASettingThatTheFeedLeavesOut) {
    const auto scenario = applied(lanes + scenarios + "s, 1, settings, , carbon_price, set, 90\n");
    Notices notices;
    EXPECT_EQ(decode(scenario.feed, notices).table("settings").numbers("carbon_price")[0], 90);
}

TEST(Scenario, AddsAColumnOrASettingOnlyForAValue) {
    Notices notices;
    const auto feed = lanes + scenarios + "s, 1, lanes, , distance_km, multiply, 2\ns, 2, settings, , crs, set,\n";
    const auto scenario = applied(feed, notices);
    EXPECT_EQ(table_of(scenario, "lanes"), csv_text(*inline_feed(feed).find("lanes")));
    EXPECT_EQ(table_of(scenario, "settings"), csv_text(*inline_feed(feed).find("settings")));
}

TEST(Scenario, RemovesRows) {
    const auto scenario = applied(lanes + scenarios + "s, 1, lanes, lane_id = 'ac', , remove,\n");
    EXPECT_EQ(column_of(scenario, "lanes", "lane_id"), "ab|bc|");
    EXPECT_EQ(scenario.steps[0].changes[0].id, "ac");
}

TEST(Scenario, RefusesToRemoveWhatOthersReferToAndNamesThem) {
    Notices notices;
    const auto scenario = applied(lanes + scenarios + "s, 1, sites, site_id = 'C', , remove,\n", notices);
    EXPECT_EQ(notice_lines(notices),
              "scenario_remove_referred scenarios 2 where C\nscenario_remove_referred scenarios 2 where C\n");
    EXPECT_EQ(column_of(scenario, "sites", "site_id"), "A|B|C|");
    // Lanes and the site, in this order, may go.
    const auto both =
        applied(lanes + scenarios + "s, 1, lanes, to_site = 'C', , remove,\ns, 2, sites, site_id = 'C', , remove,\n");
    EXPECT_EQ(column_of(both, "sites", "site_id"), "A|B|");
}

const std::string candidates = R"(
[candidates]
candidate_id, needs, excludes
site,         ,
line,         site,
rival,        ,      line
later,        line,
[sites]
site_id, candidate_id
N,       site
[items]
item_id
car
[processes]
process_id, site_id, item_id, candidate_id
make,       N,       car,     line
)";

TEST(Scenario, ChoosesCandidatesWithAllTheyNeedAndRulesOutWhatTheyExclude) {
    const auto scenario = applied(candidates + scenarios + "s, 1, candidates, candidate_id = 'line', , choose,\n");
    EXPECT_EQ(column_of(scenario, "sites", "candidate_id"), "|");
    EXPECT_EQ(column_of(scenario, "processes", "candidate_id"), "|");
    EXPECT_EQ(column_of(scenario, "candidates", "candidate_id"), "rival|later|");
    EXPECT_EQ(column_of(scenario, "candidates", "decision"), "out||");
    EXPECT_EQ(column_of(scenario, "candidates", "needs"), "||");
    Notices notices;
    check(decode(scenario.feed, notices), notices);
    EXPECT_FALSE(notices.has_errors()) << notice_lines(notices);
}

TEST(Scenario, RefusesToChooseWhatExcludesEachOther) {
    Notices notices;
    (void)applied(candidates + scenarios + "s, 1, candidates, \"candidate_id IN ('later', 'rival')\", , choose,\n",
                  notices);
    EXPECT_EQ(notice_lines(notices).substr(0, 25), "scenario_choose_excluding");
}

TEST(Scenario, SaysWhereAConditionPicksOutNothingAndWhereThereIsNoNumber) {
    Notices notices;
    (void)applied(lanes + scenarios + "s, 1, lanes, mode = 'air', rate, set, 1\ns, 2, lanes, , distance_km, add, 9\n",
                  notices);
    EXPECT_EQ(notice_lines(notices),
              "scenario_matches_nothing scenarios 2 where mode = 'air'\n"
              "scenario_without_number scenarios 3 column distance_km\n");
}

TEST(Scenario, WithoutStepsThatChangeAnythingTheFeedIsTheSame) {
    const auto feed = lanes + scenarios + "s, 1, lanes, , rate, multiply, 1\n";
    const auto scenario = applied(feed);
    EXPECT_EQ(table_of(scenario, "lanes"), csv_text(*inline_feed(feed).find("lanes")));
    EXPECT_TRUE(scenario.steps[0].changes.empty());
}

TEST(Scenario, ThatIsNotThereIsRefusedWithTheNearest) {
    const auto feed = lanes + scenarios + "low_water, 1, lanes, , rate, set, 1\n";
    Notices notices;
    try {
        (void)applied(feed, notices, "low_watr");
        FAIL();
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::bad_input);
        EXPECT_NE(failure.words().en.find("did you mean low_water?"), std::string::npos);
    }
}

}  // namespace
}  // namespace chegu
