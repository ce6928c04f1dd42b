#pragma once
// The computed sentences of outages, regions and segments (see page/sentences.h), and what stands at the pictures.

#include <array>
#include <string>

#include "base/language.h"
#include "cluster/cluster.h"

namespace chegu::sentences {

// The headline and what stands beside it.
struct WorstOutage {
    std::string name;
    std::string days;    // it lasts
    std::string loss;    // it adds
    std::string from;    // the first day with a loss
    bool named = false;  // an event of the feed's table of outages, not a site
    bool alone = false;  // the worst of sites, while an event is worse
    bool vehicles = false;
};
std::string worst_outage(const WorstOutage& worst, Language language);
std::string worst_event(const std::string& name, const std::string& days, const std::string& loss, Language language);
std::string nothing_lost(Language language);  // in place of whose loss is the largest
std::string top_share_note(std::size_t rows, const std::string& share, Language language);
std::string logistics_share_note(const std::string& share, Language language);

// The ranked list.
std::string outages_title(std::size_t losing, std::size_t sites, Language language);
std::string outages_title(Language language);  // where no site was swept
std::string outages_sub(std::size_t shown, std::size_t swept, std::size_t bounded, Language language);
std::string no_outage_title(Language language);
std::string no_outage(std::size_t swept, Language language);
std::string event(Language language);
std::string no_rate(Language language);
std::string curves_caption(Language language);
std::string hit(const std::string& item, const std::string& market, Language language);
std::string no_hit(Language language);

// What would help.
std::string more_made(const std::string& site, const std::string& item, const std::string& unit,
                      const std::string& saving, Language language);
std::string more_linked(const std::string& link, const std::string& unit, const std::string& saving, Language language);
/// `supply` is what one more day of it is.
std::string one_more_day(const std::string& supply, const std::string& saving, Language language);
std::string another_source(const std::string& saving, Language language);
std::string day_of(const std::string& item, const std::string& quantity, const std::string& unit, Language language);
std::string day_of_several(const std::string& item, std::size_t items, Language language);
std::string day_of_vehicles(const std::string& quantity, Language language);
std::string joined(const std::string& first, const std::string& then, Language language);
std::string nothing_helps(Language language);

// From which regions losses come.
std::string risk_names(Language language);  // of the charts that the section holds
std::string risk_title(std::size_t losing, std::size_t home, const std::string& share_from_elsewhere,
                       Language language);
std::string risk_finding(const std::string& site, const std::string& loss, Language language);
std::string risk_caption(Language language);
std::string at_home(Language language);
std::string more_regions(std::size_t regions, Language language);
std::string not_rated(Language language);

// Segments.
std::string chain_names(Language language);
std::string chain_caption(Language language);
std::string segments_title(const std::array<std::size_t, 3>& by_grade, Language language);
std::string segments_sub(const std::string& home, const Settings& settings, Language language);
std::string widest_gap(const std::string& segment, const std::string& need, Language language);
/// That of the missing and weak segments so many are shown in full.
std::string segments_named(std::size_t in_full, std::size_t lacking, Language language);
std::string strong_named(Language language);
std::string segments_without_items(std::size_t number, Language language);
std::string no_segments_title(Language language);
std::string no_segments(Language language);
std::string grade_counts(const std::array<std::size_t, 3>& by_grade, Language language);
std::string no_parts_arrive(Language language);
std::string nothing_needed(Language language);

// The certificate.
std::string outages_label(Language language);
std::string outages_proven(std::size_t swept, std::size_t bounded, Language language);

}  // namespace chegu::sentences
