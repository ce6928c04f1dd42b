#pragma once
// A small chain with its outages computed and ready to be reported, for the tests of src/report.

#include "analyses/chain/chain_findings.h"
#include "report/example_plan.h"

namespace chegu {

/// The worked example of docs/chain.md: a far and a near source of packs, 40 in stock, 8 cars a day with a margin of
/// 20 000. Far out for 30 days: holds 8, adds 2.2 million. Near, 20 days: 13.3, 0.4 million. Works, 10 days: 0, 1.6
/// million. The event closes home for 5 days: 8 · 5 · 20 000 = 0.8 million at half a time a year.
inline constexpr std::string_view two_packs = R"(
[regions]
region_id, name, parent_id
home,      Home,
far,       Afar,
[sites]
site_id, name,      kind,   region_id, firm_id, outages_per_year, recover_days
far,     Far works, plant,  far,       f_far,   0.1,              30
near,    Near,      plant,  home,      f_near,  0.2,              20
works,   Works,     plant,  home,      f_car,   0.05,             10
market,  Market,    market, home,      ,        ,
[firms]
firm_id
f_far
f_near
f_car
[segments]
segment_id, stage,      name
battery,    midstream,  Battery
vehicle,    downstream, Vehicle
seat,       midstream,  Seat
idle,       upstream,   Idle
[items]
item_id, name,  segment_id, unit,    value,  ceu
pack,    Pack,  battery,    piece,   10000,  0
car,     Sedan, vehicle,    vehicle, 100000, 1
seats,   Seats, seat,       set,     1000,   0
[processes]
process_id, site_id, item_id, capacity_per_day, cost_per_unit, recipe
pack_far,   far,     pack,    5,                9000,          item
pack_near,  near,    pack,    3,                9500,          item
car_works,  works,   car,     10,               80000,         item
seats_far,  far,     seats,   ,                 900,           item
[bom]
item_id, input_id, quantity
car,     pack,     1
car,     seats,    1
[stocks]
site_id, item_id, on_hand
works,   pack,    40
works,   seats,   400
[lanes]
lane_id, from_site, to_site, mode, rate, per
a,       far,       works,   road, 400,  unit
b,       near,      works,   road, 50,   unit
c,       works,     market,  road, 200,  unit
[links]
item_id, from_site, to_site
pack,    far,       works
seats,   far,       works
pack,    near,      works
car,     works,     market
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
cars,      car,     market,  8,                20000
[outages]
outage_id, name,     target, target_id, availability, recover_days, outages_per_year
closed,    Lockdown, region, home,      0,            5,            0.5
)";

struct ExampleChain : ExamplePlan {
    explicit ExampleChain(std::string_view text = two_packs) : ExamplePlan(text) {
        const OutageIndex index(cluster, network);
        const SweepTargets targets{true, false, false, false, false, true};
        chain.sweep = sweep_outages(cluster, network, outages_to_sweep(cluster, network, index, targets), {1}, {});
        chain.segments = segment_findings(cluster, network, plan, chain.sweep);
    }
    [[nodiscard]] ReportInput input() const {
        const auto input = ExamplePlan::input();
        of.answers.put(chain);
        return input;
    }

    ChainFindings chain;
};

}  // namespace chegu
