#pragma once

#include <string>

#include "analyses/chain/chain_findings.h"
#include "base/language.h"

namespace chegu {

/// The figures that matter, short and aligned, for a terminal.
std::string chain_in_short(const Cluster& cluster, const ChainFindings& findings, Language language);

}  // namespace chegu
