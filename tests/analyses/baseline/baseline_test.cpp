#include "analyses/baseline/baseline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "cluster/build.h"
#include "generate/random.h"
#include "reference/random_feed.h"
#include "reference/transform.h"
#include "support/cases.h"
#include "support/inline_feed.h"

namespace chegu {
namespace {

/// Packs from far (road 4, rail 3) and from near (road 1) to the works; nothing is worth anything, so freight is all.
std::string feed_with(const std::string& near_limit, const std::string& shipments) {
    return R"(
[sites]
site_id
far
near
works
other
[items]
item_id, value
pack,    1
[modes]
mode
road
rail
[processes]
process_id, site_id, item_id, capacity_per_day
far_pack,   far,     pack,    100
near_pack,  near,    pack,    3
[lanes]
lane_id,   from_site, to_site, mode, rate, capacity_per_day
far_road,  far,       works,   road, 4,
far_rail,  far,       works,   rail, 3,    2
near_road, near,      works,   road, 1,
near_best, near,      works,   road, 0.5,  1
other_way, other,     works,   road, 9,
[links]
link_id, item_id, from_site, to_site, max_per_day
l_far,   pack,    far,       works,
l_near,  pack,    near,      works,   )" +
           near_limit + R"(
[shipments]
shipment_id, item_id, from_site, to_site, lane_id, date, quantity, cost
)" + shipments;
}

Baseline solved(const Cluster& cluster, bool within_sources = false) {
    return solve_baseline(cluster, build_network(cluster), {within_sources}, {});
}
Baseline solved(const std::string& feed, bool within_sources = false) {
    return solved(build_cluster(ExampleFeed(feed)), within_sources);
}

double planned(const Baseline& baseline, const Cluster& cluster, std::string_view lane) {
    for (const auto& row : baseline.rows)
        if (row.actual.lane.given() && cluster.lanes[row.actual.lane].id == lane) return row.planned;
    return 0;
}

TEST(Baseline, CapacitiesHoldOverTheDaysFromTheFirstToTheLastDate) {
    // 40 packs in 5 days, all by road from far at 4 each: 160. Near may send 4 a day, 20; of these 1 a day goes at 0.5,
    // 5 in all, 15 at 1; the rails take 2 a day, 10, at 3; 10 stay on the road. 2.5 + 15 + 30 + 40 = 87.5.
    const auto feed = feed_with("4", R"(
s1, pack, far, works, far_road, 2026-03-01, 10, 44
s2, pack, far, works, far_road, 2026-03-05, 30, 126
)");
    const auto cluster = build_cluster(ExampleFeed(feed));
    const auto baseline = solved(cluster);
    EXPECT_EQ(baseline.moved.days, 5);
    EXPECT_NEAR(baseline.moved.actual_cost, 170, 1e-9);
    EXPECT_NEAR(baseline.moved.model_cost(), 160, 1e-9);
    EXPECT_NEAR(baseline.plan_cost, 87.5, 1e-9);
    EXPECT_NEAR(baseline.bound, 87.5, 1e-9);
    EXPECT_NEAR(planned(baseline, cluster, "near_best"), 5, 1e-9);
    EXPECT_NEAR(planned(baseline, cluster, "near_road"), 15, 1e-9);
    EXPECT_NEAR(planned(baseline, cluster, "far_rail"), 10, 1e-9);
    EXPECT_NEAR(planned(baseline, cluster, "far_road"), 10, 1e-9);
    // Sources: 20 from far at 4 and 20 from near at what near's plan costs, 17.5: 97.5. The rails then save 10.
    const auto& step = baseline.savings.front().step;
    EXPECT_NEAR(step.source, 97.5 - 160, 1e-9);
    EXPECT_NEAR(step.mode, -10, 1e-9);
    EXPECT_NEAR(step.lane, 0, 1e-9);
    EXPECT_NEAR(step.stock, 0, 1e-9);
}

TEST(Baseline, AShipmentWithoutALaneTookTheCheapest) {
    // near_best at 0.5, although a day's capacity would not have been enough.
    const auto baseline = solved(feed_with("", "s1, pack, near, works, , 2026-03-01, 10, 7\n"));
    EXPECT_EQ(baseline.moved.count.without_lane, 1U);
    EXPECT_NEAR(baseline.moved.model_cost(), 5, 1e-9);
    EXPECT_NEAR(baseline.moved.model_less_paid(), -2, 1e-9);
}

