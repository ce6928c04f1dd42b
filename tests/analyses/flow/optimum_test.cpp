// What a solver says is not believed: plans and prices made wrong by hand are refused.

#include "analyses/flow/optimum.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "base/failure.h"
#include "generate/random.h"
#include "support/planned.h"

namespace chegu {
namespace {

using testing::HasSubstr;

/// Cars of two parts each, made at A and asked for at M: in ten days 60 can be made, 50 sent and 45 delivered by the
/// link, 80 are wanted; in the second period more than in the first is asked for of trucks, so that some are made
/// ahead.
std::string works(const std::string& cars_a_day, const std::string& lane_a_day, const std::string& link_a_day,
                  const std::string& wanted_a_day, const std::string& stock) {
    return R"(
[settings]
key,          value
periods,      2
period_days,  10
holding_rate, 0.1
[sites]
site_id
A
M
[items]
item_id, value, mass_kg
part,    1,     1
car,     10,    2
truck,   20,    4
[bom]
item_id, input_id, quantity
car,     part,     2
truck,   part,     3
[processes]
process_id, site_id, item_id, capacity_per_day, cost_per_unit, recipe
press,      A,       part,    ,                 0.5,           none
build,      A,       car,     )" +
           cars_a_day + R"(,               1,             item
weld,       A,       truck,   3,                2,             item
[modes]
mode
road
[lanes]
lane_id, from_site, to_site, rate, capacity_per_day, per
lane,    A,         M,       0.25, )" +
           lane_a_day + R"(, unit
wide,    A,         M,       0.75, , unit
[links]
link_id, item_id, from_site, to_site, lane_id, max_per_day
cars,    car,     A,         M,       lane,    )" +
           link_a_day + R"(
trucks,  truck,   A,         M,       wide,
[stocks]
site_id, item_id, on_hand
M,       car,     )" +
           stock + R"(
[demand]
demand_id, item_id, site_id, quantity_per_day, margin, period
d,         car,     M,       )" +
           wanted_a_day + R"(,                3,
early,     truck,   M,       1,                5,      1
late,      truck,   M,       4,                5,      2
)";
}

const std::string usual = works("6", "5", "4.5", "8", "7");

/// Each quantity of a plan, to be changed.
void each_quantity(FlowPlan& plan, const std::function<void(const std::string&, double&)>& change) {
    for (std::size_t t = 0; t < plan.periods.size(); ++t) {
        const auto all = [&](const char* name, auto& table) {
            for (auto id : table.ids())
                change(std::string(name) + " " + std::to_string(id.index()) + " of period " + std::to_string(t),
                       table[id]);
        };
        all("made", plan.periods[t].made);
        all("moved", plan.periods[t].moved);
        all("stock", plan.periods[t].stock);
        all("unmet", plan.periods[t].unmet);
    }
}

class Optimum : public testing::Test {
   protected:
    Planned right_{usual};

    [[nodiscard]] OptimumCheck checked(const FlowPlan& plan) const {
        return check_optimum(right_.cluster, right_.network, plan);
    }
    /// By how much the plan of another feed violates this one's worst row.
    [[nodiscard]] double violation(const std::string& other) const {
        const Planned planned(other);
        EXPECT_TRUE(check_optimum(planned.cluster, planned.network, planned.plan).holds());
        return checked(planned.plan).violation;
    }
    static std::string refusal(const OptimumCheck& check) {
        try {
            check.require();
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.kind(), FailureKind::internal);
            return failure.words().en;
        }
        return "";
    }
};

TEST_F(Optimum, ARightPlanIsOne) {
    // The example has all that can be wrong: something short, something made ahead.
    EXPECT_GT(right_.unmet("d"), 0);
    EXPECT_GT(right_.made("weld"), 10 + 1e-6);
    const auto check = checked(right_.plan);
    EXPECT_TRUE(check.holds());
    EXPECT_LT(check.violation, 1e-12);
    EXPECT_EQ(refusal(check), "");
}

TEST_F(Optimum, AnyOneQuantityThatIsWrongIsRefused) {
    std::size_t tried = 0;
    each_quantity(right_.plan, [&](const std::string& name, double& quantity) {
        const double before = quantity;
        for (const double wrong : {before * (1 + 1e-4) + 1e-3, before * (1 - 1e-4) - 1e-3}) {
            quantity = wrong;
            const auto check = checked(right_.plan);
            EXPECT_FALSE(check.feasible()) << name << ": " << before << " -> " << wrong;
            EXPECT_THAT(refusal(check), HasSubstr("a row is violated by")) << name;
            ++tried;
        }
        quantity = before;
    });
    EXPECT_GE(tried, 40U);
}

