// Sweeping only what a condition picks out (chain --where).

#include "analyses/chain/entry/outage_filter.h"

#include <gtest/gtest.h>

#include "analyses/chain/swept_example.h"
#include "base/failure.h"

namespace chegu {
namespace {

/// Two makers, a warehouse and a market; one named outage of two rows.
constexpr std::string_view places = R"(
[firms]
firm_id, role
f,       supplier
[sites]
site_id, firm_id, kind,      recover_days
A,       f,       plant,     10
B,       f,       plant,     40
W,       ,        warehouse, 40
M,       ,        market,    40
[items]
item_id
part
[outages]
outage_id, target, target_id, recover_days
flood,     site,   A,         5
flood,     site,   B,         90
)";

std::string picked(const SweepTargets& targets, std::string_view condition) {
    const ExampleFeed feed(padded(places));
    const auto cluster = build_cluster(feed);
    const auto network = build_network(cluster);
    const OutageIndex index(cluster, network);
    std::string text;
    for (const auto& outage :
         outages_where(outages_to_sweep(cluster, network, index, targets), cluster, feed, condition))
        text += std::string(word(kind_of(outage))) + ":" + id_of(cluster, outage) + " ";
    return text;
}

std::string refusal(const SweepTargets& targets, std::string_view condition) {
    try {
        return "not refused: " + picked(targets, condition);
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::bad_input);
        return failure.words().en;
    }
}

constexpr SweepTargets sites{};
constexpr SweepTargets sites_and_named{true, false, false, false, false, true};
constexpr SweepTargets sites_and_firms{true, false, false, true, false, false};

TEST(OutageFilter, KeepsTheRowsThatMakeTheConditionTrue) {
    EXPECT_EQ(picked(sites, "kind = 'plant'"), "site:A site:B ");
    EXPECT_EQ(picked(sites, "recover_days > 10 AND kind <> 'plant'"), "site:W ");
}

TEST(OutageFilter, WhatIsUnknownIsNotTrue) { EXPECT_EQ(picked(sites, "firm_id = 'f'"), "site:A site:B "); }

TEST(OutageFilter, OfANamedOutageAnyRowWillDo) {
    EXPECT_EQ(picked(sites_and_named, "recover_days > 50"), "outage:flood ");
}

TEST(OutageFilter, RefusesAColumnThatATableSweptLacks) {
    const auto said = refusal(sites_and_firms, "knd = 'plant'");
    EXPECT_NE(said.find("table sites has no column knd; did you mean kind?"), std::string::npos) << said;
    EXPECT_NE(refusal(sites_and_firms, "kind = 'plant'").find("table firms has no column kind"), std::string::npos);
}

TEST(OutageFilter, RefusesWhatIsNoExpressionAndWhatPicksOutNothing) {
    EXPECT_NE(refusal(sites, "kind =").find("over table sites"), std::string::npos);
    EXPECT_NE(refusal(sites, "recover_days > 1000").find("picks out nothing"), std::string::npos);
}

}  // namespace
}  // namespace chegu
