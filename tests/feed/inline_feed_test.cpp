#include "support/inline_feed.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace chegu {
namespace {

TEST(ExampleFeed, CompletesWhatTheTestIsNotAbout) {
    const ExampleFeed feed(R"(
        # one link between two sites
        [items]
        item_id
        battery
        [sites]
        site_id
        A
        B
        [links]
        item_id, from_site, to_site
        battery, A,         B
    )");
    const auto& links = feed.decoded().table("links");
    EXPECT_EQ(links.id(0), "links1");
    EXPECT_EQ(links.references("to_site")[0], 1U);
    EXPECT_EQ(feed.decoded().table("sites").text(1, "region_id"), "home");
    EXPECT_EQ(feed.decoded().table("lanes").rows(), 0U);
}

TEST(ExampleFeed, RefusesAnExampleWithErrors) {
    EXPECT_THROW(ExampleFeed("[sites]\nsite_id,lat\nA,north"), std::invalid_argument);
    EXPECT_THROW(ExampleFeed("[sites]\nsite_id\nA,B"), std::invalid_argument);
    EXPECT_THROW(ExampleFeed("site_id"), std::invalid_argument);
    EXPECT_THROW(ExampleFeed("[sites]\n[sites]"), std::invalid_argument);
}

}  // namespace
}  // namespace chegu
