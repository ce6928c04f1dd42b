// Two sites out at once (model.md 3, N-2), by hand.

#include "analyses/chain/pairs.h"

#include <gtest/gtest.h>

#include "analyses/chain/swept_example.h"

namespace chegu {
namespace {

struct PairsExample {
    Cluster cluster;
    Network network;
    PairSweep pairs;

    explicit PairsExample(std::string_view feed)
        : cluster(example_cluster(feed)),
          network(build_network(cluster)),
          pairs(sweep_pairs(cluster, network, {1}, {})) {}

    /// "a+b" of each pair that is listed.
    [[nodiscard]] std::string listed() const {
        std::string text;
        for (const auto& pair : pairs.listed) text += cluster.sites[pair.a].id + "+" + cluster.sites[pair.b].id + " ";
        return text;
    }
};

/// S and T make 10 parts a day each, either is enough for P. S recovers in 20 days, T in 8.
const std::string backed_up = with(with(with(with(supplier_and_plant, "S,       parts,", "T, , plant, 8, 0\nS, parts,"),
                                             "make,       S,", "make2, T, part, 10\nmake, S,"),
                                        "sp,      S,", "tp, T, P, road,\nsp, S,"),
                                   "parts,   part,", "parts2, part, T, P,\nparts, part,");

TEST(Pairs, TwoSourcesThatBackEachOtherUpLoseOnlyTogether) {
    const PairsExample example(backed_up);
    ASSERT_GE(example.pairs.listed.size(), 1U);
    const auto& pair = example.pairs.listed[0];
    EXPECT_EQ(example.listed().substr(0, 4), "T+S ");
    // Alone neither loses anything; together all of 10 cars for the longer of 8 and 20 days.
    EXPECT_EQ(pair.recover_days, 20);
    EXPECT_EQ(pair.added_a, 0);
    EXPECT_EQ(pair.added_b, 0);
    EXPECT_NEAR(pair.loss_lower, 20000, 1e-5);
    EXPECT_NEAR(pair.loss_upper, 20000, 1e-5);
    EXPECT_NEAR(pair.interaction, 20000, 1e-5);
}

TEST(Pairs, TwoOfOneChainLoseNoMoreThanTheLargerAndAreListedToo) {
    // Alone P loses 10000 in its 10 days. Of the pair both are out for 20: P alone would lose 20000 then, S too, and
    // both together 20000: interaction -20000.
    const PairsExample example(supplier_and_plant);
    ASSERT_EQ(example.listed(), "S+P ");
    const auto& pair = example.pairs.listed[0];
    EXPECT_EQ(pair.recover_days, 20);
    EXPECT_NEAR(pair.added_a, 20000, 1e-5);
    EXPECT_NEAR(pair.added_b, 20000, 1e-5);
    EXPECT_NEAR(pair.loss_upper, 20000, 1e-5);
    EXPECT_NEAR(pair.interaction, -20000, 1e-5);
    // One plan does without both: no further solve was needed.
    EXPECT_EQ(example.pairs.dominated, 1U);
    EXPECT_EQ(example.pairs.solved, 0U);
}

TEST(Pairs, IndependentOnesAreNotListed) {
    // A chain of its own for buses: S, P and H, Q have nothing in common. Only pairs within a chain interact.
    auto two = with(supplier_and_plant, "car,     1\n[modes]", "car, 1\nbody, 0\nbus, 3\n[modes]");
    two = with(two, "M,       ,  ", "H, , plant, 20, 0\nQ, , plant, 10, 0\nM, ,");
    two = with(two, "build,      P,       car,     10", "build, P, car, 10\nweld, H, body, 3\nmount, Q, bus, 3");
    two = with(two, "car,     part,     1", "car, part, 1\nbus, body, 1");
    two = with(two, "pm,      P,", "hq, H, Q, road,\nqm, Q, M, road,\npm, P,");
    two = with(two, "cars,    car,", "bodies, body, H, Q,\nbuses, bus, Q, M,\ncars, car,");
    two = with(two, "d,         car,", "b, bus, M, 3, 500\nd, car,");
    const PairsExample example(two);
    EXPECT_EQ(example.listed(), "S+P H+Q ");
    EXPECT_EQ(example.pairs.bounded, 0U);
}

TEST(Pairs, MarketsAndCandidatesAreNoPartOfAny) {
    auto feed =
        with(supplier_and_plant, "recover_days, outages_per_year", "recover_days, outages_per_year, candidate_id");
    feed = with(feed, "S,       parts,", "N, , plant, 5, 1, c\nS, parts,");
    EXPECT_EQ(PairsExample(feed + "[candidates]\ncandidate_id\nc\n").listed(), "S+P ");
}

TEST(Pairs, StockThatOneAloneLivesOnIsCountedOnce) {
    // 100 cars at M: without S, or without P, the first 10 of 20 days are served: 10000 each; both together the same.
    const PairsExample example(supplier_and_plant + "[stocks]\nsite_id, item_id, on_hand\nM, car, 100\n");
    ASSERT_EQ(example.listed(), "S+P ");
    EXPECT_NEAR(example.pairs.listed[0].added_b, 10000, 1e-5);
    EXPECT_NEAR(example.pairs.listed[0].loss_upper, 10000, 1e-5);
    EXPECT_NEAR(example.pairs.listed[0].interaction, -10000, 1e-5);
}

TEST(Pairs, AnEverydayLossIsNoPartOfThePairs) {
    // 6 of 16 cars are lost every day: 12000 in 20 days, in either case.
    const PairsExample example(with(supplier_and_plant, "M,       10,               100", "M, 16, 100"));
    ASSERT_EQ(example.listed(), "S+P ");
    EXPECT_NEAR(example.pairs.listed[0].loss_upper, 20000, 1e-4);
    EXPECT_NEAR(example.pairs.listed[0].interaction, -20000, 1e-4);
}

TEST(Pairs, AFeedOfOneSiteHasNone) {
    EXPECT_EQ(PairsExample("[sites]\nsite_id\nA\n").listed(), "");
    EXPECT_EQ(PairsExample("[items]\nitem_id\nx\n").listed(), "");
}

TEST(Pairs, StopWhereTheUserStopsThem) {
    const auto cluster = example_cluster(supplier_and_plant);
    const auto network = build_network(cluster);
    Progress progress;
    progress.stop = [] { return true; };
    EXPECT_TRUE(sweep_pairs(cluster, network, {1}, progress).stopped);
}

TEST(Pairs, OfThoseThatInteractOnlyTheLargestMayBeAskedFor) {
    // T makes only 4 a day: S alone loses 6 cars a day for 20 days, 12000; with T 8000 more, and with P, which alone
    // loses all 20000 in those days, 12000 less than the sum.
    const auto cluster = example_cluster(with(backed_up, "T, part, 10", "T, part, 4"));
    const auto network = build_network(cluster);
    const auto all = sweep_pairs(cluster, network, {1}, {});
    ASSERT_EQ(all.listed.size(), 2U);
    const auto one = sweep_pairs(cluster, network, {1, 1}, {});
    ASSERT_EQ(one.listed.size(), 1U);
    EXPECT_NEAR(one.listed[0].interaction, -12000, 1e-5);
    EXPECT_EQ(one.solved, all.solved) << "all are looked at";
    EXPECT_EQ(sweep_pairs(cluster, network, {1, 99}, {}).listed.size(), 2U);
}

}  // namespace
}  // namespace chegu
