#pragma once
// A small cluster with something of everything that the chain analysis looks at, and what a run writes for it.

#include "analyses/catalogue.h"
#include "analyses/chain/outage.h"
#include "analyses/chain/results/chain_results.h"
#include "analyses/flow/flow.h"
#include "analyses/flow/results/flow_results.h"
#include "flow_example.h"
#include "network/network.h"
#include "results/out_folder.h"

namespace chegu {

// Cells come from B1 and, fewer, from B2, over a warehouse to two car plants; screens from S alone. F has cars in
// stock, the market lies beyond a road and a rail of limited capacity. In the second period more is asked for than can
// be made.
inline constexpr const char* chain_feed = R"(
[settings]
key, value
periods, 2
period_days, 30
holding_rate, 0.1
carbon_price, 80

[regions]
region_id, name, parent_id
home,      Home,
away,      Away,
east,      East, away

[firms]
firm_id, name
cells,   Cells
cars,    Cars
glass,   Glass

[segments]
segment_id, name,  parent_id
parts,      Parts,
power,      Power, parts
view,       View,  parts
whole,      Whole,
none,       None,

[sites]
site_id, kind,      region_id, firm_id, lat, lon, outages_per_year, recover_days
B1,      plant,     home,      cells,   30,  114, 0.2,              20
B2,      plant,     east,      cells,   31,  115, 0.1,              10
S,       plant,     away,      glass,   29,  115, 0.3,              30
W,       warehouse, home,      cells,   30,  115, 0.05,             12
F,       plant,     home,      cars,    32,  114, 0.1,              25
G,       plant,     east,      cars,    33,  114, 0.1,              25
M,       market,    away,      ,        33,  116, 0,                30
N,       market,    east,      ,        20,  110, 0,                30

[items]
item_id, segment_id, value, mass_kg, volume_m3, ceu
cell,    power,      10,    400,     0.5,       0
screen,  view,       30,    5,       0.1,       0
car,     whole,      100,   1500,    12,        1

[processes]
process_id, site_id, item_id, capacity_per_day, cost_per_unit, outages_per_year, recover_days
cell1,      B1,      cell,    12,               3,             0.5,              15
cell2,      B2,      cell,    6,                4,             0.4,
screen1,    S,       screen,  20,               9,             0.1,
car1,       F,       car,     5,                20,            0.2,
car2,       G,       car,     4,                25,            0.2,

[bom]
item_id, input_id, quantity
car,     cell,     2
car,     screen,   1

[modes]
mode, co2_g_per_tkm
road, 100
rail, 20

[lanes]
lane_id, from_site, to_site, mode, rate, per,  capacity_per_day, outages_per_year
a1,      B1,        W,       road, 2,    t,    ,                 0.5
a2,      B2,        W,       road, 3,    m3,   ,                 0.5
a3,      W,         F,       road, 1,    unit, 11,               0.1
a4,      W,         G,       rail, 1,    unit, 9,                0.1
a5,      S,         F,       road, 1,    unit, ,                 0.1
a6,      S,         G,       road, 2,    unit, ,                 0.1
a7,      F,         M,       road, 8,    ceu,  6,                0.2
a8,      G,         M,       rail, 9,    ceu,  4,                0.2
a9,      G,         N,       rail, 9,    ceu,  ,                 0.2

[links]
link_id, item_id, from_site, to_site, max_per_day
l1,      cell,    B1,        W,
l2,      cell,    B2,        W,       5
l3,      cell,    W,         F,
l4,      cell,    W,         G,
l5,      screen,  S,         F,
l6,      screen,  S,         G,
l7,      car,     F,         M,
l8,      car,     G,         M,
l9,      car,     G,         N,

[stocks]
site_id, item_id, on_hand
W,       cell,    60
F,       screen,  30
G,       screen,  12
F,       car,     8
M,       car,     20

[demand]
demand_id, item_id, site_id, quantity_per_day, margin, period
d1,        car,     M,       5,                60,     1
d2,        car,     M,       8,                60,     2
d3,        car,     N,       2,                45,

[outages]
outage_id, name,  target, target_id, availability, recover_days, outages_per_year
flood,     Flood, region, away,      0.5,          18,           0.05
flood,     Flood, lane,   a3,        0.5,          14,           0.02
rails,     Rails, mode,   rail,      0,            9,            0.3
scarce,    Scarce, item,  cell,      0.25,         40,           0.1
)";

/// The results that `chegu chain` with everything asked for writes for the feed.
inline Files chain_run(const RawFeed& raw, const Cluster& cluster) {
    const auto network = build_network(cluster);
    const auto plan = plan_flow(cluster, network, {}, {});
    const auto flow = flow_results(cluster, network, plan, flow_figures(cluster, network, plan), {});
    ChainFindings findings;
    const OutageIndex index(cluster, network);
    const auto outages = outages_to_sweep(cluster, network, index, {true, true, true, true, true, true});
    findings.sweep = sweep_outages(cluster, network, outages, {1}, {});
    findings.pairs = sweep_pairs(cluster, network, {1}, {});
    findings.segments = segment_findings(cluster, network, plan, findings.sweep);
    auto chain = chain_results(cluster, network, findings);
    chain.options = {{"of", {"site", "process", "lane", "firm", "region"}}, {"outages", true}, {"pairs", true}};
    const std::vector<ResultPart> parts{flow, chain};
    const ScratchFolder scratch;
    publish(result_schema(), scratch / "out", {"chain", content_hash(raw)}, parts);
    const auto files = files_of(scratch / "out", {"run.json"});
    return {files.begin(), files.end()};
}

}  // namespace chegu
