// Money as people read it (report.md).

#include "page/money.h"

#include <gtest/gtest.h>

#include <limits>

namespace chegu {
namespace {

const MoneyStyle yuan_zh{"CNY", Language::zh};
const MoneyStyle yuan_en{"CNY", Language::en};
const MoneyStyle euro_zh{"EUR", Language::zh};
const MoneyStyle euro_en{"EUR", Language::en};

TEST(Money, HasThreeDigitsAndTheUnitThatFits) {
    EXPECT_EQ(money(4.0649e8, yuan_zh), "4.06\u00a0亿元");
    EXPECT_EQ(money(4.0649e8, yuan_en), "¥406\u00a0M");
    EXPECT_EQ(money(118640, yuan_zh), "11.9\u00a0万元");
    EXPECT_EQ(money(118640, yuan_en), "¥119,000");
    EXPECT_EQ(money(9.1e10, yuan_en), "¥91.0\u00a0B");
    EXPECT_EQ(money(12.3, yuan_zh), "12.3\u00a0元");
    EXPECT_EQ(money(0, yuan_zh), "0\u00a0元");
}

TEST(Money, TakesTheUnitAfterRounding) {
    EXPECT_EQ(money(99'999'999, yuan_zh), "1.00\u00a0亿元");
    EXPECT_EQ(money(9'999, yuan_zh), "1.00\u00a0万元");
    EXPECT_EQ(money(999'999, yuan_en), "¥1.00\u00a0M");
}

TEST(Money, OtherCurrenciesGoByTheirCode) {
    EXPECT_EQ(money(4.06e8, euro_zh), "4.06\u00a0亿\u00a0EUR");
    EXPECT_EQ(money(4.06e8, euro_en), "EUR\u00a0406\u00a0M");
    EXPECT_EQ(money(12, euro_zh), "12.0\u00a0EUR");
}

TEST(Money, WhatIsNoNumberIsADash) {
    EXPECT_EQ(money(std::numeric_limits<double>::quiet_NaN(), yuan_zh), "–");
    EXPECT_EQ(exact_money(-std::numeric_limits<double>::infinity(), yuan_en), "–");
}

TEST(Money, FigureAndUnitComeApartForLargeType) {
    EXPECT_EQ(money_parts(4.06e8, yuan_zh).figure, "4.06");
    EXPECT_EQ(money_parts(4.06e8, yuan_zh).unit, "亿元");
    EXPECT_EQ(money_parts(4.06e8, yuan_en).figure, "¥406");
    EXPECT_EQ(money_parts(4.06e8, yuan_en).unit, "M");
}

TEST(Money, ExactFiguresKeepAllDigits) {
    EXPECT_EQ(exact_money(12345678.9, yuan_en), "¥12,345,678.90");
    EXPECT_EQ(exact_money(-0.001, yuan_zh), "0.00\u00a0元");
}

TEST(Money, ARangeHasOneUnitAndTellsItsEndsApart) {
    EXPECT_EQ(money_range(3.9e8, 4.2e8, yuan_zh), "3.90–4.20\u00a0亿元");
    EXPECT_EQ(money_range(4.2001e8, 4.2002e8, yuan_zh), "4.2001–4.2002\u00a0亿元");
    EXPECT_EQ(money_range(3.9e8, 4.2e8, yuan_en), "¥390–420\u00a0M");
    EXPECT_EQ(money_range(5.2e7, 1.43e11, yuan_zh), "5\u202f200\u00a0万元 – 1\u202f430\u00a0亿元");
    EXPECT_EQ(money_range(0, 4.2e8, yuan_zh), "0–4.20\u00a0亿元");
}

TEST(Money, HalfGoesUpAndBothLanguagesHaveTheSameDigits) {
    EXPECT_EQ(money(198500, yuan_zh), "19.9\u00a0万元");
    EXPECT_EQ(money(198500, yuan_en), "¥199,000");
    EXPECT_EQ(money(-198500, yuan_en), "¥-199,000");
    EXPECT_EQ(money(1.2345e12, yuan_zh), "1.23\u00a0万亿元");
    EXPECT_EQ(money(1.2345e12, yuan_en), "¥1.23\u00a0T");
    const MoneyColumn chinese(98'765'432, yuan_zh), english(98'765'432, yuan_en);
    EXPECT_EQ(chinese.cell(98'765'432), "9\u202f880");  // 万元
    EXPECT_EQ(english.cell(98'765'432), "98.8");        // M
    EXPECT_EQ(MoneyColumn(987'654, yuan_zh).cell(12'345), "1.2");
    EXPECT_EQ(MoneyColumn(987'654, yuan_en).cell(12'345), "12,000");
}

TEST(Money, ABoundIsRoundedToItsSide) {
    EXPECT_EQ(money(4.061e8, yuan_zh, Rounding::up), "4.07\u00a0亿元");
    EXPECT_EQ(money(4.069e8, yuan_zh, Rounding::down), "4.06\u00a0亿元");
    EXPECT_EQ(money(99'910'000, yuan_zh, Rounding::up), "1.00\u00a0亿元");
    EXPECT_EQ(exact_money(5.001, yuan_en, Rounding::up), "¥5.01");
    EXPECT_EQ(money_range(3.909e8, 4.201e8, yuan_zh), "3.90–4.21\u00a0亿元");
    EXPECT_EQ(MoneyColumn(4.2e8, yuan_zh).cell(4.201e8, Rounding::up), "4.21");
}

TEST(Money, PartsAddUpToTheirTotal) {
    // With three digits 100 + 1 + 1 + 1 would not be 104: one more is shown.
    const MoneySum some{104.2, {100, 1.4, 1.4, 1.4}};
    const MoneyColumn column({some}, yuan_zh);
    EXPECT_EQ(column.cell(some.total), "104.2");
    EXPECT_EQ(column.cell(column.fitted(some)[1]), "1.4");
    // Thirds never add up: the first of them takes the rest.
    const MoneySum thirds{1, {1.0 / 3, 1.0 / 3, 1.0 / 3}};
    const MoneyColumn never({thirds}, yuan_zh);
    EXPECT_EQ(never.cell(thirds.total), "1.00");
    EXPECT_EQ(never.cell(never.fitted(thirds)[0]), "0.34");
    EXPECT_EQ(never.cell(never.fitted(thirds)[1]), "0.33");
    // The total is called the least: not rounded down, and what is 0 stays 0.
    const MoneySum least{198'400, {198'400, 0}, Rounding::up};
    const MoneyColumn exact({least}, yuan_en);
    EXPECT_EQ(exact.with_unit(exact.total(least)), "¥198,400");
    EXPECT_EQ(exact.cell(exact.fitted(least)[1]), "0");
}

TEST(Money, AUnitIsNotSplitIntoMoreThanHundredths) {
    const MoneyColumn column(4.06e8, 6e4, yuan_zh);  // 6 万 and not 0.0006 亿
    EXPECT_EQ(column.unit(), "万元");
    EXPECT_EQ(column.cell(4.06e8), "40\u202f600");
    EXPECT_EQ(column.cell(6e4), "6");
    EXPECT_EQ(column.with_unit(column.cell(10)), "<\u00a01\u00a0万元");
    const MoneyColumn english(4.06e8, 6e4, yuan_en);
    EXPECT_EQ(english.with_unit(english.cell(10)), "<\u00a0¥0.01\u00a0M");
}

TEST(Money, AColumnHasOneUnitAndAsManyDecimalsThroughout) {
    const MoneyColumn column(4.06e8, yuan_zh);  // the largest sets the unit: 亿元 with two decimals
    EXPECT_EQ(column.unit(), "亿元");
    EXPECT_EQ(column.cell(4.06e8), "4.06");
    EXPECT_EQ(column.cell(1.8e7), "0.18");
    EXPECT_EQ(column.cell(1e4), "<\u00a00.01");
    EXPECT_EQ(column.cell(0), "0.00");
    EXPECT_EQ(MoneyColumn(4.06e8, yuan_en).unit(), "¥\u00a0M");
    EXPECT_EQ(MoneyColumn(4.06e8, euro_en).unit(), "EUR\u00a0M");
    EXPECT_EQ(MoneyColumn(12, yuan_en).unit(), "¥");
}

TEST(Money, AColumnCanShowItsSmallestToo) {
    // 88.1 亿元 in two decimals more at most, so that 2 600 万元 is 0.3 and not 0.
    const MoneyColumn column(881e8, 0.26e8, yuan_zh);
    EXPECT_EQ(column.cell(881e8), "881.0");
    EXPECT_EQ(column.cell(0.26e8), "0.3");
    EXPECT_EQ(MoneyColumn(881e8, 1, yuan_zh).cell(881e8), "881.00");
}

}  // namespace
}  // namespace chegu
