#include "feed/look_alike.h"

#include <gtest/gtest.h>

namespace chegu {
namespace {

bool alike(std::string_view a, std::string_view b) { return look_of(a) == look_of(b); }

TEST(LookAlike, BlanksAndInvisibleCharactersAreNotSeen) {
    for (const auto* odd : {" works", "works ", "wor ks", "works\u00A0", "works\u3000", "\u200Bworks", "wor\u200Dks",
                            "works\uFEFF", "wo\u00ADrks", "works\t", "works\u2060", "works\u200E", "works\uFE0F"}) {
        EXPECT_TRUE(alike(odd, "works")) << odd;
        EXPECT_FALSE(looks_plain(odd)) << odd;
    }
    EXPECT_TRUE(looks_plain("works"));
    EXPECT_TRUE(looks_plain("武汉经开区"));
}

TEST(LookAlike, OtherAlphabetsAndWidthsLookLikeLatin) {
    EXPECT_TRUE(alike("Ａ－１", "A-1"));
    EXPECT_TRUE(alike("А-1", "A-1"));        // Cyrillic
    EXPECT_TRUE(alike("Α-1", "A-1"));        // Greek
    EXPECT_TRUE(alike("A–1", "A-1"));        // a dash
    EXPECT_TRUE(alike("\u2F83", "\u81EA"));  // a Kangxi radical
    EXPECT_TRUE(alike("\u212B", "Å"));
}

TEST(LookAlike, MarksMayStandApart) {
    EXPECT_TRUE(alike("caf\u00E9", "cafe\u0301"));
    EXPECT_TRUE(alike("\u1EC7", "e\u0302\u0323"));  // two marks, in either order
    EXPECT_TRUE(alike("\u1EC7", "e\u0323\u0302"));
    EXPECT_TRUE(alike("\u30AC", "\u30AB\u3099"));
    EXPECT_TRUE(alike("\uD55C", "\u1112\u1161\u11AB"));
    EXPECT_TRUE(alike("\u0451", "\u00EB"));  // Cyrillic io, Latin e with a diaeresis
    EXPECT_FALSE(alike("caf\u00E9", "cafe"));
}

TEST(LookAlike, WhatIsSeenToDifferIsNotAlike) {
    EXPECT_FALSE(alike("Works", "works"));
    EXPECT_FALSE(alike("007", "7"));
    EXPECT_FALSE(alike("O1", "01"));
    EXPECT_FALSE(alike("\xFF", ""));
}

std::string odd(std::string_view a, std::string_view b) {
    const auto found = odd_character(a, b);
    return (found.in_first ? "first " : "second ") + std::to_string(found.position) + " " + found.name.en;
}

TEST(LookAlike, TheOddCharacterIsNamedWithItsPlace) {
    EXPECT_EQ(odd("\u200Bfar", "far"), "first 1 a zero width space (U+200B)");
    EXPECT_EQ(odd("works", "works "), "second 6 a blank (U+0020)");
    EXPECT_EQ(odd("武汉\u3000一", "武汉一"), "first 3 a full-width space (U+3000)");
    EXPECT_EQ(odd("A-1", "А-1"), "second 1 the Cyrillic letter А (U+0410), not A");
    EXPECT_EQ(odd("Ａ1", "A1"), "first 1 the full-width Ａ (U+FF21), not A");
    EXPECT_EQ(odd("caf\u00E9", "cafe\u0301"), "second 5 a mark apart from its letter (U+0301)");
    EXPECT_EQ(odd("\uD55C", "\u1112\u1161\u11AB"), "second 1 a part of a Hangul syllable (U+1112)");
    EXPECT_EQ(odd("e\u0302\u0323", "e\u0323\u0302"), "first 2 a mark apart from its letter (U+0302)");
    // A blank in both: the second one tells them apart.
    EXPECT_EQ(odd("a b", "a b "), "second 4 a blank (U+0020)");
    EXPECT_EQ(odd("a b", "a\u00A0b"), "first 2 a blank (U+0020)");
}

TEST(LookAlike, ASuggestionNamesIt) {
    const NoticeKind kind{"code", Severity::error, {"{hint}", "{hint}"}, {}, {}};
    const auto hint = [&](std::string_view wrong, std::string_view nearest, Language language) {
        Notice notice;
        notice.kind = &kind;
        suggest(notice, wrong, nearest);
        return sentence(notice, language);
    };
    EXPECT_EQ(hint("\u200Bfar", "far", Language::en),
              " Did you mean “far”? Character 1 here is a zero width space (U+200B).");
    EXPECT_EQ(hint("\u200Bfar", "far", Language::zh), "是不是「far」？这里的第 1 个字符是零宽空格（U+200B）。");
    EXPECT_EQ(hint("far", "far\u00A0", Language::en),
              " Did you mean “far\u00A0”? Character 4 there is a no-break space (U+00A0).");
    EXPECT_EQ(hint("fra", "far", Language::en), " Did you mean “far”?");
    EXPECT_EQ(hint("fra", "", Language::en), "");
}

}  // namespace
}  // namespace chegu
