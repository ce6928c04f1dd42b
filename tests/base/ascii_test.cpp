#include "base/ascii.h"

#include <gtest/gtest.h>

namespace chegu {
namespace {

TEST(Ascii, OnlyItsLettersChange) {
    EXPECT_EQ(in_lower_case(std::string_view("AZaz09_@[Ä厂")), "azaz09_@[Ä厂");
    EXPECT_EQ(in_upper_case(std::string_view("AZaz09_`{ä厂")), "AZAZ09_`{ä厂");
}

TEST(Ascii, ComparesWithoutRegardToCase) {
    EXPECT_TRUE(same_but_for_case("SEP=", "sep="));
    EXPECT_FALSE(same_but_for_case("sep", "sep="));
    EXPECT_FALSE(same_but_for_case("[", "{"));
}

}  // namespace
}  // namespace chegu
