// Firms that look like one, by names and by places.

#include <gtest/gtest.h>

#include "feed/checks/notice_example.h"

namespace chegu {
namespace {

/// Whether a firm with so many sites, of which only the last lies beside the other firm's, is found to be like it.
bool found_by_the_last_of(int sites, bool other_way_round) {
    const std::string long_one = other_way_round ? "G" : "F";
    const std::string short_one = other_way_round ? "F" : "G";
    std::string feed =
        "[firms]\nfirm_id,name\nF,武汉江夏汽车零部件有限公司\nG,武汉江夏汽车另部件 "
        "公司\n[sites]\nsite_id,firm_id,lat\n";
    for (int n = 1; n < sites; ++n) feed += "a" + std::to_string(n) + "," + long_one + ",10\n";
    feed += "last," + long_one + ",30.500\nbeside," + short_one + ",30.505\n";
    return lines_of(notices_of(feed), "firms_alike") == "firms_alike firms 3 name 武汉江夏汽车另部件 公司\n";
}

TEST(FirmsAlike, TheFirstFiftySitesOfAFirmAreCompared) {
    for (const bool other_way_round : {false, true}) {
        EXPECT_TRUE(found_by_the_last_of(2, other_way_round));
        EXPECT_TRUE(found_by_the_last_of(50, other_way_round));
        EXPECT_FALSE(found_by_the_last_of(51, other_way_round));
    }
}

}  // namespace
}  // namespace chegu
