// Which outages a sweep goes through, and for how long each lasts (model.md 3, N-1).

#include <gtest/gtest.h>

#include "analyses/chain/swept_example.h"

namespace chegu {
namespace {

std::string listed(const std::string& feed, const SweepTargets& targets) {
    const auto cluster = example_cluster(feed);
    const auto network = build_network(cluster);
    std::string text;
    for (const auto& outage : outages_to_sweep(cluster, network, OutageIndex(cluster, network), targets))
        text += std::string(word(kind_of(outage))) + ":" + id_of(cluster, outage) + " ";
    return text;
}

TEST(OutageList, HasEverySiteThatIsNoMarket) { EXPECT_EQ(listed(supplier_and_plant, {}), "site:S site:P "); }

TEST(OutageList, HasWhatIsAskedForAndNothingElse) {
    const auto feed = supplier_and_plant + "[outages]\noutage_id, target, target_id\nflood, site, S\nflood, site, P\n";
    EXPECT_EQ(listed(feed, {false, true, false, false, false, false}), "process:make process:build ");
    EXPECT_EQ(listed(feed, {false, false, true, false, false, false}), "lane:sp lane:pm ");
    EXPECT_EQ(listed(feed, {false, false, false, true, false, false}), "firm:group firm:parts ");
    EXPECT_EQ(listed(feed, {false, false, false, false, true, false}), "region:home ");
    EXPECT_EQ(listed(feed, {false, false, false, false, false, true}), "outage:flood ");
    EXPECT_EQ(listed(feed, {false, false, false, false, false, false}), "");
}

TEST(OutageList, LeavesOutFirmsAndRegionsWithoutSites) {
    const auto feed =
        "[regions]\nregion_id\nempty\n" + with(supplier_and_plant, "firm_id\ngroup", "firm_id\nidle\ngroup");
    EXPECT_EQ(listed(feed, {false, false, false, true, true, false}), "firm:group firm:parts region:home ");
}

TEST(OutageList, LeavesOutRowsOfCandidates) {
    // The new site is the only one of its firm: neither is there.
    auto feed =
        with(supplier_and_plant, "recover_days, outages_per_year", "recover_days, outages_per_year, candidate_id");
    feed = with(feed, "S,       parts,", "N, new, plant, 5, 1, c\nS, parts,");
    feed = with(feed, "firm_id\n", "firm_id\nnew\n");
    feed = with(feed, "item_id, capacity_per_day\n", "item_id, capacity_per_day, candidate_id\nextra, P, part, 5, c\n");
    feed = with(feed, "mode, capacity_per_day\n", "mode, capacity_per_day, candidate_id\nnp, N, P, road, 5, c\n");
    feed += "[candidates]\ncandidate_id\nc\n";
    EXPECT_EQ(listed(feed, {true, true, true, true, false, false}),
              "site:S site:P process:make process:build lane:sp lane:pm firm:group firm:parts ");
}

TEST(OutageList, AProcessRecoversWithItsSiteUnlessItSays) {
    const SweptExample swept(with(supplier_and_plant, "item_id, capacity_per_day\nmake,       S,       part,    10",
                                  "item_id, capacity_per_day, recover_days\nmake, S, part, 10, 3"));
    EXPECT_EQ(swept.recover_days(Swept::process, "make"), 3);
    EXPECT_EQ(swept.recover_days(Swept::process, "build"), 10);
}

TEST(OutageList, AFirmOrRegionRecoversWithTheSlowestOfItsSitesMarketsIncluded) {
    // M is a market that takes 30 days; it is not swept itself.
    const SweptExample swept(with(supplier_and_plant, "M,       ,  ", "M,       parts,  "));
    EXPECT_EQ(swept.recover_days(Swept::firm, "parts"), 30);
    EXPECT_EQ(swept.recover_days(Swept::firm, "group"), 10);
    EXPECT_EQ(swept.recover_days(Swept::region, "home"), 30);
    EXPECT_FALSE(swept.has(Swept::site, "M"));
}

TEST(OutageList, ACandidatesSiteDoesNotSlowItsFirmDown) {
    auto feed =
        with(supplier_and_plant, "recover_days, outages_per_year", "recover_days, outages_per_year, candidate_id");
    feed = with(feed, "S,       parts,", "N, parts, plant, 99, 1, c\nS, parts,");
    EXPECT_EQ(SweptExample(feed + "[candidates]\ncandidate_id\nc\n").recover_days(Swept::firm, "parts"), 20);
}

TEST(OutageList, FirmsAndRegionsHaveNoRate) {
    const SweptExample swept(supplier_and_plant);
    EXPECT_FALSE(swept.of(Swept::firm, "parts").annual_loss);
    EXPECT_FALSE(swept.of(Swept::region, "home").annual_loss);
    EXPECT_TRUE(swept.of(Swept::lane, "sp").annual_loss);
}

TEST(OutageList, NamesProcessesAndLanesByWhatTheyJoin) {
    const auto cluster = example_cluster(supplier_and_plant);
    const auto network = build_network(cluster);
    const auto outages = outages_to_sweep(cluster, network, OutageIndex(cluster, network), {false, true, true});
    EXPECT_EQ(name_of(cluster, outages[0]).zh, "S：part");
    EXPECT_EQ(name_of(cluster, outages[0]).en, "S: part");
    EXPECT_EQ(name_of(cluster, outages[2]).en, "S → P");
}

}  // namespace
}  // namespace chegu
