// The tables and columns of the feed against a list of the format written by hand.
//
// A line is a table, * = the feed must have it; name! = the column must be there and its cells filled; name? = the
// column must be there, an empty cell has a meaning; name(x) = an empty cell counts as x; name~ = what an empty cell
// means stands in words ("unlimited", "the site's"); name = an empty cell is not given.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "schema/table.h"

namespace chegu {
namespace {

constexpr std::string_view expected_feed = R"(
settings*: key! value?
regions*: region_id! parent_id~ name! name_en
firms*: firm_id! name! name_en role! parent_firm_id~ uscc industry_code website publish(none)
sites*: site_id! firm_id name! name_en kind! region_id! lat! lon! outages_per_year(0) recover_days(30) un_locode candidate_id~
segments: segment_id! parent_id~ stage! name! name_en
items*: item_id! segment_id name! name_en unit(piece) value! mass_kg(0) volume_m3(0) ceu(0) hs_code
processes*: process_id! site_id! item_id! capacity_per_day? cost_per_unit(0) recipe(item) outages_per_year(0) recover_days~ candidate_id~
bom: item_id! input_id! quantity! process_id~
modes: mode! co2_g_per_tkm(0) name name_en
lanes*: lane_id! from_site! to_site! mode! distance_km~ transit_hours(0) rate! per! capacity_per_day~ outages_per_year(0) recover_days(14) candidate_id~
links*: link_id! item_id! from_site! to_site! lane_id~ max_per_day~ deliveries_per_week(1) candidate_id~
vehicles: vehicle_id! mode! name! name_en capacity_t! capacity_m3! cost_per_km! cost_per_stop(0) cost_per_tour(0) speed_kmh(60) stop_hours(0.5) max_hours~ max_stops(4) co2_g_per_km(0)
stocks: site_id! item_id! on_hand! candidate_id~
demand*: demand_id! item_id! site_id! quantity_per_day! margin! period~
outages: outage_id! name! name_en target! target_id~ target_where~ availability(0) recover_days! outages_per_year(0)
candidates: candidate_id! name! name_en kind! firm_id capital! public_capital~ life_years(10) upkeep_per_year(0) lead_days(0) excludes~ needs~ decision(free) group_id~
groups: group_id! name name_en min(0) max~
terminals: site_id! dwell_hours(0) handling_per_ceu(0) handling_per_t(0) handling_ceu_per_day~ yard_ceu~ free_days(0) storage_per_ceu_day(0) clearance_hours(0)
services: service_id! operator_id mode! name name_en from_site! to_site! transit_hours! cutoff_hours(0) capacity_ceu~ capacity_t~ capacity_m3~ cost_per_ceu(0) cost_per_t(0) cost_per_m3(0) fixed_cost(0) min_ceu(0) co2_g_per_tkm~ distance_km~ headway_hours(0) candidate_id~
departures: service_id! depart_at! arrive_at~ capacity_ceu~ every_days~ count~
orders: order_id! item_id! quantity! from_site! to_site! ready_at! due_at! late_per_unit_day(0) unbooked_per_unit! min_lot(1)
tasks: task_id! name! name_en owner_id partner_ids~ milestone theme candidate_id step months! after~ earliest~ due~ benefit_per_month(0) late_per_month(0) status(planned) started finished progress_pct
budgets: resource_id! name! name_en from_month! to_month! per_month! total~
task_needs: task_id! resource_id! per_month!
indicators: indicator_id! name! name_en theme unit better(up) baseline kind(flow) period(month) parent_id~ publish(no)
targets: indicator_id! date! value! of(period)
readings: indicator_id! date! value!
policies: policy_id! name! name_en theme authority_id benefit! cap~ budget~ exclusive_group~ channel office deadline_days valid_from~ valid_to~
policy_clauses: policy_id! any_of(1) column! op! value! citation
requests: request_id! firm_id! theme! name! name_en opened! due~ owner_id policy_id~ status! answered~ rating
shipments: shipment_id! item_id! from_site! to_site! lane_id~ date quantity! cost
scenarios: scenario_id! name name_en step~ table! where~ column? op! value~
)";

constexpr std::string_view expected_settings =
    "name! name_en currency! time_zone! home_region! plan_start! periods(1) period_days(365) holding_rate(0.08) "
    "carbon_price(0) strong_home_share(1) strong_loss_share(1e-6) licence crs(WGS84) feed_version(1)";

constexpr std::string_view expected_in_every_table = " source as_of confidence";

std::string written(const Column& column) {
    std::string text{column.name};
    if (column.required) return text + (column.may_be_empty ? "?" : "!");
    if (!column.fallback.empty()) return text + "(" + std::string{column.fallback} + ")";
    return text + (column.empty_means.en.empty() ? "" : "~");
}

std::string written(std::span<const Column> columns) {
    std::string text;
    for (const auto& column : columns) text += (text.empty() ? "" : " ") + written(column);
    return text;
}

TEST(FeedTables, AreThoseOfTheFormatInItsOrder) {
    std::string expected;
    for (const char letter : expected_feed.substr(1)) {
        if (letter == '\n') expected += expected_in_every_table;
        expected += letter;
    }
    std::string actual;
    for (const auto& table : feed_tables())
        actual += std::string{table.name} + (table.required ? "*: " : ": ") + written(table.columns) + "\n";
    EXPECT_EQ(actual, expected);
}

TEST(FeedTables, SettingsHaveTheKeysOfTheFormat) { EXPECT_EQ(written(settings_keys().columns), expected_settings); }

TEST(FeedTables, OnlyTheseAllowSeveralRowsAKey) {
    std::vector<std::string_view> repeated;
    for (const auto& table : feed_tables())
        if (!table.unique_key) repeated.push_back(table.name);
    // The first three add up; the others list what belongs to one outage, service, policy or scenario.
    const std::vector<std::string_view> expected{"bom",        "stocks",         "outages",  "departures",
                                                 "task_needs", "policy_clauses", "scenarios"};
    EXPECT_EQ(repeated, expected);
}

TEST(FeedTables, OnlyTheseNumbersMayBeNegative) {
    std::vector<std::string> negative;
    for (const auto& table : feed_tables())
        for (const auto& column : table.columns)
            if (column.min < 0) negative.push_back(std::string{table.name} + "." + std::string{column.name});
    const std::vector<std::string> expected{"sites.lat",           "sites.lon",     "demand.margin",
                                            "indicators.baseline", "targets.value", "readings.value"};
    EXPECT_EQ(negative, expected);
}

struct Range {
    std::string_view table;
    std::string_view column;
    double min;
    double max;
    bool above_min;
};

class RangeOf : public testing::TestWithParam<Range> {};

TEST_P(RangeOf, IsThatOfTheFormat) {
    const auto& [table, name, min, max, above_min] = GetParam();
    const auto* column = table == "keys" ? settings_keys().find(name) : find_table(feed_tables(), table)->find(name);
    ASSERT_NE(column, nullptr);
    EXPECT_EQ(column->min, min);
    EXPECT_EQ(column->max, max);
    EXPECT_EQ(column->above_min, above_min);
}

constexpr double unlimited = std::numeric_limits<double>::infinity();
INSTANTIATE_TEST_SUITE_P(
    FeedTables, RangeOf,
    testing::Values(
        Range{"sites", "lat", -90, 90, false}, Range{"sites", "lon", -180, 180, false},
        Range{"sites", "recover_days", 0, unlimited, true}, Range{"processes", "recover_days", 0, unlimited, true},
        Range{"processes", "capacity_per_day", 0, unlimited, false}, Range{"lanes", "recover_days", 0, unlimited, true},
        Range{"bom", "quantity", 0, unlimited, true}, Range{"demand", "period", 1, unlimited, false},
        Range{"demand", "margin", -unlimited, unlimited, false}, Range{"outages", "availability", 0, 1, false},
        Range{"outages", "recover_days", 0, unlimited, true}, Range{"candidates", "life_years", 0, unlimited, true},
        Range{"departures", "count", 1, unlimited, false}, Range{"tasks", "progress_pct", 0, 100, false},
        Range{"tasks", "step", 1, 3, false}, Range{"tasks", "months", 1, unlimited, false},
        Range{"vehicles", "capacity_t", 0, unlimited, true}, Range{"vehicles", "capacity_m3", 0, unlimited, true},
        Range{"vehicles", "speed_kmh", 0, unlimited, true}, Range{"vehicles", "max_stops", 2, 6, false},
        Range{"links", "deliveries_per_week", 0, unlimited, true}, Range{"requests", "rating", 1, 5, false},
        Range{"keys", "strong_home_share", 0, 1, false}, Range{"keys", "strong_loss_share", 0, 1, false},
        Range{"keys", "periods", 1, unlimited, false}, Range{"keys", "period_days", 0, unlimited, true},
        Range{"keys", "holding_rate", 0, unlimited, false}));

struct Choices {
    std::string_view table;
    std::string_view column;
    std::string_view values;
};

class ChoicesOf : public testing::TestWithParam<Choices> {};

TEST_P(ChoicesOf, AreThoseOfTheFormat) {
    const auto& [table, name, values] = GetParam();
    const auto* column = table == "keys" ? settings_keys().find(name) : find_table(feed_tables(), table)->find(name);
    ASSERT_NE(column, nullptr);
    std::string text;
    for (const auto& choice : column->choices) text += (text.empty() ? "" : " ") + std::string{choice.value};
    EXPECT_EQ(text, values);
}

INSTANTIATE_TEST_SUITE_P(
    FeedTables, ChoicesOf,
    testing::Values(Choices{"keys", "crs", "WGS84 GCJ02 BD09"},
                    Choices{"firms", "role", "chain_owner supplier carrier terminal innovator authority"},
                    Choices{"sites", "kind", "plant warehouse port rail_terminal border bonded market lab"},
                    Choices{"segments", "stage", "upstream midstream downstream service"},
                    Choices{"processes", "recipe", "item none"}, Choices{"lanes", "per", "unit t m3 ceu"},
                    Choices{"outages", "target", "site process lane firm region mode item"},
                    Choices{"candidates", "kind", "supplier plant warehouse lane qualification stock"},
                    Choices{"candidates", "decision", "free in out"},
                    Choices{"tasks", "theme", "lead_firms chain cost export environment"},
                    Choices{"tasks", "status", "planned running done stopped"},
                    Choices{"indicators", "better", "up down"}, Choices{"indicators", "kind", "flow level rate"},
                    Choices{"indicators", "period", "month quarter year"}, Choices{"indicators", "publish", "no yes"},
                    Choices{"targets", "of", "period year"}, Choices{"firms", "publish", "none name"},
                    Choices{"requests", "theme", "project talent living policy market finance other"},
                    Choices{"requests", "status", "open working answered refused withdrawn"},
                    Choices{"policies", "channel", "auto fast apply"},
                    Choices{"policy_clauses", "op", "= != < <= > >= in"},
                    Choices{"scenarios", "op", "set multiply add remove choose"},
                    Choices{"orders", "confidence", "official published estimate assumed"}));

TEST(FeedTables, OnlyModesMayBeMereNames) {
    // modes is optional, but each lane must name its mode: without the table the name stands for itself.
    for (const auto& table : feed_tables())
        for (const auto& column : table.columns) EXPECT_EQ(column.free_without_table, column.refers_to == "modes");
}

TEST(FeedTables, AnUnknownTableOrColumnIsNotFound) {
    EXPECT_EQ(find_table(feed_tables(), "site"), nullptr);
    EXPECT_EQ(find_table(feed_tables(), "sites")->find("latitude"), nullptr);
}

}  // namespace
}  // namespace chegu
