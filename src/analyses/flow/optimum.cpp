#include "analyses/flow/optimum.h"

#include <algorithm>
#include <cmath>

#include "base/failure.h"
#include "base/number.h"

namespace chegu {
namespace {

[[noreturn]] void fail(const std::string& zh, const std::string& en) {
    throw Failure(FailureKind::internal,
                  {"最小成本方案没有通过核验：" + zh + "。请报告此问题并附上数据。",
                   "the least-cost plan did not pass its check: " + en + "; please report this, with the feed"});
}

}  // namespace

bool OptimumCheck::feasible() const { return violation <= accepted_error; }

bool OptimumCheck::proven() const {
    return std::abs(objective - bound) <= accepted_error * std::max(1.0, std::abs(objective));
}

void OptimumCheck::require() const {
    if (!feasible())
        fail("相对误差 " + number_text(violation), "a row is violated by " + number_text(violation) + " (relative)");
    if (!proven())
        fail("成本 " + number_text(objective) + " 与下界 " + number_text(bound) + " 不一致",
             "cost " + number_text(objective) + " and bound " + number_text(bound) + " differ");
}

OptimumCheck check_optimum(const Cluster& cluster, const Network& network, const FlowPlan& plan) {
    return {largest_violation(cluster, network, plan.periods), plan.objective, plan.bound};
}

}  // namespace chegu
