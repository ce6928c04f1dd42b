#pragma once
// What the two builds do not have in common, for people and for programs.

#include <string>

#include "qa/acceptance_run.h"

namespace chegu::qa {

/// A paragraph for each group that has something, at most `top` lines of it, then a line of totals.
std::string text_report(const Outcome& outcome, std::size_t top);
/// One JSON document with every finding.
std::string json_report(const Outcome& outcome);

}  // namespace chegu::qa
