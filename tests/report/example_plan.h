#pragma once
// A small cluster planned and ready to be reported, for the tests of src/report.

#include <array>
#include <string>
#include <string_view>

#include "analyses/baseline/report/baseline_report.h"
#include "analyses/chain/report/chain_report.h"
#include "analyses/flow/flow.h"
#include "analyses/flow/flow_findings.h"
#include "analyses/flow/report/facts.h"
#include "analyses/flow/report/flow_report.h"
#include "report/report.h"
#include "support/inline_feed.h"

namespace chegu {

/// Cars made at home of two cells each, from a cheap source that is full and a dear one; ten days in two periods.
///     cells: S makes 12 a day at 100, S2 any number at 130; 5 a cell to carry
///     cars: 500 to make at P, 30 to carry to the market M, which asks for 10 a day and pays 1 000 + 200
inline std::string two_sources(std::string_view car_capacity = "", std::string_view car_name = "Car") {
    return R"(
[settings]
key,          value
name,         Example
currency,     CNY
time_zone,    Asia/Shanghai
home_region,  home
plan_start,   2026-01-01
periods,      2
period_days,  5
holding_rate, 0
carbon_price, 0
[regions]
region_id, name, parent_id
home,      Home,
far,       Far,
[sites]
site_id, name,     kind,   region_id, lat,  lon
P,       Works,    plant,  home,      30.5, 114.3
S,       Cells,    plant,  far,       31,   121
S2,      Backup,   plant,  far,       26,   119
M,       Showroom, market, far,       39.9, 116.4
[items]
item_id, name, unit,    value, ceu
car,     ")" +
           std::string{car_name} + R"(", vehicle, 1000,  1
cell,    Cell, piece,   100,   0
[processes]
process_id, site_id, item_id, capacity_per_day, cost_per_unit, recipe, confidence
make,       P,       car,     )" +
           std::string{car_capacity} + R"(,                500,           item,   assumed
buy,        S,       cell,    12,               100,           none,   official
buy2,       S2,      cell,    ,                 130,           none,   official
[bom]
item_id, input_id, quantity
car,     cell,     2
[lanes]
lane_id, from_site, to_site, mode, rate, per
in,      S,         P,       road, 5,    unit
in2,     S2,        P,       road, 5,    unit
out,     P,         M,       road, 30,   unit
[links]
item_id, from_site, to_site
cell,    S,         P
cell,    S2,        P
car,     P,         M
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
want,      car,     M,       10,               200
)";
}

struct ExamplePlan {
    explicit ExamplePlan(std::string_view text)
        : feed(text),
          of(feed, {}),
          plan(plan_flow(of.cluster, of.network, {}, {})),
          figures(flow_figures(of.cluster, of.network, plan)) {}

    /// With what is found by now and nothing else.
    [[nodiscard]] ReportInput input() const {
        static const std::array rooms{&flow_report(), &baseline_report(), &chain_report()};
        of.answers = {};
        of.answers.put(FlowFindings{plan, figures});
        return {of, identity, notices, rooms};
    }
    [[nodiscard]] PlanFacts facts() const { return plan_facts(cluster, network, plan, figures); }

    ExampleFeed feed;
    mutable Case of;  // an example is asked again after a test has changed what was found
    const Cluster& cluster = of.cluster;
    const Network& network = of.network;
    FlowPlan plan;
    FlowFigures figures;
    FeedIdentity identity{"example", "blake2b:0123456789abcdef"};
    Notices notices;
};

}  // namespace chegu
