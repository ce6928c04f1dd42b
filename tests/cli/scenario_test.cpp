// run --scenario as a user runs it: what lies in OUT, and that it is what the feed changed by hand gives.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;

/// A maker of 10 a day, a lane of 8, a buyer who wants 12.
std::string feed_with(const std::string& lane_capacity, const std::string& more) {
    return R"(
[sites]
site_id, name
A,       工厂
B,       市场
[items]
item_id, value, ceu
car,     1000,  1
[modes]
mode
road
[processes]
process_id, site_id, item_id, cost_per_unit, capacity_per_day
make,       A,       car,     100,           10
[lanes]
lane_id, from_site, to_site, rate, capacity_per_day
lane,    A,         B,       7,    )" +
           lane_capacity + R"(
[links]
link_id, item_id, from_site, to_site
link,    car,     A,         B
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     B,       12,               200
)" + more;
}

const std::string scenarios = R"(
[scenarios]
scenario_id, table, where,            column,           op,       value
wider,       lanes, lane_id = 'lane', capacity_per_day, multiply, 1.25
idle,        lanes, ,                 rate,             multiply, 1
dearer,      lanes, ,                 rate,             multiply, 2
broken,      lanes, ,                 from_site,        set,      Z
nowhere,     lanes, mode = 'rail',    rate,             multiply, 2
)";

class Scenarios : public ::testing::Test {
   protected:
    Scenarios() { write_feed(feed_with("8", scenarios), path("feed")); }
    [[nodiscard]] std::string path(const std::string& name) const { return (scratch_ / name).string(); }
    [[nodiscard]] std::string bytes(const std::string& file) const { return bytes_of(scratch_ / file); }
    [[nodiscard]] bool there(const std::string& file) const { return fs::exists(scratch_ / file); }

   private:
    ScratchFolder scratch_;
};

class ScenarioThreads : public Scenarios {};

TEST_F(Scenarios, GiveWhatTheFeedChangedByHandGives) {
    ASSERT_EQ(run_program({"run", path("feed"), "-o", path("out"), "--scenario", "wider,idle"}).exit, 0);
    write_feed(feed_with("10", ""), path("by-hand"));
    ASSERT_EQ(run_program({"run", path("by-hand"), "-o", path("hand")}).exit, 0);
    for (const auto* file : {"flows.csv", "production.csv", "outages.csv", "outage_curves.csv", "landed.csv"})
        EXPECT_EQ(bytes("out/scenarios/wider/" + std::string(file)), bytes("hand/" + std::string(file))) << file;
    EXPECT_EQ(run_program({"verify", path("feed"), path("out")}).exit, 0);
    // All but the scenario's own part, which the feed changed by hand says nothing of.
    const auto by_hand = run_program({"verify", path("by-hand"), path("out/scenarios/wider"), "--json"});
    EXPECT_EQ(by_hand.exit, 1);
    const auto findings = nlohmann::json::parse(by_hand.out)["findings"];
    EXPECT_EQ(findings.size(), 2U);
    for (const auto& finding : findings) EXPECT_EQ(finding["code"], "scenario_elsewhere") << finding;
    EXPECT_EQ(bytes("out/scenarios/wider/scenario_changes.csv"),
              "step,table,row_id,column,before,after\n2,lanes,lane,capacity_per_day,8,10\n");
}

TEST_F(Scenarios, WithTheBasesLossesTakeItsSweep) {
    ASSERT_EQ(run_program({"run", path("feed"), "-o", path("out"), "--scenario", "dearer"}).exit, 0);
    auto by_hand = feed_with("8", "");
    by_hand.replace(by_hand.find("B,       7,"), 11, "B,       14,");
    write_feed(by_hand, path("by-hand"));
    ASSERT_EQ(run_program({"run", path("by-hand"), "-o", path("hand")}).exit, 0);
    for (const auto* file : {"flows.csv", "outages.csv", "outage_curves.csv", "levers.csv", "responses.csv",
                             "segments.csv", "certificates.csv"})
        EXPECT_EQ(bytes("out/scenarios/dearer/" + std::string(file)), bytes("hand/" + std::string(file))) << file;
    EXPECT_EQ(bytes("out/scenarios/dearer/outages.csv"), bytes("out/outages.csv"));
    EXPECT_NE(bytes("out/scenarios/dearer/flows.csv"), bytes("out/flows.csv"));
}

TEST_F(ScenarioThreads, FindTheSameHoweverMany) {
    for (const auto* threads : {"1", "2", "4"})
        ASSERT_EQ(run_program({"run", path("feed"), "-o", path(threads), "--scenario", "wider,idle,dearer", "--threads",
                               threads})
                      .exit,
                  0);
    const std::vector<std::string> but{"run.json", "scenarios"};
    for (const auto* more : {"2", "4"})
        for (const auto* folder : {"", "/scenarios/wider", "/scenarios/idle", "/scenarios/dearer"})
            EXPECT_EQ(files_of(path("1") + folder, but), files_of(path(more) + folder, but)) << folder;
}

TEST_F(Scenarios, AreNamedAsTheirTurnComes) {
    const auto ran = run_program({"run", path("feed"), "-o", path("out"), "--scenario", "wider,dearer"});
    ASSERT_EQ(ran.exit, 0);
    const auto base = ran.err.find("the base\nfinding the losses without an outage\n");
    const auto wider = ran.err.find("scenario wider\nfinding the losses without an outage\n");
    const auto dearer = ran.err.find("scenario dearer\ngrading the segments\n");  // the base's sweep is its own
    EXPECT_LT(base, wider) << ran.err;
    EXPECT_LT(wider, dearer) << ran.err;
    EXPECT_NE(dearer, std::string::npos) << ran.err;
}

