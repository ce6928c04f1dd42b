// What an outage says besides its loss: rank, rate, who is hit, what would help, what responds (model.md 6).

#include "analyses/chain/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "analyses/chain/swept_example.h"

namespace chegu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string outages = "[outages]\noutage_id, target, target_id, availability, recover_days\n";

TEST(RiskIndex, IsTheShareOfTheLargestLossOfTheSameTarget) {
    // Sites lose 20000 (S) and 10000 (P), lanes 14000 each.
    const SweptExample swept(supplier_and_plant);
    EXPECT_NEAR(swept.of(Swept::site, "S").risk_index, 1, 1e-9);
    EXPECT_NEAR(swept.of(Swept::site, "P").risk_index, 0.5, 1e-9);
    EXPECT_NEAR(swept.of(Swept::lane, "sp").risk_index, 1, 1e-9);
    EXPECT_NEAR(swept.of(Swept::firm, "group").risk_index, 0.5, 1e-9);
}

TEST(RiskIndex, IsZeroWhereNothingIsLost) {
    const SweptExample swept(supplier_and_plant + outages + "k, site, S, 1, 9\n");
    EXPECT_EQ(swept.of(Swept::named, "k").risk_index, 0);
}

TEST(AnnualLoss, IsRateTimesLossAndItsSumTheTotal) {
    // S: 0.5 · 20000, P: 2 · 10000; named: 0.25 · 3000. Processes and lanes have no rate here.
    const SweptExample swept(supplier_and_plant + R"(
[outages]
outage_id, target, target_id, recover_days, outages_per_year
k,         site,   S,         3,            0.25
)");
    EXPECT_NEAR(swept.of(Swept::site, "S").annual_loss.value(), 10000, 1e-5);
    EXPECT_NEAR(swept.of(Swept::site, "P").annual_loss.value(), 20000, 1e-5);
    EXPECT_NEAR(swept.of(Swept::named, "k").annual_loss.value(), 750, 1e-5);
    EXPECT_NEAR(swept.sweep.expected_annual_loss, 30750, 1e-4);
}

/// The demand row hit first when P's line stops, of the rows given.
std::string hit(const std::string& rows, const std::string& items = "part,    0\ncar,     1\n") {
    auto feed = with(supplier_and_plant, "d,         car,     M,       10,               100", rows);
    feed = with(feed, "part,    0\ncar,     1\n", items);
    const SweptExample swept(feed);
    const auto id = swept.of(Swept::process, "build").first_hit;
    return id.given() ? swept.cluster.demand[id].id : "";
}

TEST(FirstHit, IsTheRowThatLosesMostMargin) {
    // 6 · 100 against 4 · 300 a day.
    EXPECT_EQ(hit("d, car, M, 6, 100\ne, car, M, 4, 300"), "e");
}

TEST(FirstHit, IsTheFirstOfTheFeedWhereTwoLoseTheSame) {
    EXPECT_EQ(hit("d, car, M, 6, 100\ne, car, M, 2, 300"), "d");
    EXPECT_EQ(hit("e, car, M, 2, 300\nd, car, M, 6, 100"), "e");
}

TEST(FirstHit, IsBlankWhereOnlyPartsAreLost) { EXPECT_EQ(hit("d, car, M, 6, 100", "part, 0\ncar, 0\n"), ""); }

TEST(FirstHit, IsBlankWhereNothingIsLost) {
    const SweptExample swept(supplier_and_plant + "[stocks]\nsite_id, item_id, on_hand\nP, part, 999\n");
    EXPECT_FALSE(swept.of(Swept::site, "S").first_hit.given());
}

std::string text(const SweptExample& swept, const Lever& lever) {
    const auto& cluster = swept.cluster;
    if (lever.process.given()) return "process " + cluster.processes[lever.process].id;
    if (lever.lane.given()) return "lane " + cluster.lanes[lever.lane].id;
    if (lever.link.given()) return "link " + cluster.links[lever.link].id;
    const auto& node = swept.network.nodes[lever.node];
    return (lever.stock ? "stock of " : "second source of ") + cluster.items[node.item].id + " at " +
           cluster.sites[node.site].id;
}

std::map<std::string, double> prices(const SweptExample& swept, Swept target, std::string_view id) {
    std::map<std::string, double> all;
    for (const auto& lever : swept.of(target, id).levers) all[text(swept, lever)] = std::round(lever.price * 1e6) / 1e6;
    return all;
}

using Prices = std::map<std::string, double>;

TEST(Levers, AClosedProcessIsHelpedByStockAndASecondSource) {
    // S out for 20 days: a part more at P saves a car, 100; a source of one part a day 20 cars. S's own figures don't
    // help: nothing of them is left.
    const SweptExample swept(supplier_and_plant + "[stocks]\nsite_id, item_id, on_hand\nP, part, 0\n");
    EXPECT_EQ(prices(swept, Swept::site, "S"),
              (Prices{{"stock of part at P", 100}, {"second source of part at P", 2000}}));
}

TEST(Levers, ASecondSourceIsOfWhatTheOutageStops) {
    // S out: parts at P, not the car that is worth as much at M. P out for 10 days: the car at M; so is its lane out.
    const SweptExample swept(supplier_and_plant);
    EXPECT_EQ(prices(swept, Swept::site, "S"), (Prices{{"second source of part at P", 2000}}));
    EXPECT_EQ(prices(swept, Swept::site, "P"), (Prices{{"second source of car at M", 1000}}));
    EXPECT_EQ(prices(swept, Swept::lane, "pm"), (Prices{{"second source of car at M", 1400}}));
}

