#pragma once

#include <cstddef>
#include <vector>

namespace chegu {

/// A value that differs from another answer's.
struct Difference {
    std::size_t index = 0;
    double value = 0;
    bool operator==(const Difference&) const = default;
};

/// The values of `to` that are not `from`'s: a difference of 1e-12 (relative, 1 at least) is none. Equal lengths.
std::vector<Difference> differences(const std::vector<double>& from, const std::vector<double>& to);

/// A plan and prices, as what differs from an answer that is known already.
struct Certificate {
    std::vector<Difference> x;     // columns of LossLayout
    std::vector<Difference> dual;  // rows
    bool operator==(const Certificate&) const = default;
};

}  // namespace chegu
