#pragma once
// Runs the program while its calls of the system fail (tests/preload/failing_calls.cpp), and looks at what is left.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "support/program.h"

namespace chegu {

/// Why such a test can't run here; empty where it can.
std::string no_failing_calls(const char* libraries);

/// A run in which a call failed, or did not come to that.
struct FailedRun : Ran {
    bool failed = false;
};

struct Failing {
    std::string calls;  // a family of tests/preload/failing_calls.cpp
    long at = 1;        // which call of it
    bool rest = false;  // all after it, too
};
/// `libraries`: what is loaded before the program. Temporary files go to `temporary`.
FailedRun run_failing(const std::vector<std::string>& words, const Failing& failing, const char* libraries,
                      const std::filesystem::path& temporary);

/// A file's bytes under the name "", or every file beneath a folder by its path in it; nothing where there is nothing.
/// How long a run took (run.json) is left out.
std::map<std::string, std::string> state_of(const std::filesystem::path& place);

}  // namespace chegu
