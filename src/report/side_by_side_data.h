#pragma once
// What the part side_by_side.html of a page is filled with. Private to src/report.

#include <kainjow/mustache.hpp>
#include <string>

#include "report/side_by_side.h"

namespace chegu {

/// The name of a result for people: its scenario's, else that of its folder ("base" is 基准).
std::string result_name(const SideBySide& sides, std::size_t result, Language language);

/// One sentence: which result costs most more or less than the first, and by which line; the page's answer.
std::string side_by_side_headline(const SideBySide& sides, Language language);

/// Table, and a part a result.
kainjow::mustache::data side_by_side_data(const SideBySide& sides, Language language);

}  // namespace chegu
