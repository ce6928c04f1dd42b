#include "generate/random.h"

#include <gtest/gtest.h>

#include <numeric>

namespace chegu::synthetic {
namespace {

// The first numbers of SplitMix64 for the seed 1234567, as published with it.
TEST(Random, IsSplitMix64) {
    Random random(1234567);
    EXPECT_EQ(random.next(), 6457827717110365317U);
    EXPECT_EQ(random.next(), 3203168211198807973U);
    EXPECT_EQ(random.next(), 9817491932198370423U);
}

TEST(Random, BetweenStaysWithinItsEnds) {
    Random random(1);
    double sum = 0;
    for (int i = 0; i < 10000; ++i) {
        const double value = random.between(2, 6);
        ASSERT_GE(value, 2);
        ASSERT_LT(value, 6);
        sum += value;
    }
    EXPECT_NEAR(sum / 10000, 4, 0.05);
}

TEST(Deck, DealsEachValueOnceBeforeAnyComesAgain) {
    Random random(5);
    std::vector<int> values(10);
    std::iota(values.begin(), values.end(), 0);
    Deck<int> deck(values, random);
    std::vector<int> dealt;
    for (int hand = 0; hand < 5; ++hand)
        for (int value : deck.deal(2)) dealt.push_back(value);
    std::sort(dealt.begin(), dealt.end());
    EXPECT_EQ(dealt, values);
}

TEST(Deck, AHandHoldsNoValueTwice) {
    Random random(5);
    Deck<int> deck({1, 2, 3}, random);
    for (int i = 0; i < 50; ++i) {
        auto hand = deck.deal(2);
        ASSERT_EQ(hand.size(), 2U);
        EXPECT_NE(hand[0], hand[1]);
    }
    EXPECT_EQ(deck.deal(9).size(), 3U);
}

}  // namespace
}  // namespace chegu::synthetic
