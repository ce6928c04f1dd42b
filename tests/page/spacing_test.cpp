// Spaces between Chinese and Latin characters (report.md).

#include "page/spacing.h"

#include <gtest/gtest.h>

namespace chegu {
namespace {

TEST(Spacing, ChineseAndLatinCharactersStandApart) {
    EXPECT_EQ(spaced("岚图FREE的能力"), "岚图 FREE 的能力");
    EXPECT_EQ(spaced("岚图 FREE 的能力"), "岚图 FREE 的能力");
    EXPECT_EQ(spaced("共3处"), "共 3 处");
}

TEST(Spacing, FullWidthPunctuationNeedsNone) { EXPECT_EQ(spaced("满足，A；B。"), "满足，A；B。"); }

TEST(Spacing, ChineseCharactersStandTogether) {
    EXPECT_EQ(spaced("占 不到 1 %"), "占不到 1 %");
    EXPECT_EQ(spaced("a b c"), "a b c");
}

TEST(Spacing, WhatIsNotUtf8StaysAsItIs) { EXPECT_EQ(spaced("\xff\xfe"), "\xff\xfe"); }

}  // namespace
}  // namespace chegu
