#pragma once

#include <optional>

#include "analyses/baseline/baseline.h"

namespace chegu {

/// What really moved against a plan; `run` sets it against two: the one that it writes, which may take from any source
/// what it likes, and for comparison the one that takes no more than there is.
struct BaselineFindings {
    Baseline baseline;                       // what is written
    std::optional<Baseline> within_sources;  // beside it in the report; none where it was not asked for
};

}  // namespace chegu
