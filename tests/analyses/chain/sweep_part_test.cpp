// A sweep in parts that were written, read back and joined is the sweep in one, to the last bit; what is no such part
// is refused.

#include "analyses/chain/sweep_part.h"

#include <gtest/gtest.h>

#include <array>

#include "analyses/chain/results/chain_results.h"
#include "analyses/chain/sweep_bits.h"
#include "analyses/chain/sweep_file.h"
#include "analyses/chain/swept_example.h"
#include "base/failure.h"
#include "base/hash.h"
#include "generate/generate.h"
#include "generate/random.h"
#include "reference/random_feed.h"
#include "support/cases.h"

namespace chegu {
namespace {

/// Everything of a cluster, swept in one.
struct Whole {
    Cluster cluster;
    Network network = build_network(cluster);
    std::vector<Outage> outages =
        outages_to_sweep(cluster, network, OutageIndex(cluster, network), {true, true, true, true, true, true});
    Sweep sweep = sweep_outages(cluster, network, outages, {1}, {});
    ResultPart results = chain_results(cluster, network, {sweep, {}, {}});

    [[nodiscard]] SweepPart part(OutageRange range, std::size_t threads = 1) const {
        return sweep_part(cluster, network, outages, range, {threads}, {});
    }
    [[nodiscard]] Sweep joined(std::vector<SweepPart> parts) const {
        return join(cluster, network, outages, std::move(parts));
    }
    /// In so many parts, each of them written and read, the last one first.
    [[nodiscard]] Sweep in_parts(std::size_t count, std::size_t threads = 1) const {
        std::vector<SweepPart> parts;
        for (std::size_t k = count; k-- > 0;) {
            const OutageRange range{outages.size() * k / count, outages.size() * (k + 1) / count};
            parts.push_back(read_sweep_part(written(part(range, threads))));
        }
        return joined(std::move(parts));
    }
};

Bits bits(const Sweep& sweep) {
    Bits bits;
    bits.add(sweep);
    return bits;
}

/// Sites that recover after different times, so that there are many bases; and a stock here and there.
Cluster random_cluster(std::uint64_t seed) {
    auto cluster = reference::cluster_of(reference::random_feed(seed));
    synthetic::Random random(seed);
    const double lengths[] = {0.5, 1, 3, 7.5, 20, 60};
    for (auto& site : cluster.sites) site.recover_days = lengths[random.below(6)];
    return cluster;
}

void expect_same_in_parts(const Whole& whole, std::size_t count, std::size_t threads = 1) {
    const auto sweep = whole.in_parts(count, threads);
    EXPECT_TRUE(sweep.outages == whole.sweep.outages) << count;
    EXPECT_TRUE(bits(sweep) == bits(whole.sweep)) << count;
    const auto results = chain_results(whole.cluster, whole.network, {sweep, {}, {}});
    EXPECT_EQ(results.files, whole.results.files);
    EXPECT_EQ(results.certificates, whole.results.certificates);
    EXPECT_EQ(results.summary, whole.results.summary);
}

TEST(SweepParts, OfTinyFeedsJoinToTheSweep) {
    for (std::uint64_t seed = 1; seed <= cases(16); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Whole whole{random_cluster(seed)};
        for (const std::size_t count : {std::size_t{1}, std::size_t{2}, std::size_t{3}, whole.outages.size()})
            if (count > 0) expect_same_in_parts(whole, count);
        if (testing::Test::HasFailure()) return;
    }
}

TEST(SweepParts, OfAWorkedExampleJoinToTheSweep) {
    const Whole whole{example_cluster(supplier_and_plant + "[stocks]\nsite_id, item_id, on_hand\nP, part, 50\n")};
    EXPECT_EQ(whole.outages.size(), 9U);
    for (std::size_t count = 1; count <= 10; ++count) expect_same_in_parts(whole, count);
}

TEST(SweepPartThreads, ChangeNothing) {
    auto feed = reference::editable(generate({10, 10}));
    for (auto& want : feed["demand"]) reference::multiply(want, "quantity_per_day", 1.5);
    const Whole whole{reference::cluster_of(feed)};
    expect_same_in_parts(whole, 3, 2);
}

/// Of the worked example, whose parts are [0, 3) and [3, 9).
class SweepPartsOf : public testing::Test {
   protected:
    const Whole whole_{example_cluster(supplier_and_plant + "[stocks]\nsite_id, item_id, on_hand\nP, part, 50\n")};
    const SweepPart begin_ = whole_.part({0, 3});
    const SweepPart end_ = whole_.part({3, 9});

