#pragma once

#include <optional>
#include <vector>

#include "analyses/chain/pairs.h"
#include "analyses/chain/segments.h"
#include "analyses/chain/sweep.h"

namespace chegu {

/// All that the chain analysis found.
struct ChainFindings {
    Sweep sweep;
    std::vector<SegmentFinding> segments;
    std::optional<PairSweep> pairs;  // only where asked for
};

}  // namespace chegu
