#include "base/time_zone.h"

#include <gtest/gtest.h>

namespace chegu {
namespace {

/// The seconds since 1970 of a local time, as if it were UTC: noon of the 20th of March 2026 is this.
constexpr std::int64_t march_noon = 1774008000;
constexpr std::int64_t day = 86400;

TEST(TimeZone, OffsetsOfKnownZones) {
    EXPECT_EQ(zone_offset_minutes("Asia/Shanghai", march_noon), 480);
    EXPECT_EQ(zone_offset_minutes("Asia/Shanghai", march_noon + 9000 * day), 480) << "China's clocks no longer change";
    EXPECT_EQ(zone_offset_minutes("Europe/Berlin", march_noon), 60);
    EXPECT_EQ(zone_offset_minutes("Europe/Berlin", march_noon + 30 * day), 120) << "summer time from 29 March 2026";
    EXPECT_EQ(zone_offset_minutes("Asia/Kolkata", march_noon), 330);
    EXPECT_EQ(zone_offset_minutes("America/St_Johns", march_noon - 60 * day), -210);
}

TEST(TimeZone, ATimeThatTheClocksLeaveOutHasNone) {
    const auto half_past_two = march_noon + 9 * day - 9 * 3600 - 1800;  // 2026-03-29 02:30
    EXPECT_EQ(zone_offset_minutes("Europe/Berlin", half_past_two), std::nullopt);
    EXPECT_EQ(zone_offset_minutes("Europe/Berlin", half_past_two - 3600), 60);
    EXPECT_EQ(zone_offset_minutes("Europe/Berlin", half_past_two + 3600), 120);
}

TEST(TimeZone, OfATimeThatComesTwiceTheFirstIsMeant) {
    // On 25 October 2026 Berlin has 02:30 twice, first in summer time.
    EXPECT_EQ(zone_offset_minutes("Europe/Berlin", march_noon + 219 * day - 9 * 3600 - 1800), 120);
}

TEST(TimeZone, WhatIsNoZoneHasNone) {
    for (const auto* zone : {"Asia/Wuhan", "", "../../../etc/passwd", "/etc/passwd", "tzdata.zi", "Asia"})
        EXPECT_EQ(zone_offset_minutes(zone, march_noon), std::nullopt) << zone;
}

}  // namespace
}  // namespace chegu