TEST(Baseline, AShipmentWithoutACostIsOutsideTheComparison) {
    // Far by road: 40 paid for 10, 20 more moved unpaid. The model's 80 for these count as if paid, the saving is
    // against 40 + 80; near, without a limit, delivers 30 in a day for 0.5 + 29.
    const auto baseline = solved(feed_with("", R"(
s1, pack, far, works, far_road, 2026-03-01, 10, 40
s2, pack, far, works, far_road, 2026-03-01, 20,
)"));
    EXPECT_EQ(baseline.moved.count.without_cost, 1U);
    EXPECT_NEAR(baseline.moved.actual_cost, 40, 1e-9);
    EXPECT_NEAR(baseline.moved.model_cost_of_unpaid(), 80, 1e-9);
    EXPECT_NEAR(baseline.moved.model_less_paid(), 0, 1e-9);
    EXPECT_NEAR(baseline.plan_cost, 29.5, 1e-9);
    EXPECT_NEAR(baseline.saving(), 120 - 29.5, 1e-9);
}

TEST(Baseline, WithoutAnyDateTheDaysAreTheHorizons) {
    const auto baseline = solved("[settings]\nkey, value\nperiods, 2\nperiod_days, 30\n" +
                                 feed_with("", "s1, pack, far, works, far_road, , 10, 40\n"));
    EXPECT_FALSE(baseline.moved.first.has_value());
    EXPECT_EQ(baseline.moved.days, 60);
    EXPECT_EQ(baseline.moved.count.without_date, 1U);
}

TEST(Baseline, WhatNoLinkServesStaysAsItMoved) {
    // Nothing is approved to go to `other`: the 4 stay where they were paid for, 50; no lane leads there, so the model
    // has no price. From `other` to the works there is a lane but no link: the links deliver these 2 for less.
    const auto baseline = solved(feed_with("", R"(
s1, pack, far,   other, , 2026-03-01, 4, 50
s2, pack, other, works, , 2026-03-01, 2, 20
)"));
    EXPECT_EQ(baseline.moved.count.on_known_links, 0U);
    EXPECT_EQ(baseline.moved.count.without_model, 1U);
    EXPECT_NEAR(baseline.kept_cost, 50, 1e-9);
    EXPECT_NEAR(baseline.plan_cost, 50 + 0.5 + 1, 1e-9);
    EXPECT_NEAR(baseline.moved.model_cost(), 18, 1e-9);
}

TEST(Baseline, WhatCapacitiesDoNotSufficeForStaysAsItMoved) {
    // Without the road from far: near may send 4 in the day, the rails 2. Of 10 that moved, 4 stay as they moved, at 4
    // each. 0.5 + 3 + 6 + 16 = 25.5.
    auto feed = feed_with("4", "s1, pack, far, works, far_road, 2026-03-01, 10, 40\n");
    const auto replace = [&](std::string_view what, std::string_view by) {
        feed.replace(feed.find(what), what.size(), by);
    };
    replace("max_per_day\n", "max_per_day, lane_id\n");
    replace("l_far,   pack,    far,       works,\n", "l_far, pack, far, works, , far_rail\n");
    replace("works,   4\n", "works, 4,\n");
    const auto baseline = solved(feed);
    EXPECT_TRUE(baseline.plan.kept_prices.given());
    EXPECT_NEAR(baseline.plan.kept[DeliveryId{0}], 4, 1e-6);
    EXPECT_NEAR(baseline.plan_cost, 25.5, 1e-6);
    EXPECT_NEAR(baseline.bound, baseline.plan_cost, 1e-6);
}

TEST(Baseline, SourcesCanBeHeldToWhatTheyHave) {
    // Near makes 3 a day: without --within-sources the plan asks 10 of it, with it 3, and 7 come from far: 2 by rail.
    const auto feed = feed_with("", "s1, pack, far, works, far_road, 2026-03-01, 10, 40\n");
    EXPECT_NEAR(solved(feed).plan_cost, 0.5 + 9, 1e-9);
    const auto free = solved(feed);
    const auto beyond =
        std::count_if(free.sources.begin(), free.sources.end(), [](const auto& s) { return s.beyond(); });
    EXPECT_EQ(beyond, 1);
    const auto held = solved(feed, true);
    EXPECT_NEAR(held.plan_cost, 0.5 + 2 + 2 * 3 + 5 * 4, 1e-9);
    EXPECT_TRUE(std::none_of(held.sources.begin(), held.sources.end(), [](const auto& s) { return s.beyond(); }));
}

constexpr std::uint64_t random_feeds = cases(150);

TEST(BaselineProperties, StepsAddUpAndThePlanDeliversTheSame) {
    std::size_t short_of_capacity = 0;
    for (std::uint64_t seed = 1; seed <= random_feeds; ++seed) {
        SCOPED_TRACE(seed);
        auto feed = reference::random_feed_with_shipments(seed);
        if (feed["shipments"].empty()) continue;
        const auto cluster = reference::cluster_of(feed);
        for (const bool within : {false, true}) {
            const auto baseline = solved(cluster, within);
            const auto& moved = baseline.moved;
            const double size = std::max(1.0, moved.cost() + baseline.plan_cost);
            double sum = moved.cost();
            for (const auto& saving : baseline.savings) {
                EXPECT_NEAR(saving.cost + saving.step.total(), saving.plan_cost, 1e-9 * size);
                sum += saving.step.total();
            }
            EXPECT_NEAR(sum, baseline.plan_cost, 1e-9 * size);
            EXPECT_NEAR(moved.actual_cost + moved.model_cost_of_unpaid() + moved.model_less_paid(), moved.cost(),
                        1e-9 * size);
            Table<DeliveryId, double> arrives(moved.deliveries.size());
            for (const auto& row : baseline.rows) arrives[row.actual.delivery] += row.planned;
            for (auto id : arrives.ids())
                EXPECT_NEAR(arrives[id], moved.deliveries[id].quantity, 1e-6 * moved.deliveries[id].quantity);
            if (baseline.plan.kept_prices.given()) ++short_of_capacity;
        }
    }
    EXPECT_GT(short_of_capacity, cases(5)) << "the feeds should have some that capacities do not suffice for";
}

TEST(BaselineProperties, TheOrderOfTheShipmentsHasNoInfluence) {
    for (std::uint64_t seed = 1; seed <= random_feeds; ++seed) {
        SCOPED_TRACE(seed);
        auto feed = reference::random_feed_with_shipments(seed);
        if (feed["shipments"].empty()) continue;
        const auto first = solved(reference::cluster_of(feed));
        synthetic::Random random(seed);
        random.shuffle(feed["shipments"]);
        const auto second = solved(reference::cluster_of(feed));
        ASSERT_EQ(first.rows.size(), second.rows.size());
        for (std::size_t k = 0; k < first.rows.size(); ++k) {
            EXPECT_EQ(first.rows[k].actual.quantity, second.rows[k].actual.quantity);
            EXPECT_EQ(first.rows[k].actual.paid, second.rows[k].actual.paid);
            EXPECT_EQ(first.rows[k].planned, second.rows[k].planned);
        }
        EXPECT_EQ(first.plan_cost, second.plan_cost);
    }
}

TEST(BaselineProperties, ThePlanIsNeverDearerThanWhatMovedWithinTheCapacities) {
    // Without capacities every way on a known link could stay as it is; what is on none is served by links or kept.
    for (std::uint64_t seed = 1; seed <= random_feeds; ++seed) {
        SCOPED_TRACE(seed);
        auto feed = reference::random_feed_with_shipments(seed);
        for (auto& lane : feed["lanes"]) lane.erase("capacity_per_day");
        for (auto& link : feed["links"]) link.erase("max_per_day");
        for (auto& link : feed["links"]) link.erase("lane_id");
        const auto& links = feed["links"];
        std::erase_if(feed["shipments"], [&](const auto& shipment) {
            return std::none_of(links.begin(), links.end(), [&](const auto& link) {
                return !link.contains("candidate_id") && link.at("item_id") == shipment.at("item_id") &&
                       link.at("from_site") == shipment.at("from_site") && link.at("to_site") == shipment.at("to_site");
            });
        });
        if (feed["shipments"].empty()) continue;
        const auto baseline = solved(reference::cluster_of(feed));
        EXPECT_LE(baseline.plan_cost, baseline.moved.cost() * (1 + 1e-9) + 1e-9);
    }
}

}  // namespace
}  // namespace chegu
