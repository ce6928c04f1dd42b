#include "base/decimal.h"

#include <gtest/gtest.h>

namespace chegu {
namespace {

TEST(Decimal, HalfGoesAwayFromZeroOnTheDecimalsThatAreWritten) {
    EXPECT_EQ(rounded_text(198500, -3), "199000");
    EXPECT_EQ(rounded_text(-198500, -3), "-199000");
    EXPECT_EQ(rounded_text(2.5, 0), "3");
    EXPECT_EQ(rounded_text(0.5, 0), "1");
    EXPECT_EQ(rounded_text(0.49, 0), "0");
    EXPECT_EQ(rounded_text(1.005, 2), "1.01");  // in binary a little less than that
    EXPECT_EQ(rounded_text(2.675, 2), "2.68");
    EXPECT_EQ(rounded_text(1.004999, 2), "1.00");
    EXPECT_EQ(rounded_text(99.95, 1), "100.0");
}

TEST(Decimal, WhatASumLeavesInTheLastBitsDoesNotCount) {
    EXPECT_EQ(rounded_text(0.1 + 0.2, 17), "0.30000000000000004");
    EXPECT_EQ(rounded_text(198499.99999999997, -3), "199000");
    EXPECT_EQ(rounded_text(0.1 + 0.2, 1, Rounding::up), "0.3");
}

TEST(Decimal, ABoundStaysABound) {
    EXPECT_EQ(rounded_text(4.061, 2, Rounding::up), "4.07");
    EXPECT_EQ(rounded_text(4.069, 2, Rounding::down), "4.06");
    EXPECT_EQ(rounded_text(4.06, 2, Rounding::up), "4.06");
    EXPECT_EQ(rounded_text(-4.061, 2, Rounding::up), "-4.06");
    EXPECT_EQ(rounded_text(-4.061, 2, Rounding::down), "-4.07");
    EXPECT_EQ(rounded_text(0.001, 2, Rounding::up), "0.01");
    EXPECT_EQ(rounded_text(12, -3, Rounding::up), "1000");
    EXPECT_EQ(rounded_text(-12, -3, Rounding::up), "0");
}

TEST(Decimal, KeepsAsManyDigitsAsAreAskedFor) {
    EXPECT_EQ(rounded_text(12345678.9, 2), "12345678.90");
    EXPECT_EQ(rounded_text(12345678901234.56, 2), "12345678901234.56");
    EXPECT_EQ(rounded_text(0, 2), "0.00");
    EXPECT_EQ(rounded_text(-0.0, 0), "0");
    EXPECT_EQ(rounded_text(0, -3), "0");
    EXPECT_EQ(rounded_text(-0.004, 2), "0.00");
    EXPECT_EQ(rounded_text(0.05, 3), "0.050");
    EXPECT_EQ(rounded_text(1e22, 0), "10000000000000000000000");
}

TEST(Decimal, TheFirstDigitHasAPowerOfTen) {
    EXPECT_EQ(first_digit(198.5), 2);
    EXPECT_EQ(first_digit(-0.25), -1);
    EXPECT_EQ(first_digit(0), 0);
}

}  // namespace
}  // namespace chegu
