// Points whose coordinates in two systems are known: the examples that EvilTransform and coordtransform publish.

#include "tables/coordinates.h"

#include <gtest/gtest.h>

#include "support/inline_feed.h"

namespace chegu {
namespace {

constexpr double centimetre = 1e-7;  // in degrees
constexpr double metre = 1e-5;

TEST(Coordinates, KnownPointsOfGcj02) {
    struct Known {
        Position wgs84, gcj02;
    };
    const Known points[] = {{{31.1774276, 121.5272106}, {31.17530398364597, 121.531541859215}},   // Shanghai
                            {{22.543847, 113.912316}, {22.540796131694766, 113.9171764808363}},   // Shenzhen
                            {{39.911954, 116.377817}, {39.91334545536069, 116.38404722455657}}};  // Beijing
    for (const auto& known : points) {
        const auto there = gcj02_of_wgs84(known.wgs84);
        EXPECT_NEAR(there.lat, known.gcj02.lat, centimetre);
        EXPECT_NEAR(there.lon, known.gcj02.lon, centimetre);
        const auto back = wgs84_of_gcj02(known.gcj02);
        EXPECT_NEAR(back.lat, known.wgs84.lat, centimetre);
        EXPECT_NEAR(back.lon, known.wgs84.lon, centimetre);
    }
}

TEST(Coordinates, KnownPointOfBd09) {
    // coordtransform: 39.915 N 116.404 E is this in GCJ-02, and that GCJ-02 point this in BD-09.
    const auto gcj02 = gcj02_of_wgs84({39.915, 116.404});
    EXPECT_NEAR(gcj02.lat, 39.91640428150164, centimetre);
    EXPECT_NEAR(gcj02.lon, 116.41024449916938, centimetre);
    const auto bd09 = bd09_of_wgs84(wgs84_of_gcj02({39.915, 116.404}));
    EXPECT_NEAR(bd09.lat, 39.92133699351021, centimetre);
    EXPECT_NEAR(bd09.lon, 116.41036949371029, centimetre);
    // Back again it is the point that GCJ-02 gave, to the last digit that the publisher's own inverse gets right.
    const auto back = gcj02_of_wgs84(wgs84_of_bd09({39.915, 116.404}));
    EXPECT_NEAR(back.lat, 39.90865673957631, metre);
    EXPECT_NEAR(back.lon, 116.39762729119315, metre);
}

TEST(Coordinates, ThereAndBackIsTheSamePoint) {
    for (double lat = 3; lat < 54; lat += 7.3)
        for (double lon = 74; lon < 136; lon += 5.9)
            for (const auto crs : {"GCJ02", "BD09"}) {
                const Position here{lat, lon};
                const auto shifted = crs == std::string_view("GCJ02") ? gcj02_of_wgs84(here) : bd09_of_wgs84(here);
                const auto back = to_wgs84(shifted, crs);
                EXPECT_NEAR(back.lat, lat, 1e-9);
                EXPECT_NEAR(back.lon, lon, 1e-9);
            }
}

TEST(Coordinates, OutsideChinaGcj02IsWgs84) {
    const auto duisburg = wgs84_of_gcj02({51.43, 6.76});
    EXPECT_EQ(duisburg.lat, 51.43);
    EXPECT_EQ(duisburg.lon, 6.76);
    EXPECT_EQ(to_wgs84({30.5, 114.1}, "WGS84").lat, 30.5);
    EXPECT_EQ(to_wgs84({30.5, 114.1}, "").lon, 114.1);
}

TEST(Coordinates, SitesOfAFeedAreConvertedOnReading) {
    const ExampleFeed feed(
        "[settings]\nkey,value\ncrs,GCJ02\n[sites]\nsite_id,lat,lon\nA,31.17530398364597,121.531541859215");
    const auto& sites = feed.decoded().table("sites");
    EXPECT_NEAR(sites.numbers("lat")[0], 31.1774276, centimetre);
    EXPECT_NEAR(sites.numbers("lon")[0], 121.5272106, centimetre);
    EXPECT_EQ(sites.text(0, "lat"), "31.17530398364597") << "the text stays as given";
}

}  // namespace
}  // namespace chegu
