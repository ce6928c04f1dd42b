// What a solver says of the deliveries is not believed: ways and prices made wrong by hand are refused, and what any
// prices prove is worked by hand.

#include "analyses/baseline/delivery_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analyses/baseline/baseline_plan.h"
#include "base/failure.h"
#include "cluster/build.h"
#include "generate/random.h"
#include "support/inline_feed.h"

namespace chegu {
namespace {

using testing::HasSubstr;

/// 40 packs reach the works in 5 days. From far by road at 4, by rail at 3 (2 a day), from near by road at 1 or by a
/// better one at 0.5 (1 a day); the link from near is for 6 a day, and near may send 20 in all.
constexpr const char* packs = R"(
[sites]
site_id
far
near
works
[items]
item_id, value
pack,    1
[modes]
mode
road
[processes]
process_id, site_id, item_id
[lanes]
lane_id,   from_site, to_site, rate, capacity_per_day
far_road,  far,       works,   4,
far_rail,  far,       works,   3,    2
near_road, near,      works,   1,
near_best, near,      works,   0.5,  1
[links]
link_id, item_id, from_site, to_site, max_per_day
l_far,   pack,    far,       works,
l_near,  pack,    near,      works,   6
[shipments]
shipment_id, item_id, from_site, to_site, lane_id,  date,       quantity, cost
s1,          pack,    far,       works,   far_road, 2026-03-01, 10,       44
s2,          pack,    far,       works,   far_road, 2026-03-05, 30,       126
)";

class DeliveryPrograms : public testing::Test {
   protected:
    DeliveryPrograms() {
        sources_.push_back({pack_, SiteId{1}, 20});
        plan_ = plan_deliveries(network_, moved_, sources_, {});
    }

    double& moved(std::string_view lane) {
        for (auto id : network_.arcs.ids())
            if (cluster_.lanes[network_.arcs[id].lane].id == lane) return plan_.moved[id];
        throw std::out_of_range("no such lane");
    }
    LimitId limit_of(double capacity_per_day) const {
        for (auto id : network_.limits.ids())
            if (network_.limits[id].capacity_per_day == capacity_per_day) return id;
        throw std::out_of_range("no such limit");
    }
    [[nodiscard]] DeliveryProgram program() const { return {network_, moved_, sources_}; }
    [[nodiscard]] double violation() const { return program().largest_violation(plan_.moved); }
    /// Prices of nothing.
    [[nodiscard]] BaselinePrices no_prices() const {
        BaselinePrices prices;
        prices.delivery.resize(1);
        prices.limit.resize(network_.limits.size());
        prices.source.resize(1);
        return prices;
    }
    [[nodiscard]] std::string refusal() const {
        try {
            require_optimal(program(), plan_);
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.kind(), FailureKind::internal);
            return failure.words().en;
        }
        return "";
    }

    Cluster cluster_ = build_cluster(ExampleFeed(packs));
    ItemId pack_{0};
    Network network_ = build_network(cluster_);
    Moved moved_ = what_moved(cluster_, network_.standing);
    Table<SourceId, SourceLimit> sources_;
    DeliveryPlan plan_;
};

TEST_F(DeliveryPrograms, TheRightPlanIsAccepted) {
    // 5 at 0.5 and 15 at 1 from near, 10 at 3 by rail, 10 at 4.
    EXPECT_NEAR(plan_.cost, 2.5 + 15 + 30 + 40, 1e-9);
    EXPECT_NEAR(plan_.bound, plan_.cost, 1e-9);
    EXPECT_LT(violation(), 1e-12);
    EXPECT_EQ(refusal(), "");
}

TEST_F(DeliveryPrograms, MoreOrLessThanTheDeliveryIsRefused) {
    for (const double by : {-1.0, 1.0}) {
        moved("far_road") += by;
        EXPECT_NEAR(violation(), 1.0 / 40, 1e-9);
        EXPECT_THAT(refusal(), HasSubstr("a row is violated by"));
        moved("far_road") -= by;
    }
}

TEST_F(DeliveryPrograms, MoreThanALaneTakesIsRefused) {
    moved("far_road") -= 2;
    moved("far_rail") += 2;
    EXPECT_NEAR(violation(), 2.0 / 12, 1e-9);
    EXPECT_THAT(refusal(), HasSubstr("a row is violated by"));
}

TEST_F(DeliveryPrograms, MoreThanALinkIsApprovedForIsRefused) {
    sources_[SourceId{0}].most = 100;
    moved("far_road") = 0;
    moved("near_road") = 25;  // with 5 by the better road the 30 of the link
    EXPECT_NEAR(violation(), 0, 1e-9);
    moved("far_rail") = 9;
    moved("near_road") = 26;
    EXPECT_NEAR(violation(), 1.0 / 31, 1e-9);
}