TEST(Levers, AFurtherUnitOfCapacityCountsWithWhatTheOutageLeavesOfIt) {
    // At 0.4 for 5 days a further unit of `make`'s 10 a day gives 0.4 more: 5 · 0.4 · 100.
    const SweptExample swept(supplier_and_plant + outages + "k, process, make, 0.4, 5\n");
    EXPECT_EQ(prices(swept, Swept::named, "k"), (Prices{{"process make", 200}, {"second source of part at P", 500}}));
}

TEST(Levers, TheLaneThatIsTooSmallInTheOutageIsOne) {
    const SweptExample swept(supplier_and_plant + outages + "k, lane, sp, 0.4, 5\n");
    EXPECT_EQ(prices(swept, Swept::named, "k"), (Prices{{"lane sp", 200}, {"second source of part at P", 500}}));
}

TEST(Levers, TheLinkThatTheOtherSourceIsHeldBackByIsOne) {
    // T could make 50 a day, its link takes 4. S out for 20 days: 20 · 100 per further unit a day.
    auto two = with(supplier_and_plant, "S,       parts,", "T, , plant, 20, 0\nS, parts,");
    two = with(two, "make,       S,", "make2, T, part, 50\nmake, S,");
    two = with(two, "sp,      S,", "tp, T, P, road,\nsp, S,");
    two = with(two, "parts,   part,", "parts2, part, T, P, 4\nparts, part,");
    const SweptExample swept(two);
    EXPECT_NEAR(swept.loss(Swept::site, "S"), 20 * 6 * 100, 1e-5);
    EXPECT_EQ(prices(swept, Swept::site, "S"), (Prices{{"link parts2", 2000}, {"second source of part at P", 2000}}));
}

TEST(Levers, AreAtMostFiveByPrice) {
    // Seven more markets that no lane reaches: a car in stock there is worth what its buyers pay.
    std::string sites, demand, stock;
    for (int n = 1; n <= 7; ++n) {
        const auto id = "M" + std::to_string(n);
        sites += id + ", , market, 1, 0\n";
        demand += "d" + std::to_string(n) + ", car, " + id + ", 1, " + std::to_string(100 * n) + "\n";
        stock += id + ", car, 0\n";
    }
    auto feed = with(supplier_and_plant, "M,       ,  ", sites + "M, ,");
    feed = with(feed, "d,         car, ", demand + "d, car,") + "[stocks]\nsite_id, item_id, on_hand\n" + stock +
           "M, car, 0\n";
    const SweptExample swept(feed);
    std::vector<std::string> found;
    for (const auto& lever : swept.of(Swept::site, "S").levers) found.push_back(text(swept, lever));
    EXPECT_THAT(found, ElementsAre("stock of car at M7", "stock of car at M6", "stock of car at M5",
                                   "stock of car at M4", "stock of car at M3", "second source of part at P"));
}

TEST(Levers, AreNoneWhereNothingIsAdded) {
    const auto two =
        with(supplier_and_plant, "make,       S,       part,    10", "make, S, part, 10\nmake2, P, part, 10");
    EXPECT_THAT(SweptExample(two).of(Swept::site, "S").levers, IsEmpty());
}

TEST(Responses, AreTheRatesThatTheOutageChanges) {
    // S makes 6 of 10 parts, P itself 4: without S 4 cars a day are built. `make2` goes on as before.
    auto two = with(supplier_and_plant, "make,       S,       part,    10", "make, S, part, 6\nmake2, P, part, 4");
    const SweptExample swept(two);
    std::map<std::string, std::pair<double, double>> found;
    for (const auto& response : swept.of(Swept::site, "S").responses) {
        const auto makers = swept.network.makers.size();
        const auto name = response.column < makers
                              ? swept.cluster.processes[swept.network.makers[MakerId{response.column}].process].id
                              : swept.cluster.links[swept.network.arcs[ArcId{response.column - makers}].link].id;
        found[name] = {std::round(response.before * 1e6) / 1e6, std::round(response.after * 1e6) / 1e6};
    }
    const std::map<std::string, std::pair<double, double>> expected{
        {"make", {6, 0}}, {"build", {10, 4}}, {"parts", {6, 0}}, {"cars", {10, 4}}};
    EXPECT_EQ(found, expected);
}

TEST(Responses, AreNoneWhereThePlanNeedsNothingOfWhatStops) {
    const auto idle = with(supplier_and_plant, "S,       parts,", "I, , plant, 9, 0\nS, parts,");
    EXPECT_THAT(SweptExample(idle).of(Swept::site, "I").responses, IsEmpty());
}

TEST(Sweep, StopsWhereTheUserStopsIt) {
    const auto cluster = example_cluster(supplier_and_plant);
    const auto network = build_network(cluster);
    const OutageIndex index(cluster, network);
    Progress progress;
    progress.stop = [] { return true; };
    const auto sweep = sweep_outages(cluster, network, outages_to_sweep(cluster, network, index, {}), {1}, progress);
    EXPECT_TRUE(sweep.stopped);
}

}  // namespace
}  // namespace chegu
