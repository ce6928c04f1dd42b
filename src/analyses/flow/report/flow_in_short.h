#pragma once

#include <string>

#include "analyses/flow/flow_findings.h"
#include "base/language.h"
#include "network/network.h"

namespace chegu {

/// The figures that matter, short and aligned, for a terminal.
std::string flow_in_short(const Cluster& cluster, const Network& network, const FlowFindings& flow, Language language);

}  // namespace chegu
