#pragma once

#include <string>

#include "analyses/baseline/baseline.h"
#include "base/language.h"

namespace chegu {

/// The figures of the baseline as lines for a terminal.
std::string baseline_in_short(const Cluster& cluster, const Baseline& baseline, Language language);

}  // namespace chegu
