// verify on results worked out by hand (flow_example.h): right ones hold, and each wrong value is named.

#include "verify/verify.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "flow_example.h"

namespace chegu {
namespace {

using testing::HasSubstr;

class Verify : public testing::Test {
   protected:
    /// Puts another text in the place of one that stands in a file.
    void change(const std::string& file, const std::string& from, const std::string& to) {
        const auto at = files.at(file).find(from);
        if (at == std::string::npos) throw std::invalid_argument(from);
        files[file].replace(at, from.size(), to);
    }
    [[nodiscard]] VerifyReport report() const { return verified(feed.raw(), cluster, files); }
    /// "code file row column" of each finding, a line each.
    [[nodiscard]] std::string found() const {
        std::string lines;
        for (const auto& finding : report().findings)
            lines +=
                finding.code + " " + finding.file + " " + std::to_string(finding.row) + " " + finding.column + "\n";
        return lines;
    }

    ExampleFeed feed{example_feed};
    Cluster cluster = build_cluster(feed);
    Files files = example_results(content_hash(feed.raw()));
};

TEST_F(Verify, RightResultsHold) {
    EXPECT_EQ(found(), "");
    EXPECT_TRUE(report().holds());
    EXPECT_EQ(report().answers, 1U);
    EXPECT_EQ(report().rows_checked, 4U + 4 + 3 + 1 + 1 + 2 + 9);
    EXPECT_LT(report().worst_violation, 1e-12);
    EXPECT_LT(report().worst_dual_violation, 1e-12);
    EXPECT_NEAR(report().gap, 0, 1e-12);
}

// 71 cars leave F in period 2, where 20 + 50 are, and 81 are served and short at M, where 80 are asked for.
TEST_F(Verify, MoreGoesOutThanThereIs) {
    change("flows.csv", "car,F,M,70,714", "car,F,M,71,724.2");
    const auto findings = report().findings;
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings[0].code, "balance");
    EXPECT_EQ(findings[0].file, "flows.csv");
    EXPECT_EQ(findings[0].row, 5U);
    EXPECT_THAT(findings[0].sentence.en, HasSubstr("item car at site F in period 2 does not balance"));
    EXPECT_THAT(findings[0].sentence.zh, HasSubstr("第 2 时段地点 F 的产品 car 收支不平"));
}

TEST_F(Verify, APlantMakesMoreThanItCan) {
    change("production.csv", "1,make_car,F,car,50,1,", "1,make_car,F,car,51,1.02,");
    EXPECT_THAT(found(), HasSubstr("over_capacity production.csv 3 quantity\n"));
}

TEST_F(Verify, MoreIsShortThanWasAskedFor) {
    change("unmet.csv", "2,d2,10", "1,d2,10");
    EXPECT_THAT(found(), HasSubstr("over_capacity unmet.csv 2 quantity\n"));
}

// Without the row all four parts are gone at the end; what is there at the start must be there then.
TEST_F(Verify, StockThatIsGoneAtTheEnd) {
    change("stock.csv", "2,spare,F,4\n", "");
    EXPECT_THAT(found(), HasSubstr("final_stock stock.csv 0 quantity\n"));
}

TEST_F(Verify, ACostThatDoesNotFollow) {
    change("flows.csv", "30,306", "30,307");
    EXPECT_EQ(found(), "cost_differs flows.csv 3 cost\n");
    EXPECT_EQ(report().findings[0].found, "307");
    EXPECT_NEAR(std::stod(report().findings[0].expected), 306, 1e-9);
}

TEST_F(Verify, AUseAndAPriceThatDoNotFollow) {
    change("production.csv", "50,1,117.78", "50,0.9,117.79");
    EXPECT_EQ(found(), "use production.csv 5 use\ncapacity_price production.csv 5 capacity_price\n");
}

// A car at F may wait for 1 until it is worth 149.8: at a price of 148 more of them would have to wait.
TEST_F(Verify, PricesThatProveNothing) {
    change("certificates.csv", "car,F,1,148.8", "car,F,1,148");
    const auto lines = found();
    EXPECT_THAT(lines, HasSubstr("dual_infeasible certificates.csv"));
    EXPECT_THAT(lines, HasSubstr("figure_differs summary.json 0 flow.bound"));
}

TEST_F(Verify, ABoundThatIsTooHighOrNotReached) {
    change("summary.json", "\"bound\": 5846", "\"bound\": 5850");
    EXPECT_EQ(found(), "figure_differs summary.json 0 flow.bound\n");
}

TEST_F(Verify, LandedCostsAndTheirSum) {
    change("landed.csv", "d1,car,42.42,26,12", "d1,car,43.42,26,13");
    EXPECT_EQ(found(),
              "landed_cost landed.csv 2 freight\nlanded_cost landed.csv 2 cost_per_unit\nlanded_sum landed.csv 0 "
              "freight\n");
}

// The road has no capacity, and cells are not what is short.
TEST_F(Verify, AReasonThatIsNone) {
    change("why.csv", "processes,make_car", "lanes,road1");
    EXPECT_EQ(found(), "why_row why.csv 2 row_id\n");
    files = example_results(content_hash(feed.raw()));
    change("why.csv", "capacity,processes,make_car,capacity_per_day,1177.8", "dearer,demand,d2,,160");
    EXPECT_EQ(found(), "why_reason why.csv 2 reason\n");
    files = example_results(content_hash(feed.raw()));
    change("why.csv", "1177.8", "117.78");
    EXPECT_EQ(found(), "why_price why.csv 2 price\n");
}

TEST_F(Verify, AllFiguresOfTheSummary) {
    for (const auto* figure :
         {"\"production_cost\": 2600", "\"unmet_penalty\": 1600", "\"co2_t\": 4", "\"local_rate\": 1",
          "\"idle_stock_cost\": 4", "\"total\": 0.58", "\"carbon_cost\": 1"}) {
        files = example_results(content_hash(feed.raw()));
        change("summary.json", figure, figure + std::string("7"));
        EXPECT_THAT(found(), testing::StartsWith("figure_differs summary.json 0 flow.")) << figure;
        EXPECT_EQ(report().total_findings, 1U) << figure;
    }
}

TEST_F(Verify, ACertificateThatIsZipped) {
    files["certificates.csv.gz"] = gzip(files["certificates.csv"]);
    files.erase("certificates.csv");
    EXPECT_EQ(found(), "");
    change("why.csv", "1177.8", "1177");
    EXPECT_EQ(found(), "why_price why.csv 2 price\n");
}

// Results write an id that begins with = behind an apostrophe, so that no spreadsheet runs it.
TEST_F(Verify, IdsThatWouldBeFormulas) {
    std::string text = example_feed;
    for (auto at = text.find("make_car"); at != std::string::npos; at = text.find("make_car", at + 9))
        text.replace(at, 8, "=car");
    const ExampleFeed formulas(text);
    files = example_results(content_hash(formulas.raw()));
    const auto holds = [&] { return verified(formulas.raw(), build_cluster(formulas), files).holds(); };
    for (const auto* name : {"production.csv", "why.csv"})
        while (files[name].find("make_car") != std::string::npos) change(name, "make_car", "'=car");
    EXPECT_TRUE(holds());
    change("why.csv", "'=car", "=car");
    EXPECT_FALSE(holds());
}

// Five cars go on from M to F and back again: nothing is lost, but it makes no sense.
TEST_F(Verify, AnItemThatRunsInACircle) {
    std::string text = example_feed;
    text.insert(text.find("\n[links]"), "free1, F, M, rail, 0, 0, 0, ceu,\nfree2, M, F, rail, 0, 0, 0, ceu,\n");
    text.insert(text.find("\n[stocks]"), "back, car, M, F\n");
    const ExampleFeed free(text);
    files = example_results(content_hash(free.raw()));
    files["flows.csv"] += "1,cars,free1,car,F,M,5,0\n1,back,free2,car,M,F,5,0\n";
    std::string codes;
    for (const auto& finding : verified(free.raw(), build_cluster(free), files).findings)
        if (finding.code == "circle") codes += std::to_string(finding.row) + " ";
    EXPECT_EQ(codes, "3 6 7 ");  // all that leaves the circle's sites is named
}

TEST_F(Verify, APriceOfALimitThatTheFeedDoesNotGive) {
    files["certificates.csv"] += "flow,row,lanes,rail1,,,,1,-2\nflow,row,links,cars,,,,1,2\n";
    EXPECT_EQ(found(),
              "dual_of_unlimited certificates.csv 11 value\ndual_sign certificates.csv 12 value\n"
              "dual_of_unlimited certificates.csv 12 value\n");
}

// A row that names a candidate exists only where that is chosen: no results of today can use it.
TEST_F(Verify, ARowOfACandidate) {
    std::string text = example_feed;
    text.replace(text.find("link_id, item_id, from_site, to_site"), 36,
                 "link_id, item_id, from_site, to_site, max_per_day, candidate_id");
    text.replace(text.find("cars,    car,     F,         M"), 30,
                 "cars,    car,     F,         M,       99,          c");
    text.replace(text.find("cells,   cell,    B,         F"), 30, "cells,   cell,    B,         F,       ,");
    const ExampleFeed planned(text + "\n[candidates]\ncandidate_id\nc\n");
    files = example_results(content_hash(planned.raw()));
    const auto findings = verified(planned.raw(), build_cluster(planned), files).findings;
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings[0].code + findings[0].column, "not_in_placelink_id");
}

