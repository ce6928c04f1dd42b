#pragma once
// One run of another program: no shell, a time limit, nothing of it left behind.

#include <filesystem>
#include <string>
#include <vector>

namespace chegu::qa {

/// How a run ended. A run that was stopped at its limit has no code.
struct Ended {
    enum class How { exited, signalled, stopped };
    How how = How::exited;
    int code = 0;  // the exit code, or the signal's number

    friend bool operator==(const Ended&, const Ended&) = default;
};

/// "exit 2", "signal 11", "no answer in time".
std::string words_of(const Ended& ended);

struct ChildRun {
    Ended ended;
    double seconds = 0;  // wall clock
};

/// What is run, and where its streams go. `words` begins with the program's path.
struct ChildCall {
    std::vector<std::string> words;
    std::filesystem::path folder;  // its current folder
    std::filesystem::path out, err;
    double limit_seconds = 60;
};

/// Runs it with the locale C and nothing on standard input. At the limit it is killed with all that it started, and
/// what it leaves running when it ends is killed too. Throws Failure: bad_input where it can't be started, interrupted
/// after Ctrl-C.
ChildRun run_child(const ChildCall& call);

/// Lets Ctrl-C and a polite kill end the run at hand, and this program by Failure (interrupted).
void catch_interrupt();

}  // namespace chegu::qa