TEST_F(Scenarios, StandSideBySide) {
    ASSERT_EQ(run_program({"run", path("feed"), "-o", path("out"), "--scenario", "wider,idle"}).exit, 0);
    const auto compare = bytes("out/compare.csv");
    EXPECT_EQ(compare.substr(0, compare.find('\n')),
              "part,figure,unit,base,wider,idle,difference_wider,difference_idle,share_wider,share_idle");
    // 8 a day at 107 and 4 short at 1200; then 10 and 2.
    EXPECT_NE(compare.find("flow,objective,money,5656,3470,5656,-2186,0,"), std::string::npos) << compare;
}

TEST_F(Scenarios, AreVerifiedWithWhatTheyChangedAndTheComparison) {
    ASSERT_EQ(run_program({"run", path("feed"), "-o", path("out"), "--scenario", "wider,idle"}).exit, 0);
    const auto right = run_program({"verify", path("feed"), path("out"), "--lang", "en"});
    EXPECT_EQ(right.exit, 0) << right.out;
    EXPECT_NE(right.out.find("Scenarios: 2, of them verified 2\n"), std::string::npos) << right.out;
    // A run of other scenarios compares those; the results of the first stay and are still verified.
    ASSERT_EQ(run_program({"run", path("feed"), "-o", path("out"), "--scenario", "idle"}).exit, 0);
    EXPECT_EQ(bytes("out/compare.csv").substr(0, 53), "part,figure,unit,base,idle,difference_idle,share_idle");
    EXPECT_EQ(run_program({"verify", path("feed"), path("out")}).exit, 0);
    const auto changes = bytes("out/scenarios/wider/scenario_changes.csv");
    write_bytes(path("out/scenarios/wider/scenario_changes.csv"), changes + "2,lanes,lane,rate,7,8\n");
    const auto wrong = run_program({"verify", path("feed"), path("out"), "--lang", "en"});
    EXPECT_EQ(wrong.exit, 1);
    EXPECT_NE(wrong.out.find("the scenario's steps make no such change"), std::string::npos) << wrong.out;
    EXPECT_NE(wrong.out.find("Scenarios: 2, of them verified 1\n"), std::string::npos) << wrong.out;
}

TEST_F(Scenarios, OfTheNameOfAColumnOrNamedTwiceAreRefused) {
    for (const auto* names : {"wider,wider", "base"}) {
        const auto refused = run_program({"run", path("feed"), "-o", path("out"), "--scenario", names});
        EXPECT_EQ(refused.exit, 2) << names;
        EXPECT_FALSE(there("out"));
    }
}

TEST_F(Scenarios, ThatChangeNothingChangeNothing) {
    ASSERT_EQ(run_program({"run", path("feed"), "-o", path("out"), "--scenario", "idle"}).exit, 0);
    for (const auto* file : {"flows.csv", "outages.csv", "levers.csv", "certificates.csv"})
        EXPECT_EQ(bytes("out/scenarios/idle/" + std::string(file)), bytes("out/" + std::string(file))) << file;
}

TEST_F(Scenarios, ThatAreNotThereOrBreakTheFeedAreRefusedBeforeAnythingIsWritten) {
    const auto unknown = run_program({"run", path("feed"), "-o", path("out"), "--scenario", "widr", "--lang", "en"});
    EXPECT_EQ(unknown.exit, 2);
    EXPECT_NE(unknown.err.find("did you mean wider?"), std::string::npos) << unknown.err;
    const auto broken = run_program({"run", path("feed"), "-o", path("out"), "--scenario", "broken", "--lang", "en"});
    EXPECT_EQ(broken.exit, 2);
    EXPECT_NE(broken.err.find("once scenario broken has changed it"), std::string::npos) << broken.err;
    EXPECT_FALSE(there("out"));
}

TEST_F(Scenarios, ThatPickOutNothingSayWhichCondition) {
    const auto run = run_program({"run", path("feed"), "-o", path("out"), "--scenario", "nowhere", "--lang", "en"});
    EXPECT_EQ(run.exit, 0);
    EXPECT_NE(run.err.find("scenario_matches_nothing"), std::string::npos) << run.err;
    EXPECT_NE(run.err.find("scenarios row 6 column where"), std::string::npos) << run.err;
    // And `check` says so before anybody computes it.
    const auto check = run_program({"check", path("feed"), "--lang", "en"});
    EXPECT_EQ(check.exit, 0);
    EXPECT_NE(check.err.find("scenarios row 6 column where"), std::string::npos) << check.err;
}

TEST_F(Scenarios, ThatRemoveWhatOthersNeedAreErrorsForCheck) {
    write_feed(feed_with("8",
                         "[scenarios]\nscenario_id, table, where, column, op\ngone, lanes, , , remove\n"
                         "bare, sites, site_id = 'A', , remove\n"),
               path("removing"));
    const auto check = run_program({"check", path("removing"), "--lang", "en"});
    EXPECT_EQ(check.exit, 2) << check.err;
    EXPECT_NE(check.err.find("scenario_remove_referred"), std::string::npos) << check.err;
}

}  // namespace
}  // namespace chegu
