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

TEST(Uscc, KnowsWhatASpreadsheetMakesOfIt) {
    for (const auto* code : {"9.1420100300014E+17", "9.14201E+17", "914201003000140000"})
        EXPECT_TRUE(uscc_is_destroyed(code)) << code;
    for (const auto* code : {"91350100M000100Y43", "914201003000140052", "9135", "91420100300014E", "E"})
        EXPECT_FALSE(uscc_is_destroyed(code)) << code;
}

TEST(Uscc, CountsCharactersAndNamesTheWrongOne) {
    EXPECT_EQ(uscc_problem("９１４２０１００３０００１４００５２").en,
              "“９” is a full-width character, it takes plain ones");
    EXPECT_EQ(uscc_problem("9142010030001４0052").zh, "「４」是全角字符，要用半角");
    EXPECT_EQ(uscc_problem("9135").en, "it takes 18 characters, here are 4");
    EXPECT_EQ(uscc_problem("企业代码").zh, "应为 18 位，这里有 4 位");
    EXPECT_EQ(uscc_problem("9135O100M000100Y43").en, "“O” is not among the characters allowed");
}

}  // namespace
}  // namespace chegu
