// The plan of least landed cost is found a second time by a program that shares no code with the first
// (tests/reference): straight from model.md 2, solved by a textbook simplex method. Whatever the feed, the two agree.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "analyses/flow/flow.h"
#include "reference/random_feed.h"
#include "reference/reference_flow.h"
#include "support/cases.h"

namespace chegu {
namespace {

/// The plan's figures under the names of the reference program.
reference::Values values_of(const Cluster& cluster, const Network& network, const FlowPlan& plan) {
    reference::Values values;
    for (int t = 0; t < cluster.settings.periods; ++t) {
        const auto& period = plan.periods[static_cast<std::size_t>(t)];
        for (auto id : network.makers.ids()) values[{'y', t, network.makers[id].process.index(), 0}] = period.made[id];
        for (auto id : network.arcs.ids()) {
            const auto& arc = network.arcs[id];
            values[{'x', t, arc.link.index(), arc.lane.index()}] = period.moved[id];
        }
        for (auto id : network.nodes.ids()) {
            const auto& node = network.nodes[id];
            values[{'z', t, node.item.index(), node.site.index()}] = period.stock[id];
        }
        for (auto id : cluster.demand.ids()) {
            values[{'u', t, id.index(), 0}] = period.unmet[id];
            values[{'v', t, id.index(), 0}] = asked(cluster, cluster.demand[id], t) - period.unmet[id];
        }
    }
    return values;
}

/// How much of the variety of random feeds a set of them really had.
struct Variety {
    int several_periods = 0, unmet = 0, served = 0, stock_moves = 0, binding = 0;
};

void compare(std::uint64_t seed, Variety& variety) {
    const auto feed = reference::random_feed(seed);
    const auto cluster = reference::cluster_of(feed);
    const auto network = build_network(cluster);
    const auto plan = plan_flow(cluster, network, {}, {});
    const auto program = reference::reference_program(cluster);
    const double objective = reference::reference_flow_objective(cluster);
    const auto values = values_of(cluster, network, plan);
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto message = [&] { return reference::text_of(feed); };

    ASSERT_EQ(plan.status, PlanStatus::optimal) << message();
    EXPECT_NEAR(plan.objective, objective, reference::cost_tolerance(objective)) << message();
    EXPECT_NEAR(plan.bound, objective, reference::cost_tolerance(objective)) << message();
    EXPECT_LE(reference::violation_of(program, values), 1e-6) << message();
    EXPECT_NEAR(reference::cost_of(program, values), objective, reference::cost_tolerance(objective)) << message();

    variety.several_periods += cluster.settings.periods > 1 ? 1 : 0;
    bool unmet = false, served = false, moves = false, binding = false;
    for (const auto& [name, value] : values) {
        if (name.kind == 'u') unmet = unmet || value > 1e-6;
        if (name.kind == 'v') served = served || value > 1e-6;
    }
    for (const auto& period : plan.periods)
        for (auto id : network.nodes.ids())
            moves = moves || std::abs(period.stock[id] - network.nodes[id].on_hand) > 1e-6;
    for (const auto& prices : plan.prices)
        for (auto id : network.limits.ids()) binding = binding || prices.limit[id] < -1e-6;
    variety.unmet += unmet ? 1 : 0;
    variety.served += served ? 1 : 0;
    variety.stock_moves += moves ? 1 : 0;
    variety.binding += binding ? 1 : 0;
}

TEST(SecondMethod, FindsTheSameLeastCostForEveryTinyFeed) {
    constexpr int feeds = cases(500);
    Variety variety;
    for (std::uint64_t seed = 1; seed <= feeds; ++seed) {
        compare(seed, variety);
        if (HasFailure()) return;
    }
    // The feeds are not all alike: each of these happens in a fair share of them.
    EXPECT_GT(variety.several_periods, feeds / 4);
    EXPECT_GT(variety.unmet, feeds / 4);
    EXPECT_GT(variety.served, feeds / 4);
    EXPECT_GT(variety.stock_moves, feeds / 40);
    EXPECT_GT(variety.binding, feeds / 20);
}

// One process makes 10 a day for 2 money, the market wants 12 worth 5 + 1 each: 10 · 2 + 2 · 6 = 32 a day.
TEST(SecondMethod, AgreesWithAnAnswerByHand) {
    reference::EditableFeed feed;
    for (const auto* key : {"name", "currency"}) feed.set_setting(key, "x");
    feed.set_setting("time_zone", "Asia/Shanghai");
    feed.set_setting("home_region", "R");
    feed.set_setting("plan_start", "2027-01-01");
    feed.set_setting("period_days", "1");
    feed["regions"] = {{{"region_id", "R"}, {"name", "甲"}}};
    feed["firms"];
    feed["sites"] = {
        {{"site_id", "S"}, {"name", "店"}, {"kind", "market"}, {"region_id", "R"}, {"lat", "30"}, {"lon", "114"}}};
    feed["items"] = {{{"item_id", "I"}, {"name", "件"}, {"value", "5"}}};
    feed["processes"] = {
        {{"process_id", "P"}, {"site_id", "S"}, {"item_id", "I"}, {"capacity_per_day", "10"}, {"cost_per_unit", "2"}}};
    feed["lanes"];
    feed["links"];
    feed["demand"] = {
        {{"demand_id", "D"}, {"item_id", "I"}, {"site_id", "S"}, {"quantity_per_day", "12"}, {"margin", "1"}}};
    EXPECT_DOUBLE_EQ(reference::reference_flow_objective(reference::cluster_of(feed)), 32);
}

}  // namespace
}  // namespace chegu
