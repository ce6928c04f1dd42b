#include "base/number.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace chegu {
namespace {

TEST(Number, TextIsTheShortestThatReadsBack) {
    EXPECT_EQ(number_text(0.1), "0.1");
    EXPECT_EQ(number_text(1.0 / 3), "0.3333333333333333");
    EXPECT_EQ(number_text(1e-12), "1e-12");
    EXPECT_EQ(number_text(1234567), "1234567");
    EXPECT_EQ(number_text(-2.5), "-2.5");
}

TEST(Number, TextOfZeroHasNoSign) { EXPECT_EQ(number_text(-0.0), "0"); }

TEST(Number, TextOfInfinityIsInf) { EXPECT_EQ(number_text(std::numeric_limits<double>::infinity()), "inf"); }

TEST(Number, ReadsDecimalsWithSignAndExponent) {
    EXPECT_EQ(parse_number("12.5"), 12.5);
    EXPECT_EQ(parse_number("-3"), -3);
    EXPECT_EQ(parse_number("+3"), 3);
    EXPECT_EQ(parse_number("1e3"), 1000);
    EXPECT_EQ(parse_number(".5"), 0.5);
}

TEST(Number, AcceptsNothingElse) {
    for (const auto* text : {"", " 1", "1 ", "1,000", "1.2.3", "0x10", "inf", "nan", "-", "+", "+-1", "--1", "1e999",
                             "twelve", "１２", "-inf", "1e", "e5"})
        EXPECT_FALSE(parse_number(text).has_value()) << text;
}

// Of bits, so that subnormal numbers and the largest come too.
RC_GTEST_PROP(NumberProperty, TextReadsBackAsTheSameNumber, (std::uint64_t bits)) {
    const auto number = std::bit_cast<double>(bits);
    RC_PRE(std::isfinite(number));
    RC_ASSERT(parse_number(number_text(number)) == number);
}

}  // namespace
}  // namespace chegu
