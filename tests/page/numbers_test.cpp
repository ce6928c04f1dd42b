// Figures as people read them.

#include "page/numbers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace chegu {
namespace {

constexpr auto zh = Language::zh;
constexpr auto en = Language::en;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double inf = std::numeric_limits<double>::infinity();

TEST(Numbers, ThousandsAreThinSpacesInChineseAndCommasInEnglish) {
    EXPECT_EQ(fixed(1234567.891, 2, en), "1,234,567.89");
    EXPECT_EQ(fixed(1234567.891, 2, zh), "1\u202f234\u202f567.89");
    EXPECT_EQ(fixed(-1234, 0, en), "-1,234");
    EXPECT_EQ(fixed(999, 0, en), "999");
}

TEST(Numbers, NeverShowMinusZeroOrWhatIsNoNumber) {
    EXPECT_EQ(fixed(-0.0, 0, en), "0");
    EXPECT_EQ(fixed(-0.001, 2, en), "0.00");
    EXPECT_EQ(fixed(nan, 2, en), "–");
    EXPECT_EQ(fixed(-inf, 2, en), "–");
    EXPECT_EQ(quantity(nan, zh), "–");
    EXPECT_EQ(percent(nan, 0, zh), "–");
    EXPECT_EQ(scientific(inf), "–");
}

TEST(Numbers, SmallAmountsAreNotShownAsNothing) {
    EXPECT_EQ(fixed_or_less(0.0049, 2, en), "<\u00a00.01");
    EXPECT_EQ(fixed_or_less(0.005, 2, en), "0.01");
    EXPECT_EQ(fixed_or_less(0.006, 2, en), "0.01");
    EXPECT_EQ(fixed_or_less(4, -1, en), "<\u00a010");
    EXPECT_EQ(fixed_or_less(0, 2, en), "0.00");
}

TEST(Numbers, HaveThreeSignificantDigits) {
    EXPECT_EQ(significant(118640, 3, en), "119,000");
    EXPECT_EQ(significant(4.0649, 3, en), "4.06");
    EXPECT_EQ(significant(9.999, 3, en), "10.0");
    EXPECT_EQ(significant(0.03456, 3, en), "0.0346");
    EXPECT_EQ(significant(0, 3, en), "0");
    EXPECT_EQ(significant(198500, 3, en), "199,000");
    EXPECT_EQ(fixed(198500, -3, en), "199,000");
}

TEST(Numbers, AreRoundedAtBothEndsOfWhatADoubleHolds) {
    EXPECT_EQ(rounded(5e-324, 3), 5e-324);
    EXPECT_EQ(rounded(-2.2250738585e-313, 2), -2.2e-313);
    EXPECT_EQ(rounded(1.7976931348623157e308, 3), 1.7976931348623157e308);
    EXPECT_EQ(rounded(1.7976931348623157e308, 1), 1.7976931348623157e308);
    EXPECT_EQ(significant(5e-324, 3, en), "0.000000");
}

TEST(Numbers, QuantitiesAreWholeFromAHundredOn) {
    EXPECT_EQ(quantity(1234.5, en), "1,235");
    EXPECT_EQ(quantity(12.5, en), "12.5");
    EXPECT_EQ(quantity(12, en), "12");
    EXPECT_EQ(quantity(0.25, en), "0.25");
    EXPECT_EQ(quantity(0, en), "0");
    EXPECT_EQ(quantity(20, en), "20");  // zeros before the point stay
}

TEST(Numbers, AShareThatIsNotAllIsNeverShownAsAll) {
    EXPECT_EQ(percent(0.463, 0, zh), "46\u00a0%");
    EXPECT_EQ(percent(0.463, 1, en), "46.3%");
    EXPECT_EQ(percent(0.999, 0, en), "over\u00a099%");
    EXPECT_EQ(percent(0.001, 0, zh), "不到\u00a01\u00a0%");
    EXPECT_EQ(percent_figure(0.999, 0, en), ">\u00a099");
    EXPECT_EQ(percent_figure(0.0004, 1, en), "<\u00a00.1");
    EXPECT_EQ(percent(0.001, 0, en), "under\u00a01%");
    EXPECT_EQ(percent(0.995, 0, en), "over\u00a099%");
    EXPECT_EQ(percent(0.005, 0, en), "1%");
    EXPECT_EQ(percent(1, 0, en), "100%");
    EXPECT_EQ(percent(0, 0, en), "0%");
}

TEST(Numbers, VeryLargeAndSmallOnesHaveAnExponent) {
    EXPECT_EQ(scientific(3.14e-12), "3.1\u00a0×\u00a010⁻¹²");
    EXPECT_EQ(scientific(2e20), "2.0\u00a0×\u00a010²⁰");
    EXPECT_EQ(scientific(0), "0");
}

}  // namespace
}  // namespace chegu
