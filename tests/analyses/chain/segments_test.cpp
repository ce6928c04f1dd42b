// Where the chain is missing, weak or strong (model.md 6), by hand.

#include "analyses/chain/segments.h"

#include <gtest/gtest.h>

#include "analyses/chain/swept_example.h"
#include "analyses/flow/flow.h"

namespace chegu {
namespace {

/// P at home builds 10 cars a day (100 each a day not built) of a seat, two cells, a tyre and a lamp each.
/// Seats: A and B at home, 6 and 10 a day. Cells: F far away, recovers in 10 days. Tyres: T at home 4 a day, U far away
/// the rest. Lamps: Z and Y at home, 5 a day each. Foam is wanted by nobody at home.
constexpr std::string_view car_maker = R"(
[regions]
region_id
far
[firms]
firm_id
seats
others
[sites]
site_id, firm_id, region_id, kind,   recover_days
P,       others,  home,      plant,  30
A,       seats,   home,      plant,  30
B,       others,  home,      plant,  30
F,       ,        far,       plant,  10
T,       ,        home,      plant,  30
U,       ,        far,       plant,  30
Z,       ,        home,      plant,  20
Y,       ,        home,      plant,  20
[segments]
segment_id, parent_id
inside,
seating,    inside
power,
wheels,
light,
stuffing,
none,
[items]
item_id, segment_id, value, ceu
car,     ,           1000,  1
seat,    seating,    50,    0
cell,    power,      100,   0
tyre,    wheels,     20,    0
lamp,    light,      10,    0
foam,    stuffing,   1,     0
[modes]
mode
road
[processes]
process_id, site_id, item_id, capacity_per_day, cost_per_unit
cars,       P,       car,     10,               0
seat_a,     A,       seat,    6,                1
seat_b,     B,       seat,    10,               2
cells,      F,       cell,    ,                 0
tyre_t,     T,       tyre,    4,                0
tyre_u,     U,       tyre,    50,               5
lamp_z,     Z,       lamp,    5,                0
lamp_y,     Y,       lamp,    5,                0
foams,      B,       foam,    3,                0
[bom]
item_id, input_id, quantity
car,     seat,     1
car,     cell,     2
car,     tyre,     1
car,     lamp,     1
[lanes]
lane_id, from_site, to_site
ap,      A,         P
bp,      B,         P
fp,      F,         P
tp,      T,         P
up,      U,         P
zp,      Z,         P
yp,      Y,         P
[links]
link_id, item_id, from_site, to_site
1,       seat,    A,         P
2,       seat,    B,         P
3,       cell,    F,         P
4,       tyre,    T,         P
5,       tyre,    U,         P
6,       lamp,    Z,         P
7,       lamp,    Y,         P
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     P,       10,               100
)";

struct SegmentsExample {
    SweptExample swept;
    FlowPlan plan;
    std::vector<SegmentFinding> findings;

    explicit SegmentsExample(std::string_view feed)
        : swept(feed),
          plan(plan_flow(swept.cluster, swept.network, {}, {})),
          findings(segment_findings(swept.cluster, swept.network, plan, swept.sweep)) {}

