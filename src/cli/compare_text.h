#pragma once

#include <string>

#include "results/compare.h"

namespace chegu::cli {

/// The figures that have a name for people, a line each: every result's value and how far it is from the first's,
/// aligned for a terminal.
std::string compare_text(const Comparison& comparison, Language language);

}  // namespace chegu::cli
