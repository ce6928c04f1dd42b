#include "feed/checks/near_names.h"

#include <gtest/gtest.h>

namespace chegu::checks {
namespace {

TEST(NearNames, DropsWhatDoesNotTellFirmsApart) {
    EXPECT_EQ(bare_name("武汉 东风（汽车）有限公司"), U"武汉东风汽车");
    EXPECT_EQ(bare_name("Hanyang Bearing Co., Ltd."), U"hanyangbearing");
    EXPECT_EQ(bare_name("ＡＢＣ股份有限公司"), U"abc");
}

TEST(NearNames, AreEqualOrOneEditApart) {
    EXPECT_TRUE(near(U"江夏零部件", U"江夏另部件"));  // another character
    EXPECT_TRUE(near(U"hanyang", U"hanyangs"));       // one more, at the end
    EXPECT_TRUE(near(U"xhanyang", U"hanyang"));       // one more, at the front
    EXPECT_TRUE(near(U"东风", U"东风"));
    EXPECT_FALSE(near(U"东风", U"东凤"));  // too short to be a slip
    EXPECT_FALSE(near(U"hanyang1", U"hanyang2"));
    EXPECT_FALSE(near(U"汽车零部件一厂", U"汽车零部件二厂"));
    EXPECT_FALSE(near(U"hanyang", U"hangyans"));  // two edits
    EXPECT_FALSE(near(U"", U""));
}

TEST(NearNames, FindsEveryPairWhereverTheEditIs) {
    // One edit of "abcdefgh" at each place, and one character more or less at each place.
    const std::u32string name = U"abcdefgh";
    for (std::size_t place = 0; place < name.size(); ++place) {
        auto other = name;
        other[place] = U'z';
        auto longer = name;
        longer.insert(place, 1, U'z');
        auto shorter = name;
        shorter.erase(place, 1);
        for (const auto& near_name : {other, longer, shorter})
            EXPECT_EQ(near_pairs({name, near_name, U"something else"}).size(), 1U) << place;
    }
}

}  // namespace
}  // namespace chegu::checks
