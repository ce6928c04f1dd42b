// The program stands by its own answers: what all analyses write of a feed, verify finds right. Most of these feeds are
// short of something every day.

#include <gtest/gtest.h>

#include <array>

#include "analyses/chain/chain_options.h"
#include "generate/generate.h"
#include "reference/random_feed.h"
#include "reference/transform.h"
#include "study/loaded_feed.h"
#include "study/publication.h"
#include "study/study.h"
#include "support/cases.h"
#include "support/program.h"
#include "tables/write.h"
#include "verify/verify.h"

namespace chegu {
namespace {

using reference::EditableFeed;

/// What verify says of everything that is computed of a feed, pairs of sites too.
VerifyReport verified(const EditableFeed& feed) {
    const ScratchFolder scratch;
    write_tables(raw_feed(feed), (scratch / "feed").string(), [] { return true; });
    const auto loaded = load((scratch / "feed").string(), {});
    const FeedToStudy asked{loaded, "base", {"base", "base"}};
    StudyOptions options;
    options.options.put(ChainOptions{.targets = {}, .where = {}, .pairs = true});
    const auto study = chegu::study(std::span(&asked, 1), options, {});
    const auto out = scratch / "out";
    publish(out.string(), {*loaded.raw, loaded.identity, study.cases.front()->parts});
    return verify(*loaded.raw, study.cases.front()->of.cluster, out);
}

std::string text_of(const VerifyReport& report) {
    std::string text;
    for (const auto& finding : report.findings) text += finding.code + ": " + finding.sentence.en + "\n";
    return text;
}

class OwnResults : public testing::TestWithParam<std::uint64_t> {};
INSTANTIATE_TEST_SUITE_P(Of, OwnResults, testing::Range<std::uint64_t>(0, cases(10)));

TEST_P(OwnResults, OfTinyFeedsHold) {
    for (std::uint64_t i = 0; i < 20; ++i) {
        const auto feed = reference::random_feed_with_shipments(1000 + 20 * GetParam() + i);
        const auto report = verified(feed);
        EXPECT_TRUE(report.holds()) << "seed " << 1000 + 20 * GetParam() + i << "\n"
                                    << text_of(report) << reference::text_of(feed);
    }
}

/// Units of very different sizes: quantities of the one item are a billion times those of another.
TEST_P(OwnResults, InUnitsOfAnySizeHold) {
    auto feed = reference::random_feed_with_shipments(2000 + GetParam());
    std::vector<std::string> items;
    for (const auto& row : feed["items"]) items.push_back(row.at("item_id"));
    double factor = 1e-5;
    for (const auto& item : items) {
        feed = reference::unit_scaled(std::move(feed), item, factor);
        factor *= 1e3;
    }
    const auto report = verified(feed);
    EXPECT_TRUE(report.holds()) << text_of(report) << reference::text_of(feed);
}

TEST_P(OwnResults, WithHugeStocksHold) {
    auto feed = reference::random_feed_with_shipments(3000 + GetParam());
    for (auto& row : feed["stocks"]) reference::multiply(row, "on_hand", 1e9);
    const auto report = verified(feed);
    EXPECT_TRUE(report.holds()) << text_of(report) << reference::text_of(feed);
}

/// A cluster like a real one whose columns of a table are so many times what they were.
EditableFeed scaled(std::uint64_t seed, const char* table, const char* column, double factor) {
    auto feed = reference::editable(generate({.sites = 30, .seed = seed}));
    for (auto& row : feed[table]) reference::multiply(row, column, factor);
    return feed;
}

TEST_P(OwnResults, OfClustersThatAreShortOfSomethingHold) {
    struct Change {
        const char* table;
        const char* column;
        double factor;
    };
    constexpr std::array changes{Change{"demand", "quantity_per_day", 3}, Change{"processes", "capacity_per_day", 0.4},
                                 Change{"lanes", "capacity_per_day", 0.1}, Change{"stocks", "on_hand", 0},
                                 Change{"demand", "margin", 0.001}};
    const auto& change = changes[GetParam() % changes.size()];
    const auto report = verified(scaled(1 + GetParam(), change.table, change.column, change.factor));
    EXPECT_TRUE(report.holds()) << change.table << "." << change.column << " x " << change.factor << "\n"
                                << text_of(report);
}

}  // namespace
}  // namespace chegu
