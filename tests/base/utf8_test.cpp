#include "base/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace chegu {
namespace {

std::vector<char32_t> characters(std::string_view text) {
    std::vector<char32_t> result;
    while (!text.empty()) result.push_back(take_character(text));
    return result;
}

constexpr char32_t bad = not_a_character;

TEST(Utf8, CharactersHaveOneToFourBytes) {
    EXPECT_EQ(characters("aé汉🚆"), (std::vector<char32_t>{'a', 0xE9, 0x6C49, 0x1F686}));
}

TEST(Utf8, OfWhatIsNotUtf8OneByteIsTaken) {
    EXPECT_EQ(characters("\xFFz"), (std::vector<char32_t>{bad, 'z'}));
    EXPECT_EQ(characters("\x80z"), (std::vector<char32_t>{bad, 'z'}));                       // a continuation first
    EXPECT_EQ(characters("\xE6\xB1"), (std::vector<char32_t>{bad, bad}));                    // cut off
    EXPECT_EQ(characters("\xC0\xAF"), (std::vector<char32_t>{bad, bad}));                    // overlong '/'
    EXPECT_EQ(characters("\xE0\x80\xAF"), (std::vector<char32_t>{bad, bad, bad}));           // overlong again
    EXPECT_EQ(characters("\xED\xA0\x80"), (std::vector<char32_t>{bad, bad, bad}));           // a surrogate
    EXPECT_EQ(characters("\xF4\x90\x80\x80"), (std::vector<char32_t>{bad, bad, bad, bad}));  // above 10FFFF
}

TEST(Utf8, TheWholeIsUtf8OnlyIfEachPartIs) {
    EXPECT_TRUE(is_utf8(""));
    EXPECT_TRUE(is_utf8("武汉 and much more than eight bytes of ASCII"));
    for (std::size_t at = 0; at < 20; ++at) {
        std::string text(20, 'x');
        text[at] = '\xFF';
        EXPECT_FALSE(is_utf8(text)) << at;
    }
}

}  // namespace
}  // namespace chegu
