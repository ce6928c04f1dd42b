#pragma once
// The fixed words of results side by side, in compare.html and in the report. Private to src/report.

#include <kainjow/mustache.hpp>

#include "base/language.h"

namespace chegu {

/// Sets the words that the part side_by_side.html has besides its figures.
void set_side_by_side_words(kainjow::mustache::data& page, Language language);

}  // namespace chegu
