#pragma once
// A tiny cluster whose best plan is worked out by hand, and its results as they must be written.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "analyses/catalogue.h"
#include "base/file_io.h"
#include "base/gzip.h"
#include "cluster/build.h"
#include "schema/frictionless.h"
#include "support/inline_feed.h"
#include "support/program.h"
#include "support/tamper.h"
#include "tables/content_hash.h"
#include "verify/verify.h"

namespace chegu {

// Cells (10 each, 1 t) are made at B and go by road to the car plant F: two to a car (100, 2 t), which goes by rail to
// the market M. Two periods of 10 days. M asks for 30 cars in the first and 80 in the second; F can make 50 in each.
//
// Per unit: a cell on the road costs 2 (freight) + 1 (carbon: 100 money/t · 100 g/tkm · 100 km · 1 t) + 0.01 (capital:
// 10 · 0.365 · 24/24/365) = 3.01; a car on the rails 8 + 2 + 0.2 = 10.2. Holding a unit over a period costs 1 % of its
// value (0.365 · 10/365): a cell 0.1, a car 1, a spare part 0.5. A car not delivered costs 100 + 60 = 160.
//
// F works to the full: 50 + 50 cars from 100 + 100 cells; 30 cars go in the first period, 20 wait at F, 70 go in the
// second, 10 are short. One more car at M in period 2 is one more short: 160. At F it is worth 160 - 10.2 = 149.8, in
// period 1 148.8 (a car could wait for 1), at M then 159. Cells are worth what they cost: 3 at B, 6.01 at F. So one
// more car made saves 148.8 - 20 - 12.02 = 116.78 in period 1 and 117.78 in period 2, 1177.8 for one more a day. The
// four spare parts just lie there.
inline constexpr const char* example_feed = R"(
[settings]
key, value
periods, 2
period_days, 10
holding_rate, 0.365
carbon_price, 100

[regions]
region_id, name
home,      Home
away,      Away

[sites]
site_id, kind,   region_id
B,       plant,  home
F,       plant,  home
M,       market, away

[items]
item_id, value, mass_kg, ceu, confidence
cell,    10,    1000,    0,
car,     100,   2000,    1,
spare,   50,    0,       0,   assumed

[processes]
process_id, site_id, item_id, capacity_per_day, cost_per_unit, confidence, as_of
make_cell,  B,       cell,    11,               3,             assumed,
make_car,   F,       car,     5,                20,            ,           2024-01-01

[bom]
item_id, input_id, quantity
car,     cell,     2

[modes]
mode, co2_g_per_tkm, confidence
road, 100,           assumed
rail, 20,

[lanes]
lane_id, from_site, to_site, mode, distance_km, transit_hours, rate, per, confidence
road1,   B,         F,       road, 100,         24,            2,    t,
rail1,   F,         M,       rail, 500,         48,            8,    ceu, assumed

[links]
link_id, item_id, from_site, to_site
cells,   cell,    B,         F
cars,    car,     F,         M

[stocks]
site_id, item_id, on_hand
F,       spare,   4

[demand]
demand_id, item_id, site_id, quantity_per_day, margin, period, confidence
d1,        car,     M,       3,                60,     1,
d2,        car,     M,       8,                60,     2,      assumed
)";

