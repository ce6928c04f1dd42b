#pragma once

#include <algorithm>
#include <vector>

namespace chegu::checks {

/// The middle value, the lower of the two where there is an even number; the list must not be empty. O(n).
inline double median(std::vector<double> values) {
    const auto middle = values.begin() + (static_cast<std::ptrdiff_t>(values.size()) - 1) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace chegu::checks
