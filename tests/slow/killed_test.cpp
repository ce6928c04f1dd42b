// kill -9 at random moments: what was there is whole, old or new, what was said to be done is there, and the next run
// clears away what the killed one left. CHEGU_KILLS says how often (by default as often as the fast tests have time
// for; 1000 takes some minutes).

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "support/failing_calls.h"
#include "support/small_feed.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;
using std::chrono::microseconds;

int kills_asked_for() {
    const char* asked = std::getenv("CHEGU_KILLS");
    return asked == nullptr ? 60 : std::atoi(asked);
}

/// The program in a process of its own, quiet; what it returned, or -1 where it was killed after a time.
int run_and_kill(std::vector<std::string> words, microseconds after) {
    words.insert(words.begin(), CHEGU_PROGRAM);
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_RDWR);
        for (const int stream : {0, 1, 2}) ::dup2(nowhere, stream);
        ::execv(CHEGU_PROGRAM, arguments.data());
        ::_exit(127);
    }
    std::this_thread::sleep_for(after);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

microseconds time_of(const std::vector<std::string>& words) {
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(run_program(words).exit, 0);
    return std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - begin);
}

/// How many entries a folder has that begin with a point: what lies beside OUT while it grows.
std::ptrdiff_t hidden(const fs::path& folder) {
    return std::count_if(fs::directory_iterator(folder), {},
                         [](const auto& entry) { return entry.path().filename().string().starts_with('.'); });
}

TEST(Killed, ARunLeavesTheResultsOldOrNew) {
    const ScratchFolder scratch(memory_folder());
    const auto feed = (scratch / "feed").string();
    const auto out = scratch / "out";
    write_feed(small_feed, feed);
    ASSERT_EQ(run_program({"check", feed, "-o", out.string()}).exit, 0);
    write_bytes(out / "notes.txt", "ours");
    fs::copy(out, scratch / "kept");
    const auto before = state_of(out);
    const std::vector<std::string> words{"run", feed, "-o", out.string()};
    const auto whole = time_of(words);
    const auto after = state_of(out);
    ASSERT_NE(before, after);

    std::mt19937_64 random(20260320);
    int killed = 0, damaged = 0, beside = 0;
    for (int tried = 0; tried < kills_asked_for(); ++tried) {
        fs::remove_all(out);
        fs::copy(scratch / "kept", out);
        const auto moment = random() % static_cast<std::uint64_t>(whole.count() * 11 / 10);
        const int exit = run_and_kill(words, microseconds(moment));
        const auto left = state_of(out);
        killed += exit == -1;
        beside += hidden(scratch.path()) > 0;
        damaged += exit == 0 ? left != after : left != before && left != after;
    }
    EXPECT_EQ(damaged, 0);
    EXPECT_GT(killed, kills_asked_for() / 4);
    EXPECT_EQ(run_program(words).exit, 0);
    EXPECT_EQ(state_of(out), after);
    EXPECT_EQ(hidden(scratch.path()), 0) << "the next run clears away what " << beside << " left";
}

TEST(Killed, AConversionLeavesAWholeFileOrNone) {
    for (const std::string name : {"out.xlsx", "out.gpkg", "out"}) {
        SCOPED_TRACE(name);
        const ScratchFolder scratch(memory_folder());
        const auto feed = (scratch / "feed").string();
        const auto out = scratch / name;
        write_feed(small_feed, feed);
        const std::vector<std::string> words{"convert", feed, out.string()};
        const auto whole = time_of(words);
        const auto right = state_of(out);
        std::mt19937_64 random(20260320);
        for (int tried = 0; tried < kills_asked_for() / 6; ++tried) {
            fs::remove_all(out);
            const auto moment = random() % static_cast<std::uint64_t>(whole.count() * 11 / 10);
            const int exit = run_and_kill(words, microseconds(moment));
            if (exit == 0 || fs::exists(out)) {
                EXPECT_EQ(state_of(out), right);
            }
        }
        fs::remove_all(out);
        EXPECT_EQ(run_program(words).exit, 0) << "whatever the last one left";
        EXPECT_EQ(state_of(out), right);
        EXPECT_EQ(hidden(scratch.path()), 0);
    }
}

}  // namespace
}  // namespace chegu
