#pragma once
// Loops on several threads: the one place that knows how.

#include <cstddef>

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define CHEGU_PLAIN_THREADS  // it can't see inside Debian's TBB and would call every hand-over in there a race
#endif
#endif

#include <atomic>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <vector>

#ifdef CHEGU_PLAIN_THREADS
#include <system_error>
#include <thread>
#else
#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <optional>
#endif

namespace chegu {

/// While it lives no loop of this process runs on more than `threads` threads (0: all cores), however many it asks for.
/// Only the command line has one, since its process is its own; what lies below is told how many by a parameter.
class ThreadLimit {
   public:
#ifdef CHEGU_PLAIN_THREADS
    explicit ThreadLimit(std::size_t) {}  // the loops ask for few enough themselves
#else
    explicit ThreadLimit(std::size_t threads) {
        if (threads > 0) limit_.emplace(tbb::global_control::max_allowed_parallelism, threads);
    }

   private:
    std::optional<tbb::global_control> limit_;
#endif
};

/// What the threads of a loop share: the first thing that was thrown.
class FirstThrown {
   public:
    [[nodiscard]] bool any() const { return any_; }
    /// To be called in a catch block.
    void keep() {
        const std::scoped_lock lock(mutex_);
        if (!thrown_) thrown_ = std::current_exception();
        any_ = true;
    }
    /// To be called when all threads are done.
    void throw_again() const {
        if (thrown_) std::rethrow_exception(thrown_);
    }

   private:
    std::mutex mutex_;
    std::exception_ptr thrown_;
    std::atomic<bool> any_{false};
};

/// work(i, state) for each i below `count`, on at most `threads` threads (0: all cores), in no order; each thread has a
/// state of its own, made by make() when it first needs it. What is thrown is thrown again here, and what has not begun
/// by then is left out. Where the machine has no more threads those that there are do it.
template <class Make, class Work>
void parallel_each(std::size_t count, std::size_t threads, Make make, Work work) {
    FirstThrown thrown;
#ifdef CHEGU_PLAIN_THREADS
    if (threads == 0) threads = std::thread::hardware_concurrency();
    std::atomic<std::size_t> next{0};
    std::vector<std::thread> running;
    const auto run = [&] {
        try {
            auto state = make();
            for (std::size_t i = next++; i < count; i = next++) work(i, state);
        } catch (...) {
            thrown.keep();
            next = count;
        }
    };
    try {
        for (std::size_t t = 1; t < threads; ++t) running.emplace_back(run);
    } catch (const std::system_error&) {
    }
    run();
    for (auto& thread : running) thread.join();
#else
    std::vector<char> begun(count, 0);  // by i, each touched by one thread
    const auto run = [&](std::size_t i, auto& state_of) {
        if (thrown.any()) return;
        begun[i] = 1;
        try {
            work(i, state_of());
        } catch (...) {
            thrown.keep();
        }
    };
    try {
        tbb::task_arena arena(threads > 0 ? static_cast<int>(threads) : tbb::task_arena::automatic);
        arena.execute([&] {
            tbb::enumerable_thread_specific<decltype(make())> states(make);
            const auto mine = [&]() -> auto& { return states.local(); };
            tbb::parallel_for(
                tbb::blocked_range<std::size_t>(0, count, 1),
                [&](const tbb::blocked_range<std::size_t>& range) {
                    for (auto i = range.begin(); i != range.end(); ++i) run(i, mine);
                },
                tbb::simple_partitioner{});
        });
    } catch (const std::runtime_error&) {  // TBB's, from the middle of the loop: it could not start a thread
        auto state = make();
        const auto only = [&]() -> auto& { return state; };
        for (std::size_t i = 0; i < count; ++i)
            if (begun[i] == 0) run(i, only);
    }
#endif
    thrown.throw_again();
}

/// The same without a state.
template <class Work>
void parallel_each(std::size_t count, std::size_t threads, Work work) {
    parallel_each(
        count, threads, [] { return 0; }, [&work](std::size_t i, int) { work(i); });
}

}  // namespace chegu
