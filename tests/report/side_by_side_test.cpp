// Results side by side, as a page says it.

#include "report/side_by_side.h"
#include "analyses/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/failure.h"
#include "support/program.h"

namespace chegu {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A folder of results with nothing but these figures.
void write_summary(const std::filesystem::path& folder, const std::string& flow, const std::string& scenario = "") {
    std::filesystem::create_directories(folder);
    std::string json = R"({"feed": {"name": "f", "hash": "h"}, "flow": {"currency": "CNY", )" + flow + "}";
    if (!scenario.empty()) json += R"(, "scenario": )" + scenario;
    write_bytes(folder / "summary.json", json + "}");
}

class SidesOfTwo : public ::testing::Test {
   protected:
    SidesOfTwo() {
        write_summary(scratch_ / "base",
                      R"("objective": 1000000, "production_cost": 900000, "freight_cost": 100000, "unmet_penalty": 0)");
        // 60 000 more freight, 20 000 less production, 10 000 of demand unmet: 50 000 more.
        write_summary(
            scratch_ / "dry",
            R"("objective": 1050000, "production_cost": 880000, "freight_cost": 160000, "unmet_penalty": 10000)",
            R"({"id": "dry", "name": "枯水 <b>", "name_en": "Low water <b>", "steps": [
                          {"row": 2, "table": "lanes", "where": "mode = 'river'", "column": "rate", "op": "multiply",
                           "value": "1.5", "matched": 3, "changed": 2, "left": 1},
                          {"row": 3, "table": "links", "where": "", "column": "", "op": "remove", "value": "",
                           "matched": 1200, "changed": 1200, "left": 0}]})");
    }
    [[nodiscard]] SideBySide sides() const {
        const NamedResult results[] = {{"base", scratch_ / "base"}, {"dry", scratch_ / "dry"}};
        return side_by_side(result_schema(), results);
    }
    ScratchFolder scratch_;
};

TEST_F(SidesOfTwo, CausesAddUpToTheDifferenceLargestFirst) {
    const auto causes = cost_causes(sides().comparison, 1);
    ASSERT_EQ(causes.size(), 3U);
    EXPECT_EQ(causes[0].figure, "freight_cost");
    EXPECT_EQ(causes[0].difference, 60'000);
    EXPECT_EQ(causes[1].figure, "production_cost");
    EXPECT_EQ(causes[1].difference, -20'000);
    EXPECT_EQ(causes[0].difference + causes[1].difference + causes[2].difference, 50'000);
}

TEST_F(SidesOfTwo, TheAnswerComesFirst) {
    const auto page = compare_html(sides());
    EXPECT_THAT(page, HasSubstr("总成本多 5.00\u00a0万元（+5.0\u00a0%），主要因为运费多 6.00\u00a0万元"));
    EXPECT_THAT(page, HasSubstr("differs most. Total cost: ¥50,000 more (+5.0%), mostly freight, ¥60,000 more."));
}

TEST_F(SidesOfTwo, SaysWhatChangedInTheFeed) {
    const auto page = compare_html(sides());
    EXPECT_THAT(page,
                HasSubstr("lanes: 3 rows (mode = &apos;river&apos;), rate × 1.5 (1 of them have no number to change)"));
    EXPECT_THAT(page, HasSubstr("links: 1,200 rows (all), removed"));
    EXPECT_THAT(page, HasSubstr("links：1\u202f200 行（全部），删去"));
}

TEST_F(SidesOfTwo, OneRowIsARowAndNoneAreRows) {
    write_summary(scratch_ / "dry", R"("objective": 1000000)",
                  R"({"id": "dry", "name": "枯水", "name_en": "Low", "steps": [
                      {"row": 2, "table": "lanes", "where": "", "column": "rate", "op": "multiply", "value": "2",
                       "matched": 1, "changed": 1, "left": 0},
                      {"row": 3, "table": "links", "where": "", "column": "", "op": "remove", "value": "",
                       "matched": 0, "changed": 0, "left": 0}]})");
    const auto page = compare_html(sides());
    EXPECT_THAT(page, HasSubstr("lanes: 1 row (all), rate × 2"));
    EXPECT_THAT(page, HasSubstr("links: 0 rows (all), removed"));
}

TEST_F(SidesOfTwo, NamesAreTextAndNothingIsAskedOfAnyone) {
    const auto page = compare_html(sides());
    EXPECT_THAT(page, HasSubstr("枯水 &lt;b&gt;"));
    EXPECT_THAT(page, Not(HasSubstr("枯水 <b>")));
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
    EXPECT_THAT(page, Not(HasSubstr("<script")));
}

TEST_F(SidesOfTwo, WhatIsBelowTheLastDigitKeepsItsDirection) {
    write_summary(scratch_ / "base",
                  R"("objective": 100010, "freight_cost": 100000, "carbon_cost": 10, "stock_cost": 10)");
    write_summary(scratch_ / "dry",
                  R"("objective": 160010, "freight_cost": 160000, "carbon_cost": 9.7, "stock_cost": 10.3)");
    const auto page = compare_html(sides());
    EXPECT_THAT(page, HasSubstr("&gt;\u00a0−1"));
    EXPECT_THAT(page, HasSubstr("<td class=\"num\">&lt;\u00a01"));
}

TEST_F(SidesOfTwo, DemandThatIsLostHasTheColourOfLoss) {
    EXPECT_THAT(compare_html(sides()), HasSubstr(R"(<rect class="lost" x="50.00%" y="4" width="8.33%")"));
}

TEST(SideBySide, ResultsThatAreTheSameAreSaidToBe) {
    const ScratchFolder scratch;
    for (const auto* name : {"a", "b"}) write_summary(scratch / name, R"("objective": 5, "freight_cost": 5)");
    const NamedResult results[] = {{"a", scratch / "a"}, {"b", scratch / "b"}};
    const auto page = compare_html(side_by_side(result_schema(), results));
    EXPECT_THAT(page, HasSubstr("These results do not differ in total cost."));
    EXPECT_THAT(page, HasSubstr("总成本不变"));
}

TEST(SideBySide, ASummaryOfAnotherShapeIsRefused) {
    const ScratchFolder scratch;
    write_summary(scratch / "a", R"("objective": 5)", R"({"id": 7})");
    const NamedResult results[] = {{"a", scratch / "a"}, {"a", scratch / "a"}};
    EXPECT_THROW((void)side_by_side(result_schema(), results), Failure);
}

}  // namespace
}  // namespace chegu
