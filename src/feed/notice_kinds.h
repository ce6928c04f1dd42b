#pragma once
// The kinds of notice of the decoder and the checks, by the file that has their texts, and the list of all kinds.

#include <functional>
#include <span>
#include <string_view>

#include "notices/notice.h"
#include "tables/notice_kinds.h"

namespace chegu {
namespace kinds {

// cell_notices.cpp
extern const NoticeKind missing_table, missing_column, unknown_table, unknown_column, missing_value, not_a_number,
    not_whole, number_out_of_range, number_too_large, not_a_date, not_a_month, not_a_moment, not_a_choice, repeated_id,
    unknown_reference, unknown_setting, missing_setting, repeated_setting;

// checks/age_checks.cpp
extern const NoticeKind rows_old;

// checks/candidate_checks.cpp
extern const NoticeKind candidate_without_capacity, site_of_another_candidate, site_not_there_today, candidate_conflict,
    min_above_max, public_capital_above_capital;

// checks/cycle_checks.cpp
extern const NoticeKind parent_cycle, recipe_cycle, recipe_of_another_item, needs_cycle, task_cycle;

// checks/demand_checks.cpp
extern const NoticeKind period_beyond_horizon, margin_unusual, demand_not_worth_serving;
extern const NoticeKind need_too_small;

// checks/export_checks.cpp
extern const NoticeKind repeat_incomplete, departure_twice, clearance_elsewhere;

// checks/expression_checks.cpp
extern const NoticeKind expression_wrong, expression_unknown_column;

// checks/firm_checks.cpp
extern const NoticeKind uscc_malformed, uscc_check_character, firms_alike, names_repeated, website_malformed;

// checks/lane_checks.cpp
extern const NoticeKind same_ends, lane_ends_differ, weight_missing, link_without_lane, lane_without_link,
    great_circle_distances;

// checks/outage_checks.cpp
extern const NoticeKind outage_without_target, outage_with_two_targets, outage_without_effect;

// checks/outlier_checks.cpp
extern const NoticeKind value_unusual;

// checks/place_checks.cpp
extern const NoticeKind coordinates_far, coordinates_zero, coordinates_swapped;

// checks/policy_checks.cpp
extern const NoticeKind benefit_not_numeric, unknown_clause_column, clause_not_comparable;

// checks/programme_checks.cpp
extern const NoticeKind task_month_missing, task_month_unexpected, dates_reversed;

// checks/pulse_checks.cpp
extern const NoticeKind part_period_differs, part_of_rate, target_of_year, reading_twice;

// checks/reach_checks.cpp
extern const NoticeKind item_without_source, demand_out_of_reach, stock_without_use;

// checks/repeat_checks.cpp
extern const NoticeKind rows_repeated;

// checks/request_checks.cpp
extern const NoticeKind answer_date_missing, answer_date_unexpected;

// checks/scenario_checks.cpp
extern const NoticeKind scenario_unknown_table, scenario_unknown_column, scenario_column_missing,
    scenario_column_unexpected, scenario_not_a_number, scenario_wrong_value, scenario_choose_elsewhere,
    scenario_remove_settings;

// checks/settings_checks.cpp
extern const NoticeKind unknown_time_zone, time_zone_unchecked, share_above_one;

// checks/shipment_checks.cpp
extern const NoticeKind shipment_without_link, shipment_lane_differs;

// checks/twin_checks.cpp
extern const NoticeKind ids_alike;

// checks/way_checks.cpp
extern const NoticeKind shorter_than_straight, faster_than_any_mode;

// scenario/scenario_notices.cpp
extern const NoticeKind scenario_matches_nothing, scenario_without_number, scenario_remove_referred,
    scenario_choose_excluding;

}  // namespace kinds

/// Every kind, in the order of docs/notices.md.
std::span<const std::reference_wrapper<const NoticeKind>> notice_kinds();

}  // namespace chegu
