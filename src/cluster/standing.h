#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "cluster/cluster.h"

namespace chegu {

/// Which candidates are in place: of a row with a candidate, whether it is there (feed.md).
class Standing {
   public:
    /// What exists today: no candidate.
    Standing() = default;
    /// These candidates besides.
    explicit Standing(std::vector<CandidateId> chosen) : chosen_(std::move(chosen)) {
        std::sort(chosen_.begin(), chosen_.end());
    }

    /// Whether the row is there: it exists today, or its candidate is in place. O(log candidates in place).
    template <class Row>
    [[nodiscard]] bool has(const Row& row) const {
        return !row.candidate.given() || std::binary_search(chosen_.begin(), chosen_.end(), row.candidate);
    }

   private:
    std::vector<CandidateId> chosen_;  // ascending
};

}  // namespace chegu
