// What a command leaves when the system lets it down: the n-th write, fsync, rename ... fails, for n = 1, 2, ... until
// it gets through without meeting a failure. Then OUT is as it was or as it was to be, nothing lies beside it, and what
// is said is true. Every n of `flow` and steps of the others; with CHEGU_EVERY_CALL=1 every n of all.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "support/failing_calls.h"
#include "support/small_feed.h"

#ifndef CHEGU_FAILING_CALLS
#define CHEGU_FAILING_CALLS ""
#endif

namespace chegu {
namespace {

namespace fs = std::filesystem;
using State = std::map<std::string, std::string>;

constexpr const char* libraries = CHEGU_FAILING_CALLS;

/// A command that writes to OUT, and what OUT held before.
struct Command {
    std::string name;
    std::vector<std::string> words;   // FEED and OUT stand for the places
    std::string out;                  // the name of OUT
    std::vector<std::string> before;  // a command that makes what OUT was; none: it was not there
    long step = 1;                    // every how many-th call is tried, of those of which there are dozens
    long writes = 1;                  // of writes: libxlsxwriter makes a thousand
    long reads = 0;                   // of reads; 0: twice `step`
};

std::ostream& operator<<(std::ostream& stream, const Command& command) { return stream << command.name; }

class FailingCalls : public ::testing::TestWithParam<Command> {
   protected:
    void SetUp() override {
        if (const auto why = no_failing_calls(libraries); !why.empty()) GTEST_SKIP() << why;
        write_feed(small_feed, place("feed"));
        fs::create_directory(place("tmp"));
        if (!GetParam().before.empty()) {
            ASSERT_EQ(run_program(words(GetParam().before)).exit, 0);
            write_bytes(out() / "notes.txt", "ours");
            fs::copy(out(), place("kept"), fs::copy_options::recursive);
        }
        old_ = state_of(out());
        const auto clean = run_program(words(GetParam().words));
        ASSERT_EQ(clean.exit, 0) << clean.err;
        new_ = state_of(out());
        ASSERT_NE(old_, new_);
        restore();
    }