TEST_F(Optimum, WhatIsOffByRoundingIsNone) {
    each_quantity(right_.plan, [&](const std::string& name, double& quantity) {
        const double before = quantity;
        quantity = before * (1 + 1e-8);
        EXPECT_TRUE(checked(right_.plan).feasible()) << name;
        quantity = before;
    });
}

// Plans that are right for another feed and ask too much of this one, by the share of what is asked for.
TEST_F(Optimum, MoreMadeThanTheCapacityIsRefused) {
    EXPECT_NEAR(violation(works("6", "5", "4.5", "8", "7")), 0, 1e-12);
    const std::string little = works("3", "5", "4.5", "8", "7");
    const Planned less(little);
    EXPECT_NEAR(check_optimum(less.cluster, less.network, right_.plan).violation, 15.0 / 45, 1e-9);
}

TEST_F(Optimum, MoreOnALaneThanItTakesIsRefused) {
    const Planned narrow(works("6", "3", "4.5", "8", "7"));
    EXPECT_NEAR(check_optimum(narrow.cluster, narrow.network, right_.plan).violation, 15.0 / 45, 1e-9);
}

TEST_F(Optimum, MoreOverALinkThanIsApprovedIsRefused) {
    EXPECT_NEAR(violation(works("6", "5", "5", "8", "7")), 5.0 / 50, 1e-9);
}

TEST_F(Optimum, LessStockInTheEndThanAtFirstIsRefused) {
    // As if 4 had been there and had to be left; the balance of the first period lacks 3 too.
    EXPECT_NEAR(violation(works("6", "5", "4.5", "8", "4")), 3.0 / 7, 1e-9);
}

TEST_F(Optimum, UnmetThatIsMoreThanWantedOrLessThanNothingIsRefused) {
    auto& unmet = right_.plan.periods[0].unmet;
    for (auto id : unmet.ids()) {
        const double before = unmet[id];
        unmet[id] = asked(right_.cluster, right_.cluster.demand[id], 0) + 1;
        EXPECT_GE(checked(right_.plan).violation, 1.0 / 81 - 1e-9);
        unmet[id] = -1;
        EXPECT_FALSE(checked(right_.plan).feasible());
        unmet[id] = before;
    }
}

TEST_F(Optimum, PricesThatProveLessAreRefused) {
    for (auto& prices : right_.plan.prices) std::fill(prices.limit.begin(), prices.limit.end(), 0);
    right_.plan.bound = dual_bound(right_.cluster, right_.network, right_.plan.prices, accepted_error);
    EXPECT_LT(right_.plan.bound, right_.plan.objective);
    EXPECT_THAT(refusal(checked(right_.plan)), HasSubstr("differ"));
}

TEST_F(Optimum, ABoundAboveTheCostIsRefusedToo) {
    right_.plan.bound = right_.plan.objective * (1 + 1e-5);
    EXPECT_FALSE(checked(right_.plan).proven());
    right_.plan.bound = right_.plan.objective * (1 + 1e-8);
    EXPECT_TRUE(checked(right_.plan).proven());
    right_.plan.bound = -unlimited;
    EXPECT_FALSE(checked(right_.plan).proven());
}

TEST_F(Optimum, NoPricesProveMoreThanTheLeastCost) {
    // Weak duality, whatever the prices are: what the least-cost plan costs is never below their bound.
    synthetic::Random random(20261201);
    std::size_t finite = 0;
    for (int k = 0; k < 500; ++k) {
        auto prices = right_.plan.prices;
        for (auto& period : prices) {
            for (double& price : period.balance) price *= 1 + 0.2 * (random.between(0, 1) - 0.5);
            for (double& price : period.limit) price = std::min(0.0, price + random.between(0, 1) - 0.5);
        }
        const double bound = dual_bound(right_.cluster, right_.network, prices, accepted_error);
        EXPECT_LE(bound, right_.plan.objective * (1 + 1e-9));
        finite += bound > -unlimited ? 1 : 0;
    }
    EXPECT_LT(finite, 500U) << "some of these gain on a way without a limit";
}

TEST_F(Optimum, APriceOfACapacityAboveNothingProvesNothing) {
    right_.plan.prices[0].limit[LimitId{0}] = 0.5;
    EXPECT_EQ(dual_bound(right_.cluster, right_.network, right_.plan.prices, accepted_error), -unlimited);
}

}  // namespace
}  // namespace chegu
