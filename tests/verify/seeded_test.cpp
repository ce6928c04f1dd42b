// verify is itself tested: results of a real run, and by hand, are spoiled in one place at a time, and each error must
// be found (testing.md).

#include <gtest/gtest.h>

#include <cstdio>
#include <map>

#include "analyses/catalogue.h"
#include "analyses/flow/flow.h"
#include "analyses/flow/results/flow_results.h"
#include "flow_example.h"
#include "named.h"
#include "network/network.h"
#include "results/out_folder.h"
#include "support/cases.h"

namespace chegu {
namespace {

constexpr std::size_t errors = cases(200);

// Two makers of cells, one of them away and short; roads and rails with capacities; links with limits; three periods
// that ask for more and more; axles that nothing makes, so that trucks have no way to be built; pins that cost more to
// bring than they are worth.
constexpr const char* scarce_feed = R"(
[settings]
key, value
periods, 3
period_days, 30
holding_rate, 0.1
carbon_price, 80

[regions]
region_id, name
home,      Home
away,      Away

[sites]
site_id, kind,      region_id, lat, lon
B1,      plant,     home,      30,  114
B2,      plant,     away,      31,  115
W,       warehouse, home,      30,  115
F,       plant,     home,      32,  114
M,       market,    away,      33,  116
N,       market,    away,      20,  110

[items]
item_id, value, mass_kg, volume_m3, ceu, confidence, as_of
cell,    10,    400,     0.5,       0,   ,           2024-01-01
steel,   2,     900,     0.1,       0,   assumed,
axle,    30,    200,     1,         0,   ,
car,     100,   1500,    12,        1,   assumed,
truck,   300,   6000,    40,        2,   ,
pin,     2,     1,       0.01,      0,   ,

[processes]
process_id, site_id, item_id, capacity_per_day, cost_per_unit, recipe, confidence
cell1,      B1,      cell,    6,                3,             ,       assumed
cell2,      B2,      cell,    4,                2,             ,
steel1,     B2,      steel,   ,                 1,             none,
car1,       F,       car,     5,                20,            ,       published
truck1,     F,       truck,   5,                60,            ,
pin1,       B2,      pin,     ,                 1,             ,

[bom]
item_id, input_id, quantity
car,     cell,     2
car,     steel,    0.5
truck,   steel,    3
truck,   axle,     2

[modes]
mode, co2_g_per_tkm, confidence
road, 100,           assumed
rail, 20,

[lanes]
lane_id, from_site, to_site, mode, distance_km, transit_hours, rate, per,  capacity_per_day, confidence
a1,      B1,        W,       road, 100,         24,            2,    t,    ,                 assumed
a2,      B1,        W,       rail, 120,         48,            1,    t,    1,
a3,      B2,        W,       road, ,            12,            3,    m3,   ,
a4,      W,         F,       road, 80,          10,            1,    unit, 12,
a5,      F,         M,       rail, 500,         60,            8,    ceu,  3,
a6,      F,         M,       road, 480,         20,            20,   ceu,  ,                 assumed
a7,      F,         N,       road, 1500,        90,            150,  ceu,  ,
a8,      B2,        M,       road, ,            9,             5,    unit, ,

[links]
link_id, item_id, from_site, to_site, max_per_day
l1,      cell,    B1,        W,
l2,      cell,    B2,        W,       3
l3,      cell,    W,         F,
l4,      steel,   B2,        W,
l5,      steel,   W,         F,
l6,      car,     F,         M,
l7,      truck,   F,         N,
l8,      car,     F,         N,
l9,      pin,     B2,        M,

[stocks]
site_id, item_id, on_hand
W,       cell,    40
F,       car,     5
N,       axle,    7

[demand]
demand_id, item_id, site_id, quantity_per_day, margin, period, confidence
d1,        car,     M,       3,                60,     1,      assumed
d2,        car,     M,       4,                60,     2,
d3,        car,     M,       7,                60,     3,
d4,        truck,   N,       1,                90,     ,       assumed
d5,        car,     N,       1,                10,     ,
d6,        pin,     M,       2,                0.5,    ,
)";

/// The results that `chegu flow` writes for the feed.
Files run_results(const RawFeed& raw, const Cluster& cluster) {
    const auto network = build_network(cluster);
    const auto plan = plan_flow(cluster, network, {}, {});
    const auto part = flow_results(cluster, network, plan, flow_figures(cluster, network, plan), {});
    const ScratchFolder scratch;
    publish(result_schema(), scratch / "out", {"scarce", content_hash(raw)}, std::span(&part, 1));
    const auto files = files_of(scratch / "out", {"run.json"});
    return {files.begin(), files.end()};
}

/// Spoils `right` `errors` times, kind after kind, and counts what is found.
void find_all(const char* name, const ExampleFeed& feed, const Files& right) {
    const auto cluster = build_cluster(feed);
    ASSERT_TRUE(verified(feed.raw(), cluster, right).holds()) << "sealing alone must not be an error";
    const auto kinds = error_kinds();
    std::map<std::string, int> tried;
    std::size_t made = 0;
    std::size_t found = 0;
    for (std::uint64_t seed = 1; made < errors; ++seed) {
        ASSERT_LT(seed, 20 * errors) << "too few of the kinds of errors apply";
        const auto error = seeded_error(right, kinds[seed % kinds.size()], seed);
        if (!error) continue;
        ++made;
        ++tried[error->kind];
        const auto& spoiled = error->spoiled;
        const auto report = verified(feed.raw(), cluster, spoiled.files, spoiled.sealed);
        if (report.holds()) ADD_FAILURE() << name << ", not found: " << error->kind << ", " << spoiled.where;
        else if (!tampering::names(report, spoiled))
            ADD_FAILURE() << name << ", not named: " << error->kind << ", " << spoiled.where << ": "
                          << report.findings.front().sentence.en;
        else ++found;
    }
    std::printf("%s: %zu of %zu seeded errors of %zu kinds found\n", name, found, made, tried.size());
    EXPECT_EQ(found, made);
    EXPECT_GE(tried.size(), 20U);
}

TEST(VerifySeeded, EveryErrorInTheResultsOfARunIsFound) {
    const ExampleFeed feed(scarce_feed);
    const auto cluster = build_cluster(feed);
    const auto right = run_results(feed.raw(), cluster);
    const auto report = verified(feed.raw(), cluster, right, false);
    for (const auto& finding : report.findings) ADD_FAILURE() << finding.sentence.en;
    ASSERT_TRUE(report.holds());
    // The errors can only be of every kind where the results have every kind of row.
    for (const auto* text : {"capacity", "no_path", "dearer"})
        EXPECT_NE(right.at("why.csv").find(text), std::string::npos) << text << "\n" << right.at("why.csv");
    for (const auto* text : {"lanes", "links"})
        EXPECT_NE(right.at("certificates.csv").find(text), std::string::npos) << right.at("certificates.csv");
    find_all("run", feed, right);
}

// A pin is made for 1 and sent for 5, and its sale brings 2.5.
TEST(VerifySeeded, TheValueOfASaleIsNotTheCostOfOneMore) {
    const ExampleFeed feed(scarce_feed);
    const auto cluster = build_cluster(feed);
    auto results = run_results(feed.raw(), cluster);
    auto& why = results.at("why.csv");
    const auto row = why.find("dearer,demand,d6,,");
    ASSERT_NE(row, std::string::npos);
    const auto price = why.find_last_of(',', why.find('\n', row)) + 1;
    EXPECT_GT(std::stod(why.substr(price)), 6);
    why.replace(price, why.find('\n', price) - price, "2.5");
    const auto report = verified(feed.raw(), cluster, results);
    ASSERT_EQ(report.total_findings, 1U);
    EXPECT_EQ(report.findings.front().code, "why_price");
}

TEST(VerifySeeded, EveryErrorInResultsMadeByHandIsFound) {
    const ExampleFeed feed(example_feed);
    auto right = example_results(content_hash(feed.raw()));
    const ScratchFolder out;
    write_results(out.path(), right, content_hash(feed.raw()), true);
    right["datapackage.json"] = bytes_of(out / "datapackage.json");
    ASSERT_TRUE(verified(feed.raw(), build_cluster(feed), right, false).holds());
    find_all("by hand", feed, right);
}

}  // namespace
}  // namespace chegu
