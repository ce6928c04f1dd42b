#pragma once
// The steps of the waterfall as a sum: what was paid and each step, which add up to the plan.

#include <vector>

#include "analyses/baseline/results/baseline_results.h"
#include "page/money.h"

namespace chegu {

/// What was paid and the steps after it are the parts, in the order of `steps` without its last row; that, the plan, is
/// their total, which is proven to be the least.
inline MoneySum waterfall_sum(const std::vector<WaterfallStep>& steps) {
    MoneySum sum{steps.back().amount, {}, Rounding::up};
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) sum.parts.push_back(steps[i].amount);
    return sum;
}

}  // namespace chegu
