// What an outage takes away, clause by clause (model.md 3): the loss of small feeds, worked out by hand.

#include "analyses/chain/sweep.h"

#include <gtest/gtest.h>

#include "analyses/chain/swept_example.h"

namespace chegu {
namespace {

/// The added loss of one named outage, its rows as text.
double loss_of(const std::string& feed, const std::string& rows) {
    return SweptExample(feed + "[outages]\noutage_id, target, target_id, availability, recover_days\n" + rows)
        .loss(Swept::named, "k");
}

TEST(Outage, AClosedSiteMakesNothing) {
    // Without stock every day of S's 20 loses the margin of 10 cars: 20 · 10 · 100.
    const SweptExample swept(supplier_and_plant);
    EXPECT_NEAR(swept.loss(Swept::site, "S"), 20000, 1e-6);
    EXPECT_NEAR(swept.loss(Swept::site, "P"), 10000, 1e-6);
    EXPECT_EQ(swept.sweep.resolved_cold, 0U);
}

TEST(Outage, BothBoundsAreTheLossWhereItIsSolved) {
    const SweptExample swept(supplier_and_plant);
    for (const auto& finding : swept.sweep.findings) {
        EXPECT_TRUE(finding.solved);
        EXPECT_DOUBLE_EQ(finding.loss_lower, finding.added_loss);
        EXPECT_DOUBLE_EQ(finding.loss_upper, finding.added_loss);
    }
}

TEST(Outage, AProcessCarriesNothingWhileTheRestOfItsSiteWorks) {
    // `build` recovers with its site: 10 days. `make` has a figure of its own in the second feed: 3 days.
    EXPECT_NEAR(SweptExample(supplier_and_plant).loss(Swept::process, "build"), 10000, 1e-6);
    const SweptExample own(with(supplier_and_plant, "item_id, capacity_per_day\nmake,       S,       part,    10",
                                "item_id, capacity_per_day, recover_days\nmake, S, part, 10, 3"));
    EXPECT_NEAR(own.loss(Swept::process, "make"), 3000, 1e-6);
    EXPECT_NEAR(own.loss(Swept::process, "build"), 10000, 1e-6);
}

TEST(Outage, AClosedLaneCarriesNothing) {
    // A lane recovers in 14 days where the feed does not say.
    EXPECT_NEAR(SweptExample(supplier_and_plant).loss(Swept::lane, "sp"), 14000, 1e-6);
}

TEST(Outage, PartialAvailabilityMultipliesTheCapacityOfProcesses) {
    // 0.4 of 10 parts a day: 6 cars a day are lost for 5 days.
    EXPECT_NEAR(loss_of(supplier_and_plant, "k, process, make, 0.4, 5"), 5 * 6 * 100, 1e-6);
}

TEST(Outage, ASitesAvailabilityMultipliesTheCapacityOfItsProcesses) {
    EXPECT_NEAR(loss_of(supplier_and_plant, "k, site, S, 0.4, 5"), 5 * 6 * 100, 1e-6);
}

TEST(Outage, SeveralOnOneProcessMultiply) {
    // 0.5 of the process at 0.8 of the site: 0.4. The lane has 0.8 left, which is enough for it.
    EXPECT_NEAR(loss_of(supplier_and_plant, "k, process, make, 0.5, 5\nk, site, S, 0.8, 5"), 5 * 6 * 100, 1e-6);
}

TEST(Outage, ALanesAvailabilityIsItsOwnTimesTheSmallerOfItsEnds) {
    // Both ends stand at 0.5 and 0.8; the smaller counts, not their product. 0.9 · 0.5 = 0.45 of 10: 5.5 lost a day.
    const auto roomy =
        with(with(supplier_and_plant, "part,    10", "part,    100"), "car,     10\n[bom]", "car,     100\n[bom]");
    EXPECT_NEAR(loss_of(roomy, "k, lane, sp, 0.9, 4\nk, site, S, 0.5, 4\nk, site, P, 0.8, 4"), 4 * 5.5 * 100, 1e-6);
}

TEST(Outage, ALaneOfAClosedEndIsClosedEvenWhereItsCapacityIsBlank) {
    // M closed: the cars can't arrive, though nothing is made there and the lane has no capacity to multiply.
    const auto blank = with(supplier_and_plant, "pm,      P,         M,       rail, 10", "pm, P, M, rail, ");
    EXPECT_NEAR(loss_of(blank, "k, site, M, 0, 7"), 7 * 1000, 1e-6);
}

TEST(Outage, AnUnlimitedProcessStaysUnlimitedUnlessNothingIsLeft) {
    const auto blank = with(supplier_and_plant, "part,    10", "part,    ");
    EXPECT_EQ(loss_of(blank, "k, process, make, 0.01, 5"), 0);
    EXPECT_NEAR(loss_of(blank, "k, process, make, 0, 5"), 5000, 1e-6);
}

TEST(Outage, AnUnlimitedLaneStaysUnlimitedUnlessNothingIsLeft) {
    const auto blank = with(supplier_and_plant, "sp,      S,         P,       road, 10", "sp, S, P, road, ");
    EXPECT_EQ(loss_of(blank, "k, lane, sp, 0.01, 5"), 0);
    EXPECT_NEAR(loss_of(blank, "k, lane, sp, 0, 5"), 5000, 1e-6);
}

TEST(Outage, ALanesCapacityCountsInItsPer) {
    // A part weighs 500 kg and the lane takes 5 t a day: 10 parts. At 0.3 it takes 3; 7 cars a day are lost.
    auto heavy = with(supplier_and_plant, "item_id, ceu\npart,    0\ncar,     1",
                      "item_id, ceu, mass_kg\npart, 0, 500\ncar, 1, 1000");
    heavy = with(heavy, "mode, capacity_per_day\nsp,      S,         P,       road, 10",
                 "mode, per, capacity_per_day\nsp, S, P, road, t, 5");
    heavy = with(heavy, "pm,      P,         M,       rail, 10", "pm, P, M, rail, unit, 10");
    EXPECT_NEAR(loss_of(heavy, "k, lane, sp, 0.3, 2"), 2 * 7 * 100, 1e-6);
}

TEST(Outage, ALinksMaximumIsNotTouched) {
    // The link allows 4 a day of the 10 wanted, so 6 are lost every day anyway. At 0.5 the lane still takes 5: nothing
    // is added. Were the link's 4 halved too, 2 more would be lost.
    const auto narrow = with(supplier_and_plant, "part,    S,         P,       10", "part,    S,         P,       4");
    EXPECT_EQ(loss_of(narrow, "k, site, S, 0.5, 5"), 0);
}

TEST(Outage, AFirmsHitsTheSitesThatNameItAndNotItsSubsidiaries) {
    // `parts` is a subsidiary of `group`, which itself owns only an idle site. Its outage leaves S alone.
    auto owned = with(supplier_and_plant, "firm_id\ngroup\nparts", "firm_id, parent_firm_id\ngroup,\nparts, group");
    owned = with(owned, "P,       group,   plant,  10,           2", "P, , plant, 10, 2\nH, group, plant, 4, 0");
    const SweptExample swept(owned);
    EXPECT_EQ(swept.loss(Swept::firm, "group"), 0);
    EXPECT_NEAR(swept.loss(Swept::firm, "parts"), 20000, 1e-6);
}

TEST(Outage, ARegionsHitsItsSitesAndThoseOfItsSubRegions) {
    auto regions = with(supplier_and_plant, "kind,   recover_days", "region_id, kind, recover_days");
    regions = with(regions, "parts,   plant,", "parts, town, plant,");
    regions = with(regions, "group,   plant,", "group, other, plant,");
    regions = with(regions, "M,       ,        market,", "M, , other, market,");
    regions = "[regions]\nregion_id, parent_id\nprovince,\ncity, province\ntown, city\nother,\n" + regions;
    // S lies in the town, in the city, in the province: each of them closes it.
    const SweptExample swept(regions);
    for (const auto* region : {"town", "city", "province"})
        EXPECT_NEAR(swept.loss(Swept::region, region), 20000, 1e-6) << region;
    EXPECT_FALSE(swept.has(Swept::region, "home"));
}

TEST(Outage, AModesHitsItsLanes) {
    // Rail carries the cars at 0.3: 7 of 10 are lost. A mode is no target of a sweep, only of a named outage.
    EXPECT_NEAR(loss_of(supplier_and_plant, "k, mode, rail, 0.3, 6"), 6 * 7 * 100, 1e-6);
}

TEST(Outage, AnItemsHitsTheProcessesThatMakeItWherever) {
    // Two makers of parts, 6 a day each. At 0.25 both make 1.5: 3 cars a day are left.
    auto two = with(supplier_and_plant, "make,       S,       part,    10", "make, S, part, 6\nmake2, P, part, 6");
    EXPECT_NEAR(loss_of(two, "k, item, part, 0.25, 2"), 2 * 7 * 100, 1e-6);
}

TEST(Outage, RowsOfOneNamedOutageActTogether) {
    // Makers of 6 a day each at S and P: either alone leaves 6 of 10, both leave nothing. The longest time counts.
    const auto two =
        with(supplier_and_plant, "make,       S,       part,    10", "make, S, part, 6\nmake2, P, part, 6");
    EXPECT_NEAR(loss_of(two, "k, process, make, 0, 3"), 3 * 4 * 100, 1e-6);
    EXPECT_NEAR(loss_of(two, "k, process, make, 0, 3\nk, process, make2, 0, 5"), 5 * 10 * 100, 1e-6);
}

TEST(Outage, ANamedOutagesRateIsTheLargestGiven) {
    const SweptExample swept(supplier_and_plant + R"(
[outages]
outage_id, target, target_id, recover_days, outages_per_year
k,         site,   S,         3,            0.1
k,         site,   P,         2,            0.4
)");
    // Both closed for 3 days: 3000, 0.4 times a year.
    EXPECT_NEAR(swept.loss(Swept::named, "k"), 3000, 1e-6);
    EXPECT_NEAR(swept.of(Swept::named, "k").annual_loss.value(), 1200, 1e-6);
}

TEST(Outage, ATargetConditionHitsEveryRowThatMeetsIt) {
    const auto two =
        with(supplier_and_plant, "make,       S,       part,    10", "make, S, part, 6\nmake2, P, part, 6");
    const SweptExample swept(two + R"(
[outages]
outage_id, target,  target_where,                          availability, recover_days
k,         process, item_id = 'part',                      0,            2
one,       process, item_id = 'part' and site_id = 'S',    0,            2
)");
    EXPECT_NEAR(swept.loss(Swept::named, "k"), 2000, 1e-6);
    EXPECT_NEAR(swept.loss(Swept::named, "one"), 2 * 4 * 100, 1e-6);
}

TEST(Outage, ANamedOutageThatTargetsOneThingTwiceMultiplies) {
    // 0.5 · 0.6 = 0.3 of 10.
    EXPECT_NEAR(loss_of(supplier_and_plant, "k, process, make, 0.5, 1\nk, item, part, 0.6, 1"), 700, 1e-6);
}

TEST(Outage, StockAtAnOpenSiteStillServes) {
    // 120 parts at P: 12 of the 20 days without S.
    const SweptExample swept(supplier_and_plant + "[stocks]\nsite_id, item_id, on_hand\nP, part, 120\n");
    EXPECT_NEAR(swept.loss(Swept::site, "S"), 8000, 1e-6);
    EXPECT_NEAR(swept.tts(Swept::site, "S"), 12, 1e-5);
}

TEST(Outage, StockAtAClosedSiteIsStranded) {
    // The same 120 parts at S: with `make` closed they are fetched, with S closed nothing leaves it.
    const SweptExample swept(supplier_and_plant + "[stocks]\nsite_id, item_id, on_hand\nS, part, 120\n");
    EXPECT_NEAR(swept.loss(Swept::process, "make"), 8000, 1e-6);
    EXPECT_NEAR(swept.loss(Swept::site, "S"), 20000, 1e-6);
    EXPECT_NEAR(swept.tts(Swept::site, "S"), 0, 1e-5);
}

TEST(Outage, RowsOfStockAddUp) {
    const SweptExample swept(supplier_and_plant +
                             "[stocks]\nsite_id, item_id, on_hand\nP, part, 70\nM, car, 20\nP, part, 30\n");
    EXPECT_NEAR(swept.loss(Swept::site, "S"), (20 - 12) * 1000, 1e-6);
    EXPECT_NEAR(swept.loss(Swept::site, "P"), (10 - 2) * 1000, 1e-6);
}

TEST(Outage, DemandOfOnePeriodCountsWithItsShare) {
    // Two periods; the row counts in one of them: 10 a day in half of the time, 5 a day in the aggregate.
    const auto feed =
        "[settings]\nkey, value\nperiods, 2\nperiod_days, 7\n" +
        with(supplier_and_plant, "quantity_per_day, margin\nd,         car,     M,       10,               100",
             "quantity_per_day, margin, period\nd, car, M, 10, 100, 2");
    EXPECT_NEAR(SweptExample(feed).loss(Swept::site, "S"), 20 * 5 * 100, 1e-6);
}

/// Parts reach P through a warehouse W and may go round between W and V.
const std::string through_warehouses = with(
    with(with(supplier_and_plant, "M,       ,        market,",
              "W, , warehouse, 8, 0\nV, , warehouse, 8, 0\nM, , market,"),
         "sp,      S,         P,       road, 10", "sw, S, W, road,\nwv, W, V, road,\nvw, V, W, road,\nwp, W, P, road,"),
    "parts,   part,    S,         P,       10", "1, part, S, W,\n2, part, W, V,\n3, part, V, W,\n4, part, W, P,");

TEST(Outage, StockBehindACircleOfLinksIsFetched) {
    // 30 parts at V, 10 at W: V's go back through W. S closed: 4 of 20 days are served, W closed: none of 8.
    const SweptExample swept(through_warehouses + "[stocks]\nsite_id, item_id, on_hand\nV, part, 30\nW, part, 10\n");
    EXPECT_NEAR(swept.loss(Swept::site, "S"), 16000, 1e-6);
    EXPECT_NEAR(swept.loss(Swept::site, "W"), 8000, 1e-6);
    EXPECT_EQ(swept.loss(Swept::site, "V"), 0);
    EXPECT_EQ(swept.tts(Swept::site, "V"), unlimited);
}

TEST(Outage, ACircleOfLinksMakesNothing) {
    // Without stock what goes round between W and V comes from nowhere.
    const SweptExample swept(through_warehouses);
    EXPECT_NEAR(swept.loss(Swept::site, "S"), 20000, 1e-6);
    EXPECT_NEAR(swept.tts(Swept::site, "S"), 0, 1e-5);
}

TEST(Outage, OnlyWhatIsAddedToTheEverydayLossCounts) {
    // M wants 16 a day, 10 can be made: 6 a day are lost anyway, 2190 · 100 a year. Without S the other 10 too.
    const SweptExample swept(with(supplier_and_plant, "M,       10,               100", "M, 16, 100"));
    EXPECT_NEAR(swept.sweep.base_loss_per_year, 365 * 600, 1e-4);
    EXPECT_NEAR(swept.loss(Swept::site, "S"), 20000, 1e-5);
    EXPECT_NEAR(swept.tts(Swept::site, "S"), 0, 1e-5);
}

TEST(Outage, TheDearestDemandIsServedFirst) {
    // At half of the parts 5 cars a day remain; the buyers at 300 take 4 of them and 1 goes to those at 100.
    const auto two = with(supplier_and_plant, "d,         car,     M,       10,               100",
                          "d, car, M, 6, 100\ne, car, M, 4, 300");
    EXPECT_NEAR(loss_of(two, "k, process, make, 0.5, 1"), 5 * 100, 1e-6);
}

TEST(Outage, ThatChangesNothingLosesNothing) {
    EXPECT_EQ(loss_of(supplier_and_plant, "k, site, S, 1, 30"), 0);
    EXPECT_EQ(SweptExample(supplier_and_plant +
                           "[outages]\noutage_id, target, target_id, availability, recover_days\nk, site, S, 1, 30")
                  .tts(Swept::named, "k"),
              unlimited);
}

}  // namespace
}  // namespace chegu
