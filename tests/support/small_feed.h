#pragma once

namespace chegu {

/// A maker of 10 a day, a lane of 8, a buyer who wants 12; the scenario `wider` makes the lane one of 10.
inline constexpr const char* small_feed = R"(
[sites]
site_id, name
A,       工厂
B,       市场
[items]
item_id, value, ceu
car,     1000,  1
[processes]
process_id, site_id, item_id, cost_per_unit, capacity_per_day
make,       A,       car,     100,           10
[modes]
mode
road
[lanes]
lane_id, from_site, to_site, rate, capacity_per_day
lane,    A,         B,       7,    8
[links]
link_id, item_id, from_site, to_site
link,    car,     A,         B
[stocks]
site_id, item_id, on_hand
B,       car,     5
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     B,       12,               200
[scenarios]
scenario_id, table, where,            column,           op,       value
wider,       lanes, lane_id = 'lane', capacity_per_day, multiply, 1.25
)";

}  // namespace chegu
