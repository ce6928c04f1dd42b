#pragma once

#include "analyses/baseline/results/baseline_results.h"
#include "cli/session.h"

namespace chegu::cli {

/// The figures of the baseline as lines for a terminal.
std::string baseline_summary(const Cluster& cluster, const Baseline& baseline, Language language);

}  // namespace chegu::cli
