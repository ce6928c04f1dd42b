#include "base/moment.h"

#include <gtest/gtest.h>

namespace chegu {
namespace {

TEST(Moment, DateReadsAndWritesBack) {
    const auto date = parse_date("2026-03-20");
    ASSERT_TRUE(date);
    EXPECT_EQ(date->days, 20532);  // 56 years of 365 days + 14 leap days + 31 + 28 + 19
    EXPECT_EQ(date_text(*date), "2026-03-20");
}

TEST(Moment, DatesThatDoNotExistAreRefused) {
    for (const auto* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-3-2", "20260302", "2026-03-20 ", ""})
        EXPECT_FALSE(parse_date(text)) << text;
    EXPECT_TRUE(parse_date("2028-02-29"));
}

TEST(Moment, MonthIsItsFirstDay) {
    EXPECT_EQ(parse_month("2026-03"), parse_date("2026-03-01"));
    EXPECT_FALSE(parse_month("2026-13"));
    EXPECT_FALSE(parse_month("2026-03-01"));
}

TEST(Moment, TheSameMomentInTwoOffsetsIsEqual) {
    const auto wuhan = parse_moment("2026-03-20T08:00+08:00");
    const auto utc = parse_moment("2026-03-20T00:00Z");
    ASSERT_TRUE(wuhan && utc);
    EXPECT_EQ(*wuhan, *utc);
    EXPECT_EQ(moment_text(*wuhan), "2026-03-20T08:00+08:00");
    EXPECT_EQ(moment_text(*utc), "2026-03-20T00:00+00:00");
}

TEST(Moment, SecondsAreKept) {
    const auto moment = parse_moment("1969-12-31T23:59:58-02:30");
    ASSERT_TRUE(moment);
    EXPECT_EQ(moment_text(*moment), "1969-12-31T23:59:58-02:30");
}

TEST(Moment, WithoutOffsetOrMalformedIsRefused) {
    for (const auto* text :
         {"2026-03-20T08:00", "2026-03-20", "2026-03-20T24:00Z", "2026-03-20T08:60Z", "2026-03-20T08:00+0800",
          "2026-03-20 08:00Z", "2026-03-20T08:00:00.5Z", "2026-03-20T08:00+15:00", "2026-03-20T08:00Zx"})
        EXPECT_FALSE(parse_moment(text)) << text;
    EXPECT_TRUE(parse_moment("2026-03-20T08:00:00.000Z"));
}

}  // namespace
}  // namespace chegu
