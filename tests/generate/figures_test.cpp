#include "generate/figures.h"

#include <gtest/gtest.h>

#include "generate/cities.h"

namespace chegu::synthetic {
namespace {

TEST(Figures, RoundedUpKeepsThreeDigitsAndIsNeverSmaller) {
    EXPECT_EQ(rounded_up(0), 0);
    EXPECT_EQ(rounded_up(12345), 12400);
    EXPECT_EQ(rounded_up(123.01), 124);
    EXPECT_EQ(rounded_up(1.2301), 1.24);
    EXPECT_EQ(rounded_up(0.0012301), 0.00124);
    EXPECT_EQ(rounded_up(7), 7);
}

// Wuhan to Shanghai: the great circle is 688 km.
TEST(Cities, DistancesAreThoseOfTheMap) {
    EXPECT_NEAR(kilometres({30.59, 114.31}, {31.23, 121.47}), 688, 5);
    EXPECT_EQ(kilometres({30, 114}, {30, 114}), 0);
}

}  // namespace
}  // namespace chegu::synthetic
