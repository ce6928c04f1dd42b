#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "feed/nearest_name.h"

namespace chegu {
namespace {

std::string nearest(std::string_view wrong) {
    static const std::vector<std::string_view> names = {"sites", "items", "region_id", "S-001", "武汉经开区", "7", ""};
    return nearest_name(wrong, names);
}

TEST(NearestName, IsWithinAThirdOfTheLength) {
    EXPECT_EQ(nearest("site"), "sites");   // 1 edit, 4 / 3 = 1 allowed
    EXPECT_EQ(nearest("itmes"), "items");  // two neighbours swapped are 1 edit
    EXPECT_EQ(nearest("regionid"), "region_id");
    EXPECT_EQ(nearest("regiom_iid"), "region_id");
    EXPECT_EQ(nearest("customers"), "");
    EXPECT_EQ(nearest("8"), "");  // of one character nothing is near
}

TEST(NearestName, ABlankOrACaseIsNoDistance) {
    EXPECT_EQ(nearest(" 7 "), "7");
    EXPECT_EQ(nearest("s-001"), "S-001");
    EXPECT_EQ(nearest("Ｓ－００１"), "S-001");  // full-width, as Chinese input methods write it
}

TEST(NearestName, CountsCharactersNotBytes) {
    EXPECT_EQ(nearest("武汉经开"), "武汉经开区");
    EXPECT_EQ(nearest("上海经济区"), "");  // 3 of 5 characters differ
}

TEST(NearestName, OfHostileTextThereIsNone) {
    EXPECT_EQ(nearest(""), "");
    EXPECT_EQ(nearest(std::string(100'000, 's')), "");
    EXPECT_EQ(nearest("\xFF\xFE\xFF"), "");
}

}  // namespace
}  // namespace chegu
