#pragma once
// Which candidates come into place when some are chosen. Private to src/feed.

#include <cstddef>
#include <utility>
#include <vector>

#include "feed/decoded.h"

namespace chegu {

/// By the rows of the table candidates.
struct ScenarioChoice {
    std::vector<bool> in;                                      // the chosen and all they need, however far
    std::vector<bool> out;                                     // what one of those excludes, either way round
    std::vector<std::pair<std::size_t, std::size_t>> clashes;  // both in, though one excludes the other
};

/// O(candidates + their needs and excludes, log of the excludes).
ScenarioChoice choose_candidates(const DecodedTable& candidates, std::vector<std::size_t> rows);

}  // namespace chegu
