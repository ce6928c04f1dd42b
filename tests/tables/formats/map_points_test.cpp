#include "tables/formats/map_points.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstring>

namespace chegu::formats {
namespace {

void append(std::string& bytes, auto number, bool little) {
    char raw[sizeof number];
    std::memcpy(raw, &number, sizeof number);
    if (little != (std::endian::native == std::endian::little)) std::reverse(raw, raw + sizeof number);
    bytes.append(raw, sizeof number);
}

/// OGC 12-128r19, 2.1.3, by hand: GP, version 0, flags, reference system, envelope, WKB.
std::string geometry(int flags, std::uint32_t reference, std::uint32_t type, bool little = true) {
    std::string bytes = "GP";
    bytes += '\0';
    bytes += static_cast<char>(flags);
    append(bytes, reference, (flags & 1) != 0);
    if ((flags >> 1 & 7) == 1) bytes.append(32, '\0');
    if (type % 1000 == 4) {
        bytes += static_cast<char>(little);
        append(bytes, type, little);
        append(bytes, std::uint32_t{1}, little);
    }
    bytes += static_cast<char>(little);
    append(bytes, type % 1000 == 4 ? type - 3 : type, little);
    append(bytes, 114.3, little);
    append(bytes, 30.5, little);
    return bytes;
}

TEST(MapPoints, APointIsRead) {
    for (const auto& bytes : {geometry(1, 4326, 1), geometry(0, 4326, 1), geometry(1, 4490, 1), geometry(3, 4326, 1),
                              geometry(1, 4326, 1, false), geometry(1, 4326, 1001), geometry(1, 4326, 4)}) {
        const auto point = point_of(bytes);
        ASSERT_TRUE(point);
        EXPECT_EQ(point->lat, 30.5);
        EXPECT_EQ(point->lon, 114.3);
    }
}

TEST(MapPoints, OtherGeometriesAreNone) {
    const auto sound = geometry(1, 4326, 1);
    for (std::size_t size = 0; size < sound.size(); ++size) EXPECT_FALSE(point_of(sound.substr(0, size))) << size;
    EXPECT_FALSE(point_of(geometry(1 | 16, 4326, 1))) << "empty";
    EXPECT_FALSE(point_of(geometry(1, 3857, 1))) << "metres";
    EXPECT_FALSE(point_of(geometry(1, 4326, 2))) << "a line";
    EXPECT_FALSE(point_of(geometry(1 | 5 << 1, 4326, 1))) << "an envelope that there is not";
}

}  // namespace
}  // namespace chegu::formats