    void every_call(Failing failing, long step) {
        if (std::getenv("CHEGU_EVERY_CALL") != nullptr) step = 1;
        for (failing.at = 1;; failing.at += step) {
            SCOPED_TRACE(failing.calls + " " + std::to_string(failing.at) + (failing.rest ? " and all after it" : ""));
            const auto run = run_failing(words(GetParam().words), failing, libraries, place("tmp"));
            const auto left = state_of(out());
            // Where nothing more can be written, nothing can be said either: the exit code has to do.
            if (run.exit == 0) {
                EXPECT_TRUE(left == new_) << "said to be done" << difference(left);
            } else {
                EXPECT_TRUE(run.failed) << run.err;
                EXPECT_EQ(run.exit, 5) << run.err;
                EXPECT_TRUE(failing.rest || run.err.find("chegu: ") != std::string::npos) << run.err;
                EXPECT_TRUE(left == old_ || left == new_) << "neither old nor new" << difference(left) << run.err;
            }
            // Where a folder can't be listed it can't be emptied either: the next run does that.
            const auto beside = litter();
            EXPECT_TRUE(beside.empty() || failing.calls == "list") << beside << run.err;
            restore();
            if (!run.failed) {
                EXPECT_GT(failing.at, 1) << "nothing was tried";
                return;
            }
            ASSERT_LT(failing.at, 100'000);
        }
    }

    /// One run; what it left in OUT is the old where it failed and the new where it did not.
    FailedRun run_failing_call(const Failing& failing) {
        auto run = run_failing(words(GetParam().words), failing, libraries, place("tmp"));
        EXPECT_TRUE(state_of(out()) == (run.exit == 0 ? new_ : old_)) << difference(state_of(out()));
        return run;
    }

    /// The first, the second, the fourth, the eighth, ... call.
    void sampled_calls(Failing failing) {
        int failed = 0;
        for (bool met = true; met; failing.at *= 2) {
            SCOPED_TRACE(failing.calls + " " + std::to_string(failing.at));
            const auto run = run_failing(words(GetParam().words), failing, libraries, place("tmp"));
            const auto left = state_of(out());
            EXPECT_TRUE(left == new_ || (left == old_ && run.exit != 0)) << "damaged" << difference(left) << run.err;
            (void)litter();
            restore();
            met = run.failed;
            failed += met ? 1 : 0;
            ASSERT_LT(failing.at, 1L << 40U);
        }
        EXPECT_GT(failed, 5) << "hardly anything was tried";
    }

    [[nodiscard]] fs::path out() const { return place(GetParam().out); }

   private:
    [[nodiscard]] fs::path place(const std::string& name) const { return scratch_ / name; }
    [[nodiscard]] std::vector<std::string> words(std::vector<std::string> words) const {
        for (auto& word : words) {
            if (word == "FEED") word = place("feed").string();
            if (word == "OUT") word = out().string();
        }
        return words;
    }
    void restore() const {
        if (state_of(out()) == old_) return;
        fs::remove_all(out());
        if (!old_.empty()) fs::copy(place("kept"), out(), fs::copy_options::recursive);
    }
    /// What lies where nothing should.
    [[nodiscard]] std::string litter() const {
        std::string found;
        for (const auto& [folder, known] :
             {std::pair{scratch_.path(), std::vector<std::string>{"feed", "tmp", "kept", GetParam().out}},
              std::pair{place("tmp"), std::vector<std::string>{}}})
            for (const auto& entry : fs::directory_iterator(folder)) {
                const auto name = entry.path().filename().string();
                if (std::find(known.begin(), known.end(), name) != known.end()) continue;
                found += name + " ";
                fs::remove_all(entry.path());
            }
        return found;
    }
    /// The files of which there is neither the old nor the new.
    [[nodiscard]] std::string difference(const State& left) const {
        std::string text = ":";
        for (const auto& [name, bytes] : new_)
            if (const auto found = left.find(name); found == left.end() || found->second != bytes) text += " " + name;
        return text + "\n";
    }

    ScratchFolder scratch_{memory_folder()};
    State old_, new_;
};

TEST_P(FailingCalls, Open) { every_call({"open"}, GetParam().step); }
TEST_P(FailingCalls, Close) { every_call({"close"}, GetParam().step); }
TEST_P(FailingCalls, Write) { every_call({"write"}, GetParam().writes); }
TEST_P(FailingCalls, NoRoomLeft) { every_call({"write", 1, true}, 2 * GetParam().writes); }
TEST_P(FailingCalls, SyncAndRename) { every_call({"sync rename"}, 1); }
TEST_P(FailingCalls, Read) { every_call({"read"}, GetParam().reads > 0 ? GetParam().reads : 2 * GetParam().step); }
TEST_P(FailingCalls, List) {
    if (GetParam().name == "template") GTEST_SKIP() << "a template needs to list no folder";
    every_call({"list"}, GetParam().step);
}
// A machine that gives no threads: the one that there is does it all.
TEST_P(FailingCalls, Threads) {
    const auto run = run_failing_call({"thread", 1, true});
    EXPECT_EQ(run.exit, 0) << run.err;
}
// Libraries may give up where there is no memory, and what they leave beside OUT the next run clears away; OUT itself
// is the old one or the new one all the same.
TEST_P(FailingCalls, Memory) { sampled_calls({"malloc"}); }

const std::vector<Command> commands{
    {"run", {"run", "FEED", "-o", "OUT"}, "out", {"flow", "FEED", "-o", "OUT"}, 5, 97},
    {"run_into_a_new_folder", {"run", "FEED", "-o", "OUT"}, "out", {}, 7, 131},
    {"run_with_a_scenario",
     {"run", "FEED", "-o", "OUT", "--scenario", "wider"},
     "out",
     {"run", "FEED", "-o", "OUT"},
     11,
     211},
    {"flow", {"flow", "FEED", "-o", "OUT"}, "out", {"check", "FEED", "-o", "OUT"}, 1, 1},
    {"check", {"check", "FEED", "-o", "OUT"}, "out", {"flow", "FEED", "-o", "OUT"}, 3, 3},
    {"convert_to_a_folder", {"convert", "FEED", "OUT"}, "out", {}, 3, 3},
    {"convert_to_a_workbook", {"convert", "FEED", "OUT"}, "out.xlsx", {}, 7, 61, 101},
    {"convert_to_a_geopackage", {"convert", "FEED", "OUT"}, "out.gpkg", {}, 5, 5},
    {"template", {"template", "OUT"}, "out.xlsx", {}, 31, 1009},
};

INSTANTIATE_TEST_SUITE_P(Of, FailingCalls, ::testing::ValuesIn(commands),
                         [](const auto& command) { return command.param.name; });

}  // namespace
}  // namespace chegu
