// How long an outage costs nothing, and how the loss grows with time (model.md 3), by hand.

#include "analyses/chain/survival.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analyses/chain/swept_example.h"

namespace chegu {
namespace {

using testing::ElementsAre;

const std::string stocks = "[stocks]\nsite_id, item_id, on_hand\n";

/// "day loss" of each point, rounded to 1e-4.
std::vector<std::pair<double, double>> points(const OutageFinding& finding) {
    std::vector<std::pair<double, double>> all;
    const auto rounded = [](double value) { return std::round(value * 1e4) / 1e4; };
    for (const auto& point : finding.curve) all.emplace_back(rounded(point.days), rounded(point.loss));
    return all;
}

TEST(TimeToSurvive, IsZeroWhereEveryDayLoses) {
    EXPECT_NEAR(SweptExample(supplier_and_plant).tts(Swept::site, "S"), 0, 1e-9);
}

TEST(TimeToSurvive, IsAsLongAsTheStockLasts) {
    // 120 parts at 10 a day.
    EXPECT_NEAR(SweptExample(supplier_and_plant + stocks + "P, part, 120\n").tts(Swept::site, "S"), 12, 1e-5);
}

TEST(TimeToSurvive, MayBeLongerThanTheOutage) {
    // 500 parts last 50 days, S is back after 20: nothing is lost, and TTS says how far from it.
    const SweptExample swept(supplier_and_plant + stocks + "P, part, 500\n");
    EXPECT_EQ(swept.loss(Swept::site, "S"), 0);
    EXPECT_NEAR(swept.tts(Swept::site, "S"), 50, 1e-4);
    EXPECT_THAT(points(swept.of(Swept::site, "S")), ElementsAre(std::pair(0.0, 0.0), std::pair(20.0, 0.0)));
}

TEST(TimeToSurvive, IsInfiniteWhereAnotherSourceCanDoWithoutEnd) {
    const auto two =
        with(supplier_and_plant, "make,       S,       part,    10", "make, S, part, 10\nmake2, P, part, 10");
    const SweptExample swept(two);
    EXPECT_EQ(swept.tts(Swept::site, "S"), unlimited);
    EXPECT_EQ(swept.loss(Swept::site, "S"), 0);
    EXPECT_EQ(swept.tts(Swept::process, "make2"), unlimited);
}

TEST(TimeToSurvive, StretchesStockWhereSomeOfTheSupplyGoesOn) {
    // 4 of 10 parts a day go on: 120 parts make up for 6 a day, 20 days. Then 6 a day are lost.
    const SweptExample swept(supplier_and_plant + stocks + R"(P, part, 120
[outages]
outage_id, target,  target_id, availability, recover_days
k,         process, make,      0.4,          25
)");
    EXPECT_NEAR(swept.tts(Swept::named, "k"), 20, 1e-4);
    EXPECT_NEAR(swept.loss(Swept::named, "k"), 5 * 600, 1e-5);
}

TEST(TimeToSurvive, CountsFromWhereTheOutageAddsToTheEverydayLoss) {
    // M wants 16 cars, P builds 10: 600 a day are lost anyway. 40 parts keep P going for 4 days without S.
    const SweptExample swept(with(supplier_and_plant, "M,       10,               100", "M, 16, 100") + stocks +
                             "P, part, 40\n");
    EXPECT_NEAR(swept.tts(Swept::site, "S"), 4, 1e-5);
    EXPECT_NEAR(swept.loss(Swept::site, "S"), 16 * 1000, 1e-4);
}

TEST(TimeToSurvive, EndsBeforeTheEverydayLossBegins) {
    // 60 cars at M cover the 6 a day that are missing for 10 days; without S they must cover all 16: 60 / 16 days.
    // Over 20 days 320 - 60 cars are lost without S, 320 - 60 - 200 with it.
    const SweptExample swept(with(supplier_and_plant, "M,       10,               100", "M, 16, 100") + stocks +
                             "M, car, 60\n");
    EXPECT_NEAR(swept.tts(Swept::site, "S"), 3.75, 1e-5);
    EXPECT_NEAR(swept.loss(Swept::site, "S"), 20000, 1e-4);
}

/// 12 cars at M cover the 6 a day that are missing for 2 days; 40 parts keep P building 10 a day for 4 days.
const std::string two_bends =
    with(supplier_and_plant, "d,         car,     M,       10,               100", "d, car, M, 16, 100") + stocks +
    "M, car, 12\nP, part, 40\n";

TEST(TimeToSurvive, EndsAfterTheEverydayLossHasBegun) {
    // Until day 2 nothing is lost, until day 4 as much as with S: 600 a day.
    EXPECT_NEAR(SweptExample(two_bends).tts(Swept::site, "S"), 4, 1e-5);
}

TEST(LossCurve, HasEveryDayAtWhichTheLossGrowsFaster) {
    // From day 2 on 6 cars a day, from day 4 on all 16: 2 · 600 at day 4, 1200 + 16 · 1600 at day 20.
    EXPECT_THAT(
        points(SweptExample(two_bends).of(Swept::site, "S")),
        ElementsAre(std::pair(0.0, 0.0), std::pair(2.0, 0.0), std::pair(4.0, 1200.0), std::pair(20.0, 26800.0)));
}

TEST(LossCurve, IsTwoPointsWhereTheLossIsTheSameEveryDay) {
    EXPECT_THAT(points(SweptExample(supplier_and_plant).of(Swept::site, "S")),
                ElementsAre(std::pair(0.0, 0.0), std::pair(20.0, 20000.0)));
}

TEST(LossCurve, HasNoPointBehindTheOutage) {
    // The stock ends on the very day that S is back.
    EXPECT_THAT(points(SweptExample(supplier_and_plant + stocks + "P, part, 200\n").of(Swept::site, "S")),
                ElementsAre(std::pair(0.0, 0.0), std::pair(20.0, 0.0)));
}

TEST(LossCurve, BendsOncePerStockThatRunsOut) {
    // d at 100 a car and e at 300 share 30 cars at M; e's last longest. Without P: 10 a day until day 3, when the 30
    // are gone if all are served; longer outages keep them for e (4 a day): from day 3 on each day loses 6 of d and, as
    // e's 4 are taken from what d had, 4 more of d: 1000; from day 7.5 (30 / 4) on e's 4 are lost instead: 600 + 1200.
    const auto two = with(supplier_and_plant, "d,         car,     M,       10,               100",
                          "d, car, M, 6, 100\ne, car, M, 4, 300");
    EXPECT_THAT(points(SweptExample(two + stocks + "M, car, 30\n").of(Swept::site, "P")),
                ElementsAre(std::pair(0.0, 0.0), std::pair(3.0, 0.0), std::pair(7.5, 4500.0), std::pair(10.0, 9000.0)));
}

TEST(TimeToSurvive, TakesADifferenceBelowOneTenMillionthOfTheMarginForNone) {
    // Bolts at 0.00005 a day are less than 1e-7 of the 1000 that a day of cars is worth. They are a loss all the same.
    auto tiny = with(supplier_and_plant, "car,     1\n", "car, 1\nbolt, 0\n");
    tiny = with(tiny, "S,       parts,", "B, , plant, 20, 0\nS, parts,");
    tiny = with(tiny, "make,       S,", "bolts, B, bolt, 1\nmake, S,");
    tiny = with(tiny, "sp,      S,", "bm, B, M, road, 1\nsp, S,");
    tiny = with(tiny, "parts,   part,", "bolts, bolt, B, M, 1\nparts, part,");
    tiny = with(tiny, "d,         car,", "b, bolt, M, 1, 0.00005\nd, car,");
    const SweptExample swept(tiny);
    EXPECT_NEAR(swept.loss(Swept::site, "B"), 0.001, 1e-6);
    EXPECT_EQ(swept.tts(Swept::site, "B"), unlimited);
}

TEST(TimeToSurvive, IsInfiniteWhereNothingIsWorthAnything) {
    const SweptExample swept(with(supplier_and_plant, "M,       10,               100", "M, 10, 0"));
    EXPECT_EQ(swept.loss(Swept::site, "S"), 0);
    EXPECT_EQ(swept.tts(Swept::site, "S"), unlimited);
}

TEST(TimeToSurvive, WorksWhereADemandIsBestNotServed) {
    // e's cars lose 50 each, so none is sold: loss_0 is -250 a day, and S's outage adds to it as before.
    const auto two = with(supplier_and_plant, "d,         car,     M,       10,               100",
                          "d, car, M, 10, 100\ne, car, M, 5, -50");
    const SweptExample swept(two + stocks + "P, part, 120\n");
    EXPECT_NEAR(swept.sweep.base_loss_per_year, 365 * -250, 1e-4);
    EXPECT_NEAR(swept.loss(Swept::site, "S"), 8000, 1e-4);
    EXPECT_NEAR(swept.tts(Swept::site, "S"), 12, 1e-4);
}

TEST(TimeToSurvive, WorksWhereTheEverydayLossIsAGainThatShrinks) {
    // As where TTS ends before the everyday loss begins, and 20 cars a day that lose 150 each if sold: loss_0 falls by
    // 3000 a day, from day 10 on by 2400. Still 60 cars last 60 / 16 days without S.
    const SweptExample swept(with(supplier_and_plant, "d,         car,     M,       10,               100",
                                  "d, car, M, 16, 100\ne, car, M, 20, -150") +
                             stocks + "M, car, 60\n");
    EXPECT_NEAR(swept.tts(Swept::site, "S"), 3.75, 1e-5);
    EXPECT_NEAR(swept.loss(Swept::site, "S"), 20000, 1e-4);
}

// Prices of the loss without any stock prove a line that may touch the curve nowhere: here 0 · r - 5
// under a loss of 0.
TEST(BaseSegments, AreLinesThatTouchTheCurve) {
    const auto segments = base_segments(
        [](double days) {
            LossAnswer answer;
            answer.proven = true;
            answer.offset = days == infinite ? 5 : 0;
            return answer;
        },
        1e-6);
    ASSERT_EQ(segments.size(), 1U);
    EXPECT_EQ(segments[0].until, infinite);
    EXPECT_EQ(segments[0].line.slope, 0);
    EXPECT_EQ(segments[0].line.offset, 0);
}

}  // namespace
}  // namespace chegu
