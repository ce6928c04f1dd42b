#pragma once
// The computed sentences on the plan: each is a function of its numbers, written whole in both languages. Arguments
// are figures already written for people, and names of the feed as they are: the page escapes them.

#include <string>
#include <string_view>

#include "base/language.h"

namespace chegu::sentences {

// What kind of capacity it is.
std::string lane_kind(const std::string& mode, Language language);
std::string process_kind(bool bought, Language language);
std::string link_kind(Language language);

// Why demand is not met.
std::string full(const std::string& capacity, Language language);
std::string no_path(const std::string& item, Language language);
std::string dearer(const std::string& cost, const std::string& brings, Language language);
std::string unknown_reason(Language language);

// Titles of the sections, the finding first, and what stands below them.
std::string costs_title(const std::string& landed, const std::string& production, const std::string& logistics,
                        Language language);
std::string limits_title(std::size_t full, std::size_t at_home, Language language);
std::string limits_sub(std::size_t without_price, Language language);
std::string unmet_title(const std::string& share, const std::string& lost, Language language);
std::string flows_heading(std::size_t rows, const std::string& share, Language language);
std::string flows_caption(std::size_t rows, std::size_t all, Language language);
std::string more_models(std::size_t models, Language language);
std::string average(Language language);

// What stands where a section has nothing to show; of an unfinished solve only the titles.
std::string costs_unknown(Language language);
std::string limits_unknown(Language language);
std::string unmet_unknown(Language language);
std::string flows_unknown(Language language);
std::string no_vehicles_title(Language language);
std::string no_vehicles(Language language);
std::string no_vehicles_served(Language language);
std::string no_limits_title(Language language);
std::string no_limits(Language language);
std::string nothing_unmet_title(bool anything_asked, Language language);
std::string nothing_unmet(bool anything_asked, Language language);
std::string nothing_moves_title(Language language);
std::string nothing_moves(Language language);
std::string no_price(Language language);

}  // namespace chegu::sentences
