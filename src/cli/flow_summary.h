#pragma once

#include <string>

#include "analyses/flow/flow_findings.h"
#include "base/language.h"

namespace chegu::cli {

/// The figures that matter, short and aligned, for a terminal.
std::string flow_summary(const Cluster& cluster, const Network& network, const FlowPlan& plan,
                         const FlowFigures& figures, Language language);

}  // namespace chegu::cli
