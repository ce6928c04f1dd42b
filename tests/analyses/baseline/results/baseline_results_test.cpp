#include "analyses/baseline/results/baseline_results.h"

#include <gtest/gtest.h>

#include "cluster/build.h"
#include "support/inline_feed.h"

namespace chegu {
namespace {

TEST(BaselineResults, TheRunSaysHowLongTheSolverTookAndHowManySteps) {
    const auto cluster = build_cluster(ExampleFeed(R"(
[sites]
site_id
A
B
[items]
item_id
x
[modes]
mode
road
[lanes]
lane_id, from_site, to_site, mode, rate
ab,      A,         B,       road, 1
[links]
item_id, from_site, to_site
x,       A,         B
[shipments]
shipment_id, item_id, from_site, to_site, quantity
s,           x,       A,         B,       5
)"));
    const auto network = build_network(cluster);
    auto baseline = solve_baseline(cluster, network, {}, {});
    baseline.plan.solver_seconds = 1.5;
    baseline.plan.iterations = 42;
    const auto part = baseline_results(cluster, network, baseline, {});
    EXPECT_EQ(part.run, (nlohmann::ordered_json{{"solver_seconds", 1.5}, {"iterations", 42}}));
    EXPECT_EQ(part.options, (nlohmann::ordered_json{{"within_sources", false}}));
}

}  // namespace
}  // namespace chegu
