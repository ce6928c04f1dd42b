#pragma once
// The answers of two builds to one case, against each other.

#include <vector>

#include "qa/answer.h"
#include "qa/finding.h"

namespace chegu::qa {

/// Everything but times: how it ended, what it said, what it wrote. Two numbers are the same where they differ by at
/// most `tolerance`, relative to the larger or to 1.
std::vector<Finding> judge(const Case& asked, const Answer& before, const Answer& after, double tolerance);

/// What the builds said of the feed on standard output and standard error.
std::vector<Finding> judge_notices(const Case& asked, const Answer& before, const Answer& after);

/// What they wrote: results by figure and row, scenarios too; other files byte by byte, but for workbooks and pages,
/// which hold dates and versions and are only looked for.
std::vector<Finding> judge_files(const Case& asked, const Answer& before, const Answer& after, double tolerance);

}  // namespace chegu::qa
