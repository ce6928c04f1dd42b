#include "feed/checks/uscc.h"

#include <gtest/gtest.h>

#include <string>

namespace chegu {
namespace {

TEST(Uscc, WorksOutTheCheckCharacter) {
    // The example of GB 32100-2015.
    EXPECT_EQ(uscc_check_character("91350100M000100Y43"), '3');
    EXPECT_EQ(uscc_check_character("91350100M000100Y4X"), '3');
}

TEST(Uscc, ZeroSumsGiveZero) { EXPECT_EQ(uscc_check_character("000000000000000000"), '0'); }

TEST(Uscc, EveryOtherCharacterInOnePlaceChangesIt) {
    const std::string code = "91350100M000100Y43";
    for (std::size_t place = 0; place < 17; ++place) {
        auto wrong = code;
        wrong[place] = code[place] == '7' ? '8' : '7';
        EXPECT_NE(uscc_check_character(wrong), '3') << place;
    }
}

TEST(Uscc, RefusesOtherLengthsAndLetters) {
    EXPECT_FALSE(uscc_check_character("91350100M000100Y4"));
    EXPECT_FALSE(uscc_check_character("91350100M000100Y433"));
    for (const char letter : {'I', 'O', 'S', 'V', 'Z', 'a', ' '})
        EXPECT_FALSE(uscc_check_character(std::string("91350100M000100Y4") + letter)) << letter;
}

}  // namespace
}  // namespace chegu
