#pragma once
// The computed sentences of what the plan rests on, the check and the certificate: each is a function of its numbers,
// written whole in both languages. Arguments are figures already written for people, and names of the feed as they are:
// the page escapes them.

#include <string>
#include <string_view>

#include "base/language.h"

namespace chegu::sentences {

// What the figures rest on.
std::string sources_title(const std::string& assumed, const std::string& old, Language language);
std::string cost_unknown(Language language);
std::string no_cost_title(Language language);
std::string no_cost(Language language);
std::string nothing_known_of_sources(Language language);
std::string line_is_zero(Language language);

// What the check found.
std::string check_title(std::size_t warnings, std::size_t notes, Language language);
std::string clean_check_title(Language language);
std::string clean_check(Language language);

// The certificate.
std::string certificate_title(bool optimal, Language language);
std::string certificate_sub(bool optimal, Language language);
std::string no_bound(Language language);
/// In place of a figure that is only rounding: below 1e-9.
std::string negligible(Language language);
std::string status_label(Language language);
std::string feed_label(Language language);
std::string version_label(Language language);

// The foot of the page.
std::string footer(std::string_view version, Language language);

}  // namespace chegu::sentences
