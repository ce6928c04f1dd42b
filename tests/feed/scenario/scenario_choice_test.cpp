#include "feed/scenario/scenario_choice.h"

#include <gtest/gtest.h>

#include "feed/decoded.h"
#include "support/inline_feed.h"

namespace chegu {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// The clashes of candidates a, b, c, … that exclude these, where the rows are chosen.
Pairs clashes(const std::string& rows, std::vector<std::size_t> chosen) {
    const auto raw = inline_feed("[candidates]\ncandidate_id, excludes, needs\n" + rows);
    Notices notices;
    const auto feed = decode(raw, notices);
    const auto choice = choose_candidates(feed.table("candidates"), std::move(chosen));
    return {choice.clashes.begin(), choice.clashes.end()};
}

TEST(ScenarioChoice, AClashNamesTheEarlierRowFirstWhicheverExcludesTheOther) {
    EXPECT_EQ(clashes("a, b,\nb, ,\n", {1, 0}), (Pairs{{0, 1}}));
    EXPECT_EQ(clashes("a, ,\nb, a,\n", {0, 1}), (Pairs{{0, 1}}));
    EXPECT_EQ(clashes("a, b,\nb, a,\n", {0, 1}), (Pairs{{0, 1}}));  // and is one
}

TEST(ScenarioChoice, ClashesStandInTheOrderOfTheRows) {
    EXPECT_EQ(clashes("a, ,\nb, ,\nc, b; a,\nd, a,\n", {3, 2, 1, 0}), (Pairs{{0, 2}, {0, 3}, {1, 2}}));
}

TEST(ScenarioChoice, WhatIsNeededMayClashToo) {
    EXPECT_EQ(clashes("a, , c\nb, c,\nc, ,\n", {0, 1}), (Pairs{{1, 2}}));
    EXPECT_EQ(clashes("a, , c\nb, c,\nc, ,\n", {1}), Pairs{});
}

}  // namespace
}  // namespace chegu
