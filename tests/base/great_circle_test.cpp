#include "base/great_circle.h"

#include <gtest/gtest.h>

namespace chegu {
namespace {

TEST(GreatCircle, AQuarterOfTheGlobe) {
    // From the pole to the equator: 6371 km · pi / 2.
    EXPECT_NEAR(great_circle_km(90, 0, 0, 45), 10007.543398, 1e-6);
}

TEST(GreatCircle, WuhanToShanghai) {
    // A degree of latitude is 111.195 km; 0.64 of them north and 7.16 · cos 30.9 east: 686.7 km.
    EXPECT_NEAR(great_circle_km(30.59, 114.31, 31.23, 121.47), 686.7, 0.1);
}

TEST(GreatCircle, OppositePointsAreHalfTheGlobeApart) {
    EXPECT_NEAR(great_circle_km(0, 0, 0, 180), 20015.086796, 1e-6);
}

TEST(GreatCircle, APointIsNowhereFromItself) { EXPECT_EQ(great_circle_km(30, 114, 30, 114), 0); }

}  // namespace
}  // namespace chegu
