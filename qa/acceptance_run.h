#pragma once
// Both builds over all cases.

#include <filesystem>
#include <functional>
#include <vector>

#include "qa/case.h"
#include "qa/finding.h"

namespace chegu::qa {

struct Builds {
    std::filesystem::path before, after;
};

struct RunOptions {
    double tolerance = 1e-9;
    double limit_seconds = 60;  // of one run
};

struct Outcome {
    std::vector<Finding> findings;  // in the order of the cases
    std::size_t feeds = 0, cases = 0, runs = 0;
    double seconds = 0;                  // all of it
    double before = 0, after = 0;        // of the runs of each build, the first of each case
    [[nodiscard]] bool changed() const;  // anything but times
};

/// Whether a run's time is worth a word: more than half as long again, and by 0.2 s at least; or the other way round.
bool is_other_time(double before, double after);

/// Asks both builds every case, the one or the other first by turns; where the times differ, once more, and the better
/// of two counts. What they write lies in `scratch`. `at(k)` is called before the k-th case. Throws Failure.
Outcome run_cases(const std::vector<Case>& cases, Feeds& feeds, const Builds& builds, const RunOptions& options,
                  const std::filesystem::path& scratch, const std::function<void(std::size_t)>& at);

}  // namespace chegu::qa
