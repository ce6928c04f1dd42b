#include "feed/decoded.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "support/inline_feed.h"

namespace chegu {
namespace {

std::string feed_notices(std::string_view text) {
    const auto raw = inline_feed(text);
    Notices found(0);
    decode(raw, found);
    return notice_lines(found);
}

TEST(DecodeSettings, AreOneRow) {
    const ExampleFeed feed(R"(
        [settings]
        key,     value, note
        periods, 12,    a column of our own
        name,    武汉,
    )");
    const auto& settings = feed.decoded().table("settings");
    EXPECT_EQ(settings.rows(), 1U);
    EXPECT_EQ(settings.text(0, "name"), "武汉");
    EXPECT_EQ(settings.numbers("periods")[0], 12);
    EXPECT_EQ(settings.text(0, "crs"), "WGS84");
    EXPECT_EQ(settings.references("home_region")[0], 0U);
}

TEST(DecodeSettings, FaultsNameTheRowOfTheFile) {
    EXPECT_EQ(feed_notices(R"(
        [settings]
        key,         value
        name,
        periods,     1.5
        home_region, hom
        nmae,        x
        periods,     2
        ,            x
    )"),
              "missing_value settings 7 key\n"
              "missing_value settings 2 value\n"
              "not_whole settings 3 value 1.5\n"
              "repeated_setting settings 6 key periods\n"
              "unknown_reference settings 4 value hom\n"
              "unknown_setting settings 5 key nmae\n");
}

TEST(DecodeSettings, TheRowIsThereWhateverIsWrong) {
    Notices found;
    const RawFeed nothing;
    const auto feed = decode(nothing, found);
    EXPECT_EQ(feed.table("settings").rows(), 1U);
    EXPECT_EQ(feed.table("settings").column("plan_start").dates.size(), 1U);
    EXPECT_EQ(found.count("missing_setting"), 0U);  // the missing table says it all

    const auto raw = exact_feed("[settings]\nkey,value\nname,x");
    Notices more;
    decode(raw, more);
    EXPECT_EQ(more.count("missing_setting"), 4U);  // currency, time_zone, home_region, plan_start
}

TEST(DecodeSettings, StayValidWhenTheFeedIsMovedAndCopied) {
    const ExampleFeed feed("");
    auto copy = feed.decoded();
    const auto moved = std::move(copy);
    EXPECT_EQ(moved.table("settings").text(0, "currency"), "CNY");
}

TEST(Decode, FurtherColumnsOfFirmsAreAttributes) { EXPECT_EQ(feed_notices("[firms]\nfirm_id,employees\nF,10"), ""); }

}  // namespace
}  // namespace chegu
