#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace chegu {
namespace {

TEST(ParallelThreads, EveryIndexOnceWhateverTheNumberOfThreads) {
    for (const std::size_t threads : {1U, 2U, 5U, 0U}) {
        std::vector<int> times(1000, 0);
        parallel_each(times.size(), threads, [&](std::size_t i) { ++times[i]; });
        EXPECT_EQ(times, std::vector<int>(1000, 1)) << threads;
    }
}

TEST(ParallelThreads, AStateBelongsToOneThread) {
    std::atomic<int> made{0};
    std::atomic<int> sum{0};
    struct State {
        int number;
        int seen = 0;  // not atomic: a race here would be found by the thread sanitizer
    };
    parallel_each(
        1000, 2, [&] { return State{++made}; },
        [&](std::size_t, State& state) {
            ++state.seen;
            sum += state.number > 0 ? 1 : 0;
        });
    EXPECT_LE(made, 2);
    EXPECT_EQ(sum, 1000);
}

TEST(ParallelThreads, NothingToDoIsDone) {
    parallel_each(0, 2, [](std::size_t) { FAIL(); });
}

TEST(ParallelThreads, WhatIsThrownArrives) {
    const auto run = [] {
        parallel_each(100, 2, [](std::size_t i) {
            if (i == 57) throw std::runtime_error("57");
        });
    };
    EXPECT_THROW(run(), std::runtime_error);
}

}  // namespace
}  // namespace chegu
