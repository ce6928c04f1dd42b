// Money as people read it (report.md).

#include "page/money.h"

#include <gtest/gtest.h>

#include <limits>

namespace chegu {
namespace {

const MoneyStyle zh{"CNY", Language::zh};
const MoneyStyle en{"CNY", Language::en};
const MoneyStyle euro_zh{"EUR", Language::zh};
const MoneyStyle euro_en{"EUR", Language::en};

TEST(Money, HasThreeDigitsAndTheUnitThatFits) {
    EXPECT_EQ(money(4.0649e8, zh), "4.06\u00a0亿元");
    EXPECT_EQ(money(4.0649e8, en), "¥406\u00a0M");
    EXPECT_EQ(money(118640, zh), "11.9\u00a0万元");
    EXPECT_EQ(money(118640, en), "¥119,000");
    EXPECT_EQ(money(9.1e10, en), "¥91.0\u00a0B");
    EXPECT_EQ(money(12.3, zh), "12.3\u00a0元");
    EXPECT_EQ(money(0, zh), "0\u00a0元");
}

TEST(Money, TakesTheUnitAfterRounding) {
    EXPECT_EQ(money(99'999'999, zh), "1.00\u00a0亿元");
    EXPECT_EQ(money(9'999, zh), "1.00\u00a0万元");
    EXPECT_EQ(money(999'999, en), "¥1.00\u00a0M");
}

TEST(Money, OtherCurrenciesGoByTheirCode) {
    EXPECT_EQ(money(4.06e8, euro_zh), "4.06\u00a0亿\u00a0EUR");
    EXPECT_EQ(money(4.06e8, euro_en), "EUR\u00a0406\u00a0M");
    EXPECT_EQ(money(12, euro_zh), "12.0\u00a0EUR");
}

TEST(Money, WhatIsNoNumberIsADash) {
    EXPECT_EQ(money(std::numeric_limits<double>::quiet_NaN(), zh), "–");
    EXPECT_EQ(exact_money(-std::numeric_limits<double>::infinity(), en), "–");
}

TEST(Money, FigureAndUnitComeApartForLargeType) {
    EXPECT_EQ(money_parts(4.06e8, zh).figure, "4.06");
    EXPECT_EQ(money_parts(4.06e8, zh).unit, "亿元");
    EXPECT_EQ(money_parts(4.06e8, en).figure, "¥406");
    EXPECT_EQ(money_parts(4.06e8, en).unit, "M");
}

TEST(Money, ExactFiguresKeepAllDigits) {
    EXPECT_EQ(exact_money(12345678.9, en), "¥12,345,678.90");
    EXPECT_EQ(exact_money(-0.001, zh), "0.00\u00a0元");
}

TEST(Money, ARangeHasOneUnitAndTellsItsEndsApart) {
    EXPECT_EQ(money_range(3.9e8, 4.2e8, zh), "3.90–4.20\u00a0亿元");
    EXPECT_EQ(money_range(4.2001e8, 4.2002e8, zh), "4.2001–4.2002\u00a0亿元");
    EXPECT_EQ(money_range(3.9e8, 4.2e8, en), "¥390–420\u00a0M");
    EXPECT_EQ(money_range(5.2e7, 1.43e11, zh), "0.520–1\u202f430\u00a0亿元");
}

TEST(Money, AColumnHasOneUnitAndAsManyDecimalsThroughout) {
    const MoneyColumn column(4.06e8, zh);  // the largest sets the unit: 亿元 with two decimals
    EXPECT_EQ(column.unit(), "亿元");
    EXPECT_EQ(column.cell(4.06e8), "4.06");
    EXPECT_EQ(column.cell(1.8e7), "0.18");
    EXPECT_EQ(column.cell(1e4), "<\u00a00.01");
    EXPECT_EQ(column.cell(0), "0.00");
    EXPECT_EQ(MoneyColumn(4.06e8, en).unit(), "¥\u00a0M");
    EXPECT_EQ(MoneyColumn(4.06e8, euro_en).unit(), "EUR\u00a0M");
    EXPECT_EQ(MoneyColumn(12, en).unit(), "¥");
}

TEST(Money, AColumnCanShowItsSmallestToo) {
    // 88.1 亿元 in two decimals more at most, so that 2 600 万元 is 0.3 and not 0.
    const MoneyColumn column(881e8, 0.26e8, zh);
    EXPECT_EQ(column.cell(881e8), "881.0");
    EXPECT_EQ(column.cell(0.26e8), "0.3");
    EXPECT_EQ(MoneyColumn(881e8, 1, zh).cell(881e8), "881.00");
}

}  // namespace
}  // namespace chegu
