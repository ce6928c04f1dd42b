#include "analyses/chain/certificate.h"

#include <algorithm>
#include <cmath>

namespace chegu {

std::vector<Difference> differences(const std::vector<double>& from, const std::vector<double>& to) {
    constexpr double least = 1e-12;
    std::vector<Difference> changed;
    for (std::size_t i = 0; i < to.size(); ++i)
        if (std::abs(to[i] - from[i]) > least * std::max({1.0, std::abs(to[i]), std::abs(from[i])}))
            changed.push_back({i, to[i]});
    return changed;
}

}  // namespace chegu