TEST_F(DeliveryPrograms, MoreThanASourceMaySendIsRefused) {
    moved("far_road") -= 4;
    moved("near_road") += 4;
    EXPECT_NEAR(violation(), 4.0 / 24, 1e-9);
    EXPECT_THAT(refusal(), HasSubstr("a row is violated by"));
}

TEST_F(DeliveryPrograms, WhatIsOffByRoundingIsNot) {
    moved("far_road") *= 1 + 1e-8;
    EXPECT_EQ(refusal(), "");
}

TEST_F(DeliveryPrograms, ACostThatIsNotTheBoundIsRefused) {
    plan_.bound -= 1e-3;
    EXPECT_THAT(refusal(), HasSubstr("differ"));
    plan_.bound += 2e-3;
    EXPECT_THAT(refusal(), HasSubstr("differ"));
}

TEST_F(DeliveryPrograms, PricesProveWhatTheyAddUpTo) {
    const auto cost = [&](const BaselinePrices& prices) { return program().bound(Aim::cost, prices); };
    auto prices = no_prices();
    EXPECT_EQ(cost(prices), 0);
    // 40 packs at 4; but by rail, from near and from near by the better road they could come for 1, 3 and 3.5 less.
    prices.delivery[DeliveryId{0}] = 4;
    EXPECT_NEAR(cost(prices), 160 - 40 * (1 + 3 + 3.5), 1e-9);
    // A price of 1 on the rails' 10 takes the gain by rail away.
    prices.limit[limit_of(2)] = -1;
    EXPECT_NEAR(cost(prices), 160 - 10 - 40 * (3 + 3.5), 1e-9);
    // One of 3 on the 20 of near, and one of 0.5 on the better road's 5, the others.
    prices.source[SourceId{0}] = -3;
    EXPECT_NEAR(cost(prices), 160 - 10 - 60 - 40 * 0.5, 1e-9);
    prices.limit[limit_of(1)] = -0.5;
    EXPECT_NEAR(cost(prices), 160 - 10 - 60 - 2.5, 1e-9);
    EXPECT_NEAR(cost(prices), plan_.cost, 1e-9);
    // What costs more than it is worth is not used, and proves nothing.
    prices.limit[limit_of(6)] = -0.1;
    EXPECT_NEAR(cost(prices), plan_.cost - 0.1 * 30, 1e-9);
}

TEST_F(DeliveryPrograms, PricesOfWhatIsKeptProveWhatTheyAddUpTo) {
    const auto shares = [&](const BaselinePrices& prices) { return program().bound(Aim::keep_least, prices); };
    auto prices = no_prices();
    EXPECT_EQ(shares(prices), 0);
    // To keep a pack is to keep 1/40; to send it costs nothing here: each of four ways gains 0.01 a pack.
    prices.delivery[DeliveryId{0}] = 0.01;
    EXPECT_NEAR(shares(prices), 0.4 - 4 * 40 * 0.01, 1e-12);
    // Above 1/40 keeping gains too.
    prices.delivery[DeliveryId{0}] = 0.035;
    EXPECT_NEAR(shares(prices), 1.4 - 40 * (0.035 - 0.025) - 4 * 40 * 0.035, 1e-12);
}

TEST_F(DeliveryPrograms, NoPricesProveMoreThanTheLeastCost) {
    synthetic::Random random(7);
    for (int k = 0; k < 500; ++k) {
        auto prices = no_prices();
        for (double& price : prices.delivery) price = random.between(0, 8);
        for (double& price : prices.limit) price = -random.between(0, 2);
        for (double& price : prices.source) price = -random.between(0, 4);
        EXPECT_LE(program().bound(Aim::cost, prices), plan_.cost + 1e-9);
    }
}

TEST_F(DeliveryPrograms, WhatIsKeptIsNotToBeDelivered) {
    auto kept_some = program();
    Table<DeliveryId, double> kept(1);
    kept[DeliveryId{0}] = 10;
    kept_some.keep(kept);
    moved("far_road") = 0;
    EXPECT_NEAR(kept_some.largest_violation(plan_.moved), 0, 1e-9);
    EXPECT_NEAR(violation(), 10.0 / 40, 1e-9);
    auto prices = no_prices();
    prices.delivery[DeliveryId{0}] = 0.5;
    EXPECT_NEAR(kept_some.bound(Aim::cost, prices), 15, 1e-9);
}

}  // namespace
}  // namespace chegu
