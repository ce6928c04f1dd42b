#pragma once
// The computed sentences of the report: each is a function of its numbers, written whole in both languages. Arguments
// are figures already written for people, and names of the feed as they are: the page escapes them.

#include <string>
#include <string_view>

#include "base/language.h"

namespace chegu::sentences {

// The headline, one of these.
std::string nothing_asked(Language language);
std::string stopped(const std::string& cost_range, Language language);
std::string stopped_without_bound(const std::string& cost, Language language);
std::string unmet(const std::string& share, const std::string& lost, const std::string& reason, Language language);
std::string all_met_vehicles(const std::string& landed, const std::string& tightest, Language language);
std::string all_met(const std::string& days, const std::string& cost, const std::string& tightest, Language language);

// The line under the headline.
std::string total(const std::string& days, const std::string& cost, const std::string& co2, Language language);
std::string more_capacity(const std::string& capacity, const std::string& saving, Language language);
std::string stopped_lead(Language language);

// The line above the headline.
std::string horizon(const std::string& start, const std::string& days, std::size_t periods, Language language);
std::string proven(Language language);
std::string not_proven(Language language);

// Names that are made of others.
std::string process_name(const std::string& item, const std::string& site, Language language);
std::string route_name(const std::string& from, const std::string& to, Language language);
std::string lane_kind(const std::string& mode, Language language);
std::string process_kind(bool bought, Language language);
std::string link_kind(Language language);
std::string link_name(const std::string& item, const std::string& route, Language language);

// Why demand is not met.
std::string full(const std::string& capacity, Language language);
std::string no_path(const std::string& item, Language language);
std::string dearer(const std::string& cost, const std::string& brings, Language language);
std::string unknown_reason(Language language);

// Titles of the sections, the finding first.
std::string costs_title(const std::string& landed, const std::string& production, const std::string& logistics,
                        Language language);
std::string limits_title(std::size_t full, std::size_t at_home, Language language);
std::string limits_sub(std::size_t without_price, Language language);
std::string unmet_title(const std::string& share, const std::string& lost, Language language);
std::string flows_heading(std::size_t rows, const std::string& share, Language language);
std::string flows_caption(std::size_t rows, std::size_t all, Language language);
std::string sources_title(const std::string& assumed, const std::string& old, Language language);
std::string check_title(std::size_t warnings, std::size_t notes, Language language);
std::string certificate_title(bool optimal, Language language);
std::string certificate_sub(bool optimal, Language language);
/// In place of a figure that is only rounding: below 1e-9.
std::string negligible(Language language);
std::string status_label(Language language);
std::string feed_label(Language language);
std::string version_label(Language language);
std::string more_models(std::size_t models, Language language);
std::string more_rows(std::size_t rows, Language language);
std::string average(Language language);
std::string footer(std::string_view version, Language language);

// What stands where a section or a figure has nothing to show.
std::string not_known(Language language);
std::string no_answer(Language language);  // of an unfinished solve; the titles above it:
std::string costs_unknown(Language language);
std::string limits_unknown(Language language);
std::string unmet_unknown(Language language);
std::string flows_unknown(Language language);
std::string cost_unknown(Language language);
std::string no_vehicles_title(Language language);
std::string no_vehicles(Language language);
std::string no_vehicles_served(Language language);
std::string no_limits(Language language);
std::string no_limits_title(Language language);
std::string nothing_unmet_title(bool anything_asked, Language language);
std::string nothing_unmet(bool anything_asked, Language language);
std::string nothing_moves_title(Language language);
std::string nothing_moves(Language language);
std::string no_cost_title(Language language);
std::string no_cost(Language language);
std::string nothing_known_of_sources(Language language);
std::string clean_check_title(Language language);
std::string clean_check(Language language);
std::string no_local_rate(Language language);
std::string no_demand_value(Language language);
std::string no_bound(Language language);
std::string no_price(Language language);
std::string line_is_zero(Language language);

// The notes under the four figures.
std::string logistics_note(const std::string& logistics, Language language);
std::string vehicles_note(const std::string& vehicles_a_year, Language language);
std::string parts_note(Language language);
std::string full_note(std::size_t at_home, Language language);
std::string unmet_note(const std::string& lost, Language language);

}  // namespace chegu::sentences
