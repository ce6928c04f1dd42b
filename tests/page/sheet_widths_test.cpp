#include "page/sheet_widths.h"

#include <gtest/gtest.h>

namespace chegu {
namespace {

TEST(SheetWidths, AFigureHasRoomAndTextsGiveWay) {
    const Sheet sheet{"s",
                      {},
                      {{{}, Shown::money, 12}, {{}, Shown::text, 150}, {{}, Shown::text, 150}, {{}, Shown::day, 12}},
                      {{987654321987.5, std::string{"a"}}, {1.0}}};
    const auto widths = widths_of(sheet);
    EXPECT_EQ(widths[0], std::string{"987,654,321,987.50"}.size() + 2);
    EXPECT_EQ(widths[3], 8);  // no day stands there
    EXPECT_EQ(widths[1], (200 - widths[0] - 8) / 2);
    EXPECT_EQ(widths[2], widths[1]);
}

TEST(SheetWidths, WhatFitsStaysAsItIs) {
    const Sheet sheet{"s", {}, {{{}, Shown::text, 40}, {{}, Shown::whole, 9}}, {{std::string{"a"}, 1.0}}};
    EXPECT_EQ(widths_of(sheet), (std::vector<double>{40, 9}));
}

TEST(SheetWidths, LinesBreakBetweenWordsAndBetweenAnyChineseCharacters) {
    EXPECT_EQ(lines_of("", 10), 1U);
    EXPECT_EQ(lines_of("0123456789", 10), 1U);
    EXPECT_EQ(lines_of("01234567890", 10), 2U);
    EXPECT_EQ(lines_of("武汉经开区", 10), 1U);
    EXPECT_EQ(lines_of("武汉经开区局", 10), 2U);
    EXPECT_EQ(lines_of("supplier works", 10), 2U);
    EXPECT_EQ(lines_of("aaaa bbbbbb cccccc", 10), 3U);  // by characters alone it would be two
    EXPECT_EQ(lines_of("a\nb", 10), 2U);
}

}  // namespace
}  // namespace chegu
