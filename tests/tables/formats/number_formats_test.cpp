#include "tables/formats/number_formats.h"

#include <gtest/gtest.h>

namespace chegu::formats {
namespace {

std::string shown_by(const std::string& code, std::string_view digits) {
    return shown_whole({164, code}, digits).value_or("something else");
}

TEST(NumberFormats, PlainOnesShowTheDigits) {
    for (const int id : {0, 1, 49}) EXPECT_EQ(shown_whole({id, ""}, "123"), "123") << id;
    for (const auto* code : {"General", "GENERAL", "0", "#", "@", "0_ ", "[Red]0", "0;-0", "_ * #,##0_ ;_ * -#,##0_ "})
        EXPECT_EQ(shown_by(code, "123"), "123") << code;
    EXPECT_EQ(shown_by("General", "1.5"), "1.5");
}

TEST(NumberFormats, ZerosTextsAndSignsAreShown) {
    EXPECT_EQ(shown_by("0000000", "123"), "0000123");
    EXPECT_EQ(shown_by("00", "12345"), "12345");
    EXPECT_EQ(shown_by("\"A\"000", "7"), "A007");
    EXPECT_EQ(shown_by("000\\-000", "12345"), "012-345");
    EXPECT_EQ(shown_by("000-00", "1234567"), "12345-67");
    EXPECT_EQ(shown_by("\"件\"#", "5"), "件5");
    EXPECT_EQ(shown_by("[$€-2]0", "5"), "€5");
    EXPECT_EQ(shown_by("000", "-7"), "-007");
}

TEST(NumberFormats, ThousandsAreGrouped) {
    EXPECT_EQ(shown_whole({3, ""}, "1234567"), "1,234,567");
    EXPECT_EQ(shown_by("#,##0", "12"), "12");
    EXPECT_EQ(shown_by("0,", "12000"), "something else") << "in thousands";
}

TEST(NumberFormats, WhatIsNoWholeNumberIsNotGuessed) {
    for (const auto* code : {"0.00", "0%", "0.00E+00", "# ?/?", "hh:mm", "[>100]0", "\"text\""})
        EXPECT_EQ(shown_by(code, "123"), "something else") << code;
    for (const int id : {2, 10, 11, 12, 20}) EXPECT_FALSE(shown_whole({id, ""}, "123")) << id;
    EXPECT_EQ(shown_by("000", "1.5"), "something else");
}

}  // namespace
}  // namespace chegu::formats
