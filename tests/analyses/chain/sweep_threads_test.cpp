// The number of threads changes nothing of what a sweep finds, to the last bit (testing.md). The thread sanitizer runs
// these.

#include <gtest/gtest.h>

#include <atomic>

#include "analyses/chain/sweep_bits.h"
#include "generate/generate.h"
#include "reference/editable_feed.h"

namespace chegu {
namespace {

Bits swept(const Cluster& cluster, const Network& network, std::size_t threads) {
    const OutageIndex index(cluster, network);
    const auto outages = outages_to_sweep(cluster, network, index, {true, true, true, true, true, true});
    Bits bits;
    bits.add(sweep_outages(cluster, network, outages, {threads}, {}));
    return bits;
}

Bits paired(const Cluster& cluster, const Network& network, std::size_t threads) {
    const auto pairs = sweep_pairs(cluster, network, {threads}, {});
    Bits bits;
    for (const auto& pair : pairs.listed) bits.add(pair);
    for (const auto& single : pairs.singles) {
        bits.add(single.site.index());
        bits.add(single.days);
        bits.add(single.certificate);
    }
    for (const std::size_t count : {pairs.solved, pairs.dominated, pairs.bounded}) bits.add(count);
    return bits;
}

/// A made-up cluster whose sites recover after different times, and which wants more than it can make (`short_of`).
Cluster made_up(std::size_t sites, bool short_of) {
    auto feed = reference::editable(generate({sites, sites}));
    std::size_t row = 0;
    for (auto& site : feed["sites"]) site["recover_days"] = std::to_string(10 + 7 * (row++ % 4));
    if (short_of)
        for (auto& want : feed["demand"]) reference::multiply(want, "quantity_per_day", 1.5);
    return reference::cluster_of(feed);
}

void expect_same_for_any_threads(std::size_t sites, bool short_of) {
    const auto cluster = made_up(sites, short_of);
    const auto network = build_network(cluster);
    const auto alone = swept(cluster, network, 1);
    EXPECT_GT(alone.size(), 100U);
    EXPECT_TRUE(alone == swept(cluster, network, 2));
    EXPECT_TRUE(alone == swept(cluster, network, 1)) << "not even the same with one thread";
    EXPECT_TRUE(paired(cluster, network, 1) == paired(cluster, network, 2));
}

TEST(SweepThreads, FindTheSameWhereEverythingCanBeDelivered) { expect_same_for_any_threads(14, false); }

TEST(SweepThreads, FindTheSameWhereSomethingIsShortEveryDay) { expect_same_for_any_threads(14, true); }

TEST(SweepThreads, MayAllBeStopped) {
    const auto cluster = made_up(14, true);
    const auto network = build_network(cluster);
    const OutageIndex index(cluster, network);
    std::atomic<int> asked{0};
    Progress progress;
    progress.stop = [&] { return ++asked > 5; };
    const auto sweep = sweep_outages(cluster, network, outages_to_sweep(cluster, network, index, {}), {2}, progress);
    EXPECT_TRUE(sweep.stopped);
    const auto pairs = sweep_pairs(cluster, network, {2}, progress);
    EXPECT_TRUE(pairs.stopped);
}

}  // namespace
}  // namespace chegu
