#pragma once

#include "analyses/analysis.h"

namespace chegu {

/// Outages, time to survive and grades, as the catalogue lists them. Options: ChainOptions; answer: ChainFindings.
Analysis chain_entry();

}  // namespace chegu
