#pragma once

#include <optional>
#include <string>

#include "analyses/chain/outage.h"

namespace chegu {

struct ChainOptions {
    std::optional<SweepTargets> targets;  // none: every kind, and the named outages where there are any
    std::string where;                    // which of the targets, a condition on their rows; empty: all
    bool pairs = false;
    std::size_t top = 0;  // pairs listed at most; 0: all that interact
};

}  // namespace chegu
