#include "analyses/flow/circles.h"

#include <gtest/gtest.h>

#include "cluster/build.h"
#include "support/inline_feed.h"

namespace chegu {
namespace {

/// A triangle A -> B -> C -> A and a way back from B to A, one item.
Network triangle() {
    return build_network(build_cluster(ExampleFeed(R"(
[sites]
site_id
A
B
C
[items]
item_id
cell
[modes]
mode
road
[lanes]
lane_id, from_site, to_site
ab,      A,         B
bc,      B,         C
ca,      C,         A
ba,      B,         A
[links]
link_id, item_id, from_site, to_site
ab,      cell,    A,         B
bc,      cell,    B,         C
ca,      cell,    C,         A
ba,      cell,    B,         A
)")));
}

Table<ArcId, double> flows(std::initializer_list<double> values) {
    Table<ArcId, double> moved;
    for (const double value : values) moved.push_back(value);
    return moved;
}

TEST(Circles, TheSmallestFlowOfACircleIsTakenOutOfAll) {
    auto moved = flows({5, 3, 2, 0});
    cancel_circles(triangle(), moved);
    EXPECT_EQ(moved[ArcId{0}], 3);
    EXPECT_EQ(moved[ArcId{1}], 1);
    EXPECT_EQ(moved[ArcId{2}], 0);
}

TEST(Circles, CirclesThatShareAnArcAreAllCancelled) {
    auto moved = flows({5, 3, 2, 3});
    cancel_circles(triangle(), moved);
    EXPECT_EQ(moved[ArcId{0}], 0);
    EXPECT_EQ(moved[ArcId{1}], 1);
    EXPECT_EQ(moved[ArcId{2}], 0);
    EXPECT_EQ(moved[ArcId{3}], 0);
}

TEST(Circles, WhatRunsInNoCircleStays) {
    auto moved = flows({5, 3, 0, 0});
    cancel_circles(triangle(), moved);
    EXPECT_EQ(moved[ArcId{0}], 5);
    EXPECT_EQ(moved[ArcId{1}], 3);
}

}  // namespace
}  // namespace chegu