TEST_F(Verify, ResultsOfAnotherFeed) {
    files["summary.json"] = example_results("0123")["summary.json"];
    EXPECT_EQ(found(), "other_feed summary.json 0 feed.hash\n");
}

TEST_F(Verify, NothingThatIsNoResultMakesItStop) {
    EXPECT_FALSE(verify(feed.raw(), cluster, "no/such/folder").holds());
    for (const auto& [name, bytes] : files) {
        for (const std::string junk : {"", "{", "[]", "{\"flow\": 7}", "\xff\xfe", "a,b\n1\n", "period\n\"\n"}) {
            auto broken = files;
            broken[name] = junk;
            EXPECT_FALSE(verified(feed.raw(), cluster, broken).holds()) << name << " = " << junk;
        }
    }
}

// A path out of the folder is not followed.
TEST_F(Verify, APackageThatPointsElsewhere) {
    files["datapackage.json"] =
        R"({"feed": {"hash": ")" + content_hash(feed.raw()) +
        R"("}, "resources": [{"path": "../secret.csv", "rows": 1, "bytes": 1, "hash": "sha256:00"}]})";
    const auto seen = verified(feed.raw(), cluster, files, false);
    ASSERT_FALSE(seen.findings.empty());
    EXPECT_EQ(seen.findings[0].code, "package_path");
}

}  // namespace
}  // namespace chegu
