#include "solve/scaling.h"

#include <gtest/gtest.h>

#include <cmath>

namespace chegu {
namespace {

/// Cars, each of 2e-10 of a metal: min 80 cars + 1 metal + 1000 unmet; cars + unmet = 365, metal - 2e-10 cars >= 0.
LinearProgram of_a_trace(double quantity) {
    LinearProgram lp;
    lp.add_row(365, 365);
    lp.add_row(0, infinite);
    lp.add_column(80, 0, infinite);
    lp.add(0, 1);
    lp.add(1, -quantity);
    lp.add_column(1, 0, infinite);
    lp.add(1, 1);
    lp.add_column(1000, 0, infinite);
    lp.add(0, 1);
    return lp;
}

TEST(Scaling, OrdinaryProgramsStayAsTheyAre) {
    const auto scaling = scaling_of(of_a_trace(0.5), false);
    EXPECT_TRUE(scaling.column.empty());
    EXPECT_EQ(scaling.quantity, 1);
    EXPECT_EQ(scaling.money, 1);
}

TEST(Scaling, BringsTinyCoefficientsNearOne) {
    const auto program = scaled(of_a_trace(2e-10), scaling_of(of_a_trace(2e-10), false));
    for (const double value : program.value) {
        EXPECT_GT(std::abs(value), 1.0 / 64);
        EXPECT_LT(std::abs(value), 64);
    }
}

TEST(Scaling, ThereAndBackIsTheSameToTheLastBit) {
    const auto scaling = scaling_of(of_a_trace(2e-10), true);
    LpAnswer answer{.x = {3, 5, 7}, .row_dual = {11, 13}};
    auto there = answer;
    for (std::size_t j = 0; j < 3; ++j) there.x[j] /= scaling.of_column(j) * scaling.quantity;
    for (std::size_t i = 0; i < 2; ++i) there.row_dual[i] *= scaling.of_row(i) / scaling.money;
    unscale(there, scaling);
    EXPECT_EQ(there.x, answer.x);
    EXPECT_EQ(there.row_dual, answer.row_dual);
}

TEST(Scaling, ATraceIsPlanned) {
    for (const double quantity : {0.5, 1e-6, 2e-10, 3e-12, 4e8}) {
        const auto answer = solve(of_a_trace(quantity), {}, {});
        ASSERT_EQ(answer.status, LpStatus::optimal);
        // As many cars as pay: metal is worth its cost of 1 where a car takes less than 920 of it.
        const double cars = quantity < 920 ? 365 : 0;
        EXPECT_NEAR(answer.x[0], cars, 1e-6) << quantity;
        EXPECT_NEAR(answer.x[1], cars * quantity, 1e-6 * cars * quantity) << quantity;
        EXPECT_NEAR(answer.objective, cars * (80 + quantity) + (365 - cars) * 1000, 1e-3) << quantity;
        if (cars > 0) {
            EXPECT_NEAR(answer.row_dual[1], 1, 1e-6) << quantity;
        }
    }
}

TEST(Scaling, AHugeBoundDoesNotDrownWhatIsAskedFor) {
    auto program = of_a_trace(0.5);
    program.upper[2] = 1e10;
    program.cost[2] = 1000;
    EXPECT_EQ(scaling_of(program, false).quantity, 1);
    program.row_lower[0] = program.row_upper[0] = 1e10;
    EXPECT_EQ(scaling_of(program, false).quantity, 0x1p14);
}

}  // namespace
}  // namespace chegu