    [[nodiscard]] const SegmentFinding& of(std::string_view segment) const {
        for (const auto& finding : findings)
            if (swept.cluster.segments[finding.segment].id == segment) return finding;
        throw std::out_of_range("no such segment");
    }
    [[nodiscard]] std::string worst(std::string_view segment) const {
        const auto site = of(segment).worst_outage;
        return site.given() ? swept.cluster.sites[site].id : "";
    }
    [[nodiscard]] std::string name(ItemId item) const { return item.given() ? swept.cluster.items[item].id : ""; }
};

TEST(Segments, AreAsManyAsTheFeedHas) { EXPECT_EQ(SegmentsExample(car_maker).findings.size(), 7U); }

TEST(Segments, StrongIsWhatHomeMakesEnoughOfAndCanSpareAnySiteOf) {
    // 16 seats a day against a need of 10. Without B only 6 are left, so with B's 10 but A's 6 it is weak ...
    const SegmentsExample weak(car_maker);
    EXPECT_EQ(weak.of("seating").grade, Grade::weak);
    EXPECT_EQ(weak.worst("seating"), "B");
    EXPECT_NEAR(weak.of("seating").worst_added_loss, 30 * 4 * 100, 1e-4);
    EXPECT_FALSE(weak.of("seating").short_item.given());
    // ... and with 10 each it is strong.
    const SegmentsExample strong(with(car_maker, "seat,    6,", "seat, 10,"));
    EXPECT_EQ(strong.of("seating").grade, Grade::strong);
    EXPECT_EQ(strong.of("seating").worst_added_loss, 0);
}

TEST(Segments, AreStrongOnlyWhereEverySiteThatMakesThemWasSwept) {
    // Seats are strong with all swept. With only A swept nobody knows what B costs: no grade. Cells, that no one at
    // home makes, are missing, and tyres, of which home makes too little, weak: both hold whatever an outage costs.
    SegmentsExample example(with(car_maker, "seat,    6,", "seat, 10,"));
    const auto& cluster = example.swept.cluster;
    auto some = example.swept.sweep;
    for (std::size_t k = some.outages.size(); k-- > 0;) {
        if (kind_of(some.outages[k]) == Swept::site && id_of(cluster, some.outages[k]) == "A") continue;
        some.outages.erase(some.outages.begin() + static_cast<std::ptrdiff_t>(k));
        some.findings.erase(some.findings.begin() + static_cast<std::ptrdiff_t>(k));
    }
    const auto findings = segment_findings(cluster, example.swept.network, example.plan, some);
    const auto grade = [&](std::string_view segment) { return findings.at(example.of(segment).segment.index()).grade; };
    EXPECT_EQ(grade("seating"), std::nullopt);
    EXPECT_EQ(grade("power"), Grade::missing);
    EXPECT_EQ(grade("wheels"), Grade::weak);
}

TEST(Segments, MissingIsWhatNothingAtHomeMakes) {
    const SegmentsExample example(car_maker);
    const auto& power = example.of("power");
    EXPECT_EQ(power.grade, Grade::missing);
    EXPECT_FALSE(power.made_at_home);
    EXPECT_EQ(example.name(power.single_source), "cell");
    EXPECT_EQ(example.swept.cluster.sites[power.single_site].id, "F");
    // Far or not: F's 10 days without cells cost 10 · 1000.
    EXPECT_EQ(example.worst("power"), "F");
    EXPECT_NEAR(power.worst_added_loss, 10000, 1e-4);
}

TEST(Segments, WeakIsWhatHomeMakesTooLittleOf) {
    // 4 tyres a day at home, 10 needed. U's 50 cover an outage of T; without U 6 cars a day are lost.
    const SegmentsExample example(car_maker);
    const auto& wheels = example.of("wheels");
    EXPECT_EQ(wheels.grade, Grade::weak);
    EXPECT_EQ(example.name(wheels.short_item), "tyre");
    EXPECT_NEAR(wheels.short_need, 10, 1e-9);
    EXPECT_NEAR(wheels.short_capacity, 4, 1e-9);
    EXPECT_EQ(example.worst("wheels"), "U");
    EXPECT_NEAR(wheels.worst_added_loss, 30 * 6 * 100, 1e-4);
}

// Seats and tyres in one segment: of 10 seats a day (50 each) home can make 16, of 10 tyres (20 each) 4: (500 + 80) of
// 700, 82.86 %. B's outage loses 30 · 4 · 100 of 30 · 10 · 100, U's 30 · 6 · 100: the worst is 60 % of the margin.
const std::string fitted = with(with(car_maker, "tyre,    wheels,", "tyre, seating,"), "[regions]", R"([settings]
key, value
strong_home_share, 0.8
strong_loss_share, 0.6
[regions])");

TEST(Segments, SettingsSayWhichShareOfTheNeedHomeMustMake) {
    const SegmentsExample example(fitted);
    const auto& seating = example.of("seating");
    EXPECT_EQ(seating.grade, Grade::strong);
    EXPECT_NEAR(seating.home_share.value(), 580.0 / 700, 1e-12);
    EXPECT_EQ(example.name(seating.short_item), "tyre");
    EXPECT_EQ(SegmentsExample(with(fitted, "0.8\n", "0.82857\n")).of("seating").grade, Grade::strong);
    EXPECT_EQ(SegmentsExample(with(fitted, "0.8\n", "0.82858\n")).of("seating").grade, Grade::weak);
    // 1 asks for every item, and so for the tyres; without a value they weigh nothing in a share.
    EXPECT_EQ(SegmentsExample(with(fitted, "0.8\n", "1\n")).of("seating").grade, Grade::weak);
    const auto worthless = with(fitted, "tyre, seating,     20,", "tyre, seating, 0,");
    EXPECT_EQ(SegmentsExample(with(worthless, "0.8\n", "1\n")).of("seating").grade, Grade::weak);
    EXPECT_EQ(SegmentsExample(with(worthless, "0.8\n", "0.999\n")).of("seating").grade, Grade::strong);
}

TEST(Segments, SettingsSayWhichShareOfTheMarginAnOutageMayLose) {
    EXPECT_NEAR(SegmentsExample(fitted).of("seating").loss_share.value(), 0.6, 1e-9);
    const SegmentsExample stricter(with(fitted, "share, 0.6\n", "share, 0.599\n"));
    EXPECT_EQ(stricter.of("seating").grade, Grade::weak);
    EXPECT_TRUE(stricter.of("seating").covered);
    EXPECT_FALSE(stricter.of("seating").safe);
    // What nobody at home makes stays missing.
    EXPECT_EQ(stricter.of("power").grade, Grade::missing);
}

TEST(Segments, AnUnlimitedCapacityAtHomeCoversAnyNeed) {
    const SegmentsExample example(with(car_maker, "tyre,    4,", "tyre, ,"));
    EXPECT_FALSE(example.of("wheels").short_item.given());
    EXPECT_EQ(example.of("wheels").grade, Grade::strong);
}

TEST(Segments, TheWorstOutageOfTwoAlikeIsTheSmallerId) {
    // Z and Y: each out for 20 days loses 5 cars a day. Z comes first in the feed, Y in the alphabet.
    const SegmentsExample example(car_maker);
    EXPECT_EQ(example.worst("light"), "Y");
    EXPECT_NEAR(example.of("light").worst_added_loss, 20 * 5 * 100, 1e-4);
}

TEST(Segments, NeedIsWhatProcessesAtHomeUseInThePlanAYear) {
    const SegmentsExample example(car_maker);
    EXPECT_NEAR(example.of("power").need_value, 2 * 10 * 365 * 100, 1e-3);
    EXPECT_NEAR(example.of("seating").need_value, 10 * 365 * 50, 1e-3);
    EXPECT_EQ(example.of("stuffing").need_value, 0);
}

TEST(Segments, WhatIsUsedFarAwayIsNoNeedOfHomes) {
    // The same plant, but at far: nothing is needed at home, so no source is counted.
    const SegmentsExample example(with(car_maker, "P,       others,  home,", "P, others, far,"));
    EXPECT_EQ(example.of("power").need_value, 0);
    EXPECT_FALSE(example.of("power").sources_min);
    EXPECT_FALSE(example.of("power").single_source.given());
    EXPECT_FALSE(example.of("power").local_rate);
}

TEST(Segments, SourcesAreTheFewestSitesThatMakeAnItemThatIsNeeded) {
    const SegmentsExample example(car_maker);
    EXPECT_EQ(example.of("seating").sources_min, 2U);
    EXPECT_EQ(example.of("power").sources_min, 1U);
    EXPECT_FALSE(example.of("stuffing").sources_min);
    // Two processes at one site are one source.
    const SegmentsExample twice(with(car_maker, "cells,      F,", "more, F, cell, 1, 9\ncells, F,"));
    EXPECT_EQ(twice.of("power").sources_min, 1U);
}

TEST(Segments, FirmsAreThoseWithAProcessForOneOfTheItems) {
    const SegmentsExample example(car_maker);
    EXPECT_EQ(example.of("seating").firms, 2U);
    EXPECT_EQ(example.of("power").firms, 0U);  // F names no firm
    EXPECT_EQ(example.of("stuffing").firms, 1U);
}

TEST(Segments, HhiIsTheSumOfSquaredSharesOfWhatFirmsMake) {
    // The plan takes 6 seats from A, the cheaper, and 4 from B: 0.6² + 0.4². Of foam nothing is made: blank.
    const SegmentsExample example(car_maker);
    ASSERT_TRUE(example.of("seating").hhi);
    EXPECT_NEAR(*example.of("seating").hhi, 0.52, 1e-9);
    EXPECT_NEAR(example.of("power").hhi.value(), 1, 1e-9);
    EXPECT_FALSE(example.of("stuffing").hhi);
}

TEST(Segments, LocalRateIsThatOfTheSegmentsItems) {
    // T makes 4 of 10 tyres at home, all seats are made there, no cell is.
    const SegmentsExample example(car_maker);
    EXPECT_NEAR(example.of("wheels").local_rate.value(), 0.4, 1e-9);
    EXPECT_NEAR(example.of("seating").local_rate.value(), 1, 1e-9);
    EXPECT_NEAR(example.of("power").local_rate.value(), 0, 1e-9);
    EXPECT_FALSE(example.of("stuffing").local_rate);
}

TEST(Segments, ASegmentCountsWhatLiesBeneathIt) {
    const SegmentsExample example(car_maker);
    EXPECT_EQ(example.of("inside").need_value, example.of("seating").need_value);
    EXPECT_EQ(example.of("inside").grade, Grade::weak);
    EXPECT_EQ(example.worst("inside"), "B");
}

TEST(Segments, OneWithoutItemsHasNoGrade) {
    const SegmentsExample example(car_maker);
    EXPECT_FALSE(example.of("none").grade);
    EXPECT_EQ(example.of("none").need_value, 0);
    EXPECT_EQ(example.of("none").firms, 0U);
    EXPECT_FALSE(example.of("none").worst_outage.given());
}

TEST(Segments, AnItemThatNobodyNeedsIsStrongWhereItsMakersCanBeSpared) {
    // B, which makes the foam, makes seats too that are missed; A's are not.
    EXPECT_EQ(SegmentsExample(car_maker).of("stuffing").grade, Grade::weak);
    EXPECT_EQ(SegmentsExample(with(car_maker, "foams,      B,", "foams, A,")).of("stuffing").grade, Grade::strong);
}

TEST(Segments, AMarketThatMakesSomethingIsNoWorstOutage) {
    const SegmentsExample example(with(car_maker, "U,       ,        far,       plant,", "U, , far, market,"));
    EXPECT_EQ(example.worst("wheels"), "T");
    EXPECT_EQ(example.of("wheels").worst_added_loss, 0);
}

}  // namespace
}  // namespace chegu
