// What each change does to the files of a feed.

#include "qa/feed_change.h"

#include <gtest/gtest.h>

#include "base/failure.h"
#include "support/program.h"

namespace chegu::qa {
namespace {

const FeedText small{{"settings", "key,value\nname,n\nperiod_days,365\n"},
                     {"sites", "site_id,kind,lat\nA,plant,30\nB,market,31\n"},
                     {"stocks", "site_id,on_hand\n"}};

std::vector<std::string> expanded(const std::string& change, const FeedText& feed = small) {
    std::vector<std::string> texts;
    for (const auto& one : expand(parse_change(change), feed, "")) texts.push_back(text_of(one));
    return texts;
}

/// The table after the change, which stands for one.
std::string changed(const std::string& change, const std::string& table) {
    auto feed = small;
    const auto all = expand(parse_change(change), feed, "");
    EXPECT_EQ(all.size(), 1U) << change;
    apply(all.front(), feed, "");
    return feed.contains(table) ? feed.at(table) : "(none)";
}

using Texts = std::vector<std::string>;

TEST(FeedChange, EachDoesWhatItsNameSays) {
    EXPECT_EQ(changed("drop sites", "sites"), "(none)");
    EXPECT_EQ(changed("drop sites.kind", "sites"), "site_id,lat\nA,30\nB,31\n");
    EXPECT_EQ(changed("empty sites", "sites"), "site_id,kind,lat\n");
    EXPECT_EQ(changed("repeat sites", "sites"), "site_id,kind,lat\nA,plant,30\nB,market,31\nA,plant,30\n");
    EXPECT_EQ(changed("set sites.lat 91", "sites"), "site_id,kind,lat\nA,plant,91\nB,market,31\n");
    EXPECT_EQ(changed("set sites.kind a, b", "sites"), "site_id,kind,lat\nA,\"a, b\",30\nB,market,31\n");
    EXPECT_EQ(changed("set sites.lat", "sites"), "site_id,kind,lat\nA,plant,\nB,market,31\n");
    EXPECT_EQ(changed("set sites.lon 114", "sites"), "site_id,kind,lat,lon\nA,plant,30,114\nB,market,31,\n");
    EXPECT_EQ(changed("rename sites.lat y", "sites"), "site_id,kind,y\nA,plant,30\nB,market,31\n");
    EXPECT_EQ(changed("add sites C,\\x00\\n", "sites"), small.at("sites") + std::string("C,\0\n", 4));
    EXPECT_EQ(changed("write bom a\\\\b\\t", "bom"), "a\\b\t");
}

TEST(FeedChange, AKeyOfSettingsIsAColumn) {
    EXPECT_EQ(changed("set settings.period_days 0", "settings"), "key,value\nname,n\nperiod_days,0\n");
    EXPECT_EQ(changed("drop settings.name", "settings"), "key,value\nperiod_days,365\n");
    EXPECT_EQ(changed("rename settings.name title", "settings"), "key,value\ntitle,n\nperiod_days,365\n");
    EXPECT_EQ(changed("drop settings.value", "settings"), "key\nname\nperiod_days\n");
}

TEST(FeedChange, PatternsMeanEveryTableOrColumnOfTheirKind) {
    EXPECT_EQ(expanded("drop *"), (Texts{"drop settings", "drop sites", "drop stocks"}));
    EXPECT_EQ(expanded("drop <required>"), (Texts{"drop settings", "drop sites"}));
    EXPECT_EQ(expanded("drop sites.*"), (Texts{"drop sites.site_id", "drop sites.kind", "drop sites.lat"}));
    EXPECT_EQ(expanded("drop *.<number>"),
              (Texts{"drop settings.period_days", "drop sites.lat", "drop stocks.on_hand"}));
    EXPECT_EQ(expanded("set *.<number> x"), (Texts{"set settings.period_days x", "set sites.lat x"}))
        << "stocks has no row";
    EXPECT_EQ(expanded("repeat *"), (Texts{"repeat settings", "repeat sites"}));
}

TEST(FeedChange, AFolderOfFilesIsAChangeForEach) {
    const ScratchFolder scratch;
    std::filesystem::create_directories(scratch / "odd");
    write_bytes(scratch / "odd/b", "2");
    write_bytes(scratch / "odd/a", "1");
    const auto all = expand(parse_change("file sites odd"), small, scratch.path());
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(text_of(all[1]), "file sites odd/b");
    auto feed = small;
    apply(all[1], feed, scratch.path());
    EXPECT_EQ(feed.at("sites"), "2");
}

TEST(FeedChange, WhatIsNoChangeIsRefused) {
    for (const auto* text : {"", "break sites", "drop", "set sites 1", "set .lat 1", "empty sites.lat", "add sites",
                             "rename sites.lat", "drop sites now", "write sites \\q", "write sites \\x0"})
        EXPECT_THROW((void)parse_change(text), Failure) << text;
}

TEST(FeedChange, WhatTheFeedHasNotIsRefused) {
    for (const auto* text : {"drop lanes", "drop sites.lon", "set sites.latitude 3", "set stocks.on_hand 1",
                             "set settings.periods 2", "drop *.<moment>", "drop <number>", "file sites nowhere"})
        EXPECT_THROW((void)expanded(text), Failure) << text;
}

}  // namespace
}  // namespace chegu::qa
