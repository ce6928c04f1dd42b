// The number of threads changes nothing of what a sweep finds, to the last bit (testing.md). The thread sanitizer runs
// these.

#include <gtest/gtest.h>

#include <atomic>
#include <bit>
#include <cstdint>

#include "analyses/chain/pairs.h"
#include "generate/generate.h"
#include "reference/editable_feed.h"

namespace chegu {
namespace {

/// Everything that a sweep found, as a row of numbers bit by bit.
class Bits {
   public:
    void add(double value) { all_.push_back(std::bit_cast<std::uint64_t>(value)); }
    void add(std::size_t value) { all_.push_back(value); }
    void add(const std::vector<Difference>& differences) {
        add(differences.size());
        for (const auto& difference : differences) {
            add(difference.index);
            add(difference.value);
        }
    }
    void add(const Certificate& certificate) {
        add(certificate.x);
        add(certificate.dual);
    }
    void add(const OutageFinding& finding) {
        for (const double value :
             {finding.solved ? 1.0 : 0.0, finding.added_loss, finding.loss_lower, finding.loss_upper, finding.tts_days,
              finding.risk_index, finding.annual_loss.value_or(-1)})
            add(value);
        add(finding.first_hit.index());
        for (const auto& point : finding.curve) {
            add(point.days);
            add(point.loss);
            add(point.certificate);
        }
        for (const auto& lever : finding.levers) {
            for (const std::size_t id :
                 {lever.process.index(), lever.lane.index(), lever.link.index(), lever.node.index()})
                add(id);
            add(lever.price);
        }
        for (const auto& response : finding.responses) {
            add(response.column);
            add(response.before);
            add(response.after);
        }
        add(finding.certificate);
        add(finding.survival);
    }
    void add(const PairFinding& pair) {
        add(pair.a.index());
        add(pair.b.index());
        for (const double value :
             {pair.recover_days, pair.loss_lower, pair.loss_upper, pair.added_a, pair.added_b, pair.interaction})
            add(value);
        add(pair.certificate);
    }
    bool operator==(const Bits&) const = default;
    [[nodiscard]] std::size_t size() const { return all_.size(); }

   private:
    std::vector<std::uint64_t> all_;
};

Bits swept(const Cluster& cluster, const Network& network, std::size_t threads) {
    const OutageIndex index(cluster, network);
    const auto outages = outages_to_sweep(cluster, network, index, {true, true, true, true, true, true});
    const auto sweep = sweep_outages(cluster, network, outages, {threads}, {});
    Bits bits;
    for (const auto& finding : sweep.findings) bits.add(finding);
    for (const auto& base : sweep.bases) {
        bits.add(base.days);
        for (const double value : base.answer.x) bits.add(value);
        for (const double value : base.answer.dual) bits.add(value);
    }
    bits.add(sweep.expected_annual_loss);
    bits.add(sweep.base_loss_per_year);
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
