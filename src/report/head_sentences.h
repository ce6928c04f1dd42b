#pragma once
// The computed sentences at the head of the page: each is a function of its numbers, written whole in both languages.
// Arguments are figures already written for people, and names of the feed as they are: the page escapes them.

#include <string>
#include <string_view>

#include "base/language.h"

namespace chegu::sentences {

// The headline, one of these, where no outage is the headline.
std::string nothing_asked(Language language);
std::string stopped(const std::string& range, Language language);
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
/// With the share of the cost that rests on assumed figures, where there is any: a proof is as sound as its data.
std::string proven(double assumed_share, Language language);
std::string not_proven(Language language);

// The notes under the four figures.
std::string logistics_note(const std::string& logistics, Language language);
std::string vehicles_note(const std::string& vehicles_a_year, Language language);
std::string parts_note(Language language);
std::string full_note(std::size_t at_home, Language language);
std::string unmet_note(const std::string& lost, Language language);
std::string not_known(Language language);
std::string no_local_rate(Language language);
std::string no_demand_value(Language language);

}  // namespace chegu::sentences