inline Files example_results(const std::string& hash) {
    return {{"flows.csv",
             "period,link_id,lane_id,item_id,from_site,to_site,quantity,cost\n"
             "1,cells,road1,cell,B,F,100,301\n"
             "1,cars,rail1,car,F,M,30,306\n"
             "2,cells,road1,cell,B,F,100,301\n"
             "2,cars,rail1,car,F,M,70,714\n"},
            {"production.csv",
             "period,process_id,site_id,item_id,quantity,use,capacity_price\n"
             "1,make_cell,B,cell,100,0.9090909090909091,0\n"
             "1,make_car,F,car,50,1,116.78\n"
             "2,make_cell,B,cell,100,0.9090909090909091,0\n"
             "2,make_car,F,car,50,1,117.78\n"},
            {"stock.csv",
             "period,item_id,site_id,quantity\n"
             "1,car,F,20\n"
             "1,spare,F,4\n"
             "2,spare,F,4\n"},
            {"unmet.csv", "period,demand_id,quantity\n2,d2,10\n"},
            {"why.csv",
             "demand_id,period,unmet,rank,reason,table,row_id,column,price\n"
             "d2,2,10,1,capacity,processes,make_car,capacity_per_day,1177.8\n"},
            // 20 of 100 cars waited a period: 0.2 each. Capital: 2 · 0.01 + 0.2. Sum 42.42.
            {"landed.csv",
             "demand_id,item_id,cost_per_unit,production,freight,carbon,transit_capital,stock,price\n"
             "d1,car,42.42,26,12,4,0.22,0.2,159\n"
             "d2,car,42.42,26,12,4,0.22,0.2,160\n"},
            {"certificates.csv",
             "answer,kind,table,row_id,lane_id,item_id,site_id,period,value\n"
             "flow,row,balance,,,cell,B,1,3\n"
             "flow,row,balance,,,cell,B,2,3\n"
             "flow,row,balance,,,cell,F,1,6.01\n"
             "flow,row,balance,,,cell,F,2,6.01\n"
             "flow,row,balance,,,car,F,1,148.8\n"
             "flow,row,balance,,,car,F,2,149.8\n"
             "flow,row,balance,,,car,M,1,159\n"
             "flow,row,balance,,,car,M,2,160\n"
             "flow,row,balance,,,spare,F,2,0.5\n"},
            // Bound: 159 · 30 + 160 · 80 - (116.78 + 117.78) · 50 + (0.5 + 0.5) · 4 = 5846. Assumed: cells 600, rail
            // 800 and 20, road and rail 400, spare parts 4, d2 1600. Old: make_car.
            {"summary.json", R"({"chegu": "0.1.0", "feed": {"name": "example", "hash": ")" + hash + R"("},
            "options": {"flow": {}},
            "flow": {"status": "optimal", "objective": 5846, "bound": 5846, "gap": 0, "production_cost": 2600,
                "freight_cost": 1200, "carbon_cost": 400, "transit_capital_cost": 22, "stock_cost": 24,
                "unmet_penalty": 1600, "co2_t": 4, "local_rate": 1, "idle_stock_cost": 4,
                "assumed_share": {"production_cost": 0.23076923076923078, "freight_cost": 0.6666666666666666,
                    "carbon_cost": 1, "transit_capital_cost": 0.9090909090909091, "stock_cost": 0.16666666666666666,
                    "unmet_penalty": 1, "total": 0.5856996236743072},
                "old_share": {"production_cost": 0.7692307692307693, "freight_cost": 0, "carbon_cost": 0,
                    "transit_capital_cost": 0, "stock_cost": 0, "unmet_penalty": 0, "total": 0.34211426616489907}}})"}};
}

/// Writes the files and, unless they bring their own, a datapackage.json that describes them.
inline void write_results(const std::filesystem::path& out, const Files& files, const std::string& hash, bool seal) {
    std::vector<ResultFile> described;
    for (const auto& [name, bytes] : files) {
        write_bytes(out / name, bytes);
        if (!name.ends_with(".csv") && !name.ends_with(".csv.gz")) continue;
        const auto text = name.ends_with(".gz") ? gunzip(bytes) : bytes;
        const auto lines = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
        described.push_back({name, lines - 1, bytes.size(), sha256(bytes)});
    }
    if (seal) write_bytes(out / "datapackage.json", data_package("example", hash, described, result_schema().tables));
}

/// What verify says of these files as results of the feed.
inline VerifyReport verified(const RawFeed& raw, const Cluster& cluster, const Files& files, bool seal = true) {
    const ScratchFolder out;
    write_results(out.path(), files, content_hash(raw), seal);
    return verify(raw, cluster, out.path());
}

}  // namespace chegu