    /// What is said of parts that are refused.
    [[nodiscard]] std::string refused(std::vector<SweepPart> parts) const {
        try {
            (void)whole_.joined(std::move(parts));
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.kind(), FailureKind::bad_input);
            return failure.what();
        }
        return "";
    }
};

constexpr const char* not_once = "the parts of a sweep can't be joined: they are not every outage exactly once";

TEST_F(SweepPartsOf, AListThatIsNotCoveredOnceAreRefused) {
    EXPECT_EQ(refused({end_, begin_}), "");
    EXPECT_EQ(refused({}), "the parts of a sweep can't be joined: there is none");
    EXPECT_EQ(refused({begin_}), not_once);
    EXPECT_EQ(refused({end_}), not_once);
    EXPECT_EQ(refused({begin_, begin_, end_}), not_once);
    EXPECT_EQ(refused({begin_, end_, end_}), not_once);
    EXPECT_EQ(refused({begin_, whole_.part({2, 9})}), not_once);
    EXPECT_EQ(refused({begin_, whole_.part({4, 9})}), not_once);
    EXPECT_THROW((void)whole_.part({10, 11}), std::out_of_range);
    EXPECT_THROW((void)whole_.part({3, 2}), std::out_of_range);
}

TEST_F(SweepPartsOf, AnotherInputAreRefused) {
    const Whole other{
        example_cluster(with(supplier_and_plant, "M,       10,               100", "M,       9,                100"))};
    EXPECT_EQ(refused({begin_, other.part({3, 9})}),
              "the parts of a sweep can't be joined: one of them is of another input");
    auto fewer = whole_.outages;
    fewer.pop_back();
    EXPECT_THROW((void)join(whole_.cluster, whole_.network, fewer, {whole_.part({})}), Failure);
}

TEST_F(SweepPartsOf, MachinesThatComputeOtherwiseAreRefused) {
    auto end = end_;
    end.bases.front().answer.x.front() += 1e-12;
    EXPECT_NE(refused({begin_, end}).find("compute alike"), std::string::npos);
}

TEST_F(SweepPartsOf, WhatIsNotThereAreRefused) {
    const auto refuses = [&](auto change) {
        auto begin = begin_;
        change(begin);
        return !refused({begin, end_}).empty();
    };
    EXPECT_FALSE(refuses([](auto&) {}));
    EXPECT_TRUE(refuses([](auto& part) { part.findings[0].first_hit = DemandId{1}; }));
    EXPECT_TRUE(refuses([](auto& part) { part.findings[0].levers.at(0).lane = LaneId{2}; }));
    EXPECT_TRUE(refuses([](auto& part) { part.findings[0].levers.at(0).node = NodeId{99}; }));
    EXPECT_TRUE(refuses([](auto& part) { part.findings[0].responses.at(0).column = 4; }));  // the demand row's
    EXPECT_TRUE(refuses([](auto& part) { part.findings[0].certificate.x.push_back({5, 1}); }));
    EXPECT_TRUE(refuses([](auto& part) { part.findings[0].survival.dual.push_back({99, 1}); }));
    EXPECT_TRUE(refuses([](auto& part) { part.findings[0].curve.at(0).certificate.x.push_back({99, 1}); }));
    auto both = std::vector{begin_, end_};
    for (auto& part : both) part.bases.front().answer.dual.pop_back();
    EXPECT_NE(refused(both), "");
    both = {begin_, end_};
    for (auto& part : both) part.bases.clear();
    EXPECT_NE(refused(both), "");
}

TEST_F(SweepPartsOf, AStoppedSweepSaySo) {
    Progress progress;
    progress.stop = [] { return true; };
    const auto stopped = sweep_part(whole_.cluster, whole_.network, whole_.outages, {0, 3}, {1}, progress);
    EXPECT_TRUE(read_sweep_part(written(stopped)).stopped);
    EXPECT_TRUE(whole_.joined({stopped, end_}).stopped);
}

/// Whether bytes are read; they must be refused as bad input or be read, and nothing else.
bool is_read(std::string_view bytes) {
    try {
        (void)read_sweep_part(bytes);
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::bad_input);
        return false;
    }
    return true;
}

TEST_F(SweepPartsOf, CutOrFlippedBytesAreRefused) {
    const auto bytes = written(begin_);
    ASSERT_TRUE(is_read(bytes));
    for (std::size_t size = 0; size < bytes.size(); ++size) ASSERT_FALSE(is_read(bytes.substr(0, size))) << size;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        auto flipped = bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << at % 8));
        ASSERT_FALSE(is_read(flipped)) << at;
    }
    EXPECT_FALSE(is_read(bytes + '\0'));
    EXPECT_FALSE(is_read("outage_id,loss\n"));
}

TEST_F(SweepPartsOf, HostileBytesWithTheRightHashAreReadAndRefusedOrJoined) {
    const auto bytes = written(begin_);
    const auto payload = bytes.find('\n') + 1 + begin_.input.size();
    const auto with_hash = [&](const std::string& content) {
        Hash hash;
        hash.add(content);
        return bytes.substr(0, bytes.find('\n') + 1) + hash.hex() + content;
    };
    const auto content = bytes.substr(payload);
    ASSERT_EQ(with_hash(content), bytes);
    for (std::size_t size = 0; size < content.size(); ++size)
        ASSERT_FALSE(is_read(with_hash(content.substr(0, size)))) << size;
    EXPECT_FALSE(is_read(with_hash(content + '\0')));
    constexpr std::array values{'\0', '\x7f', '\xff'};
    for (std::size_t at = 0; at < content.size(); ++at) {
        auto changed = content;
        changed[at] = values[at % values.size()];
        const auto hostile = with_hash(changed);
        if (!is_read(hostile)) continue;
        auto part = read_sweep_part(hostile);
        EXPECT_EQ(written(part), hostile);
        if (refused({part, end_}).empty())
            (void)chain_results(whole_.cluster, whole_.network, {whole_.joined({part, end_}), {}, {}});
    }
}

}  // namespace
}  // namespace chegu
