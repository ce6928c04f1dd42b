#pragma once
// What the rooms hand in, put in order and together. Private to this room.

#include <string>
#include <vector>

#include "page/section.h"
#include "report/report.h"

namespace chegu {

/// The parts of one report.
struct Composed {
    /// Derives the facts of all rooms. Throws std::logic_error where two rooms claim the same name.
    explicit Composed(const ReportInput& input);

    Shelf facts;
    std::vector<page::Section> sections;  // in the page's order
    std::vector<Part> parts;              // templates; `sections` calls that of each section
    std::vector<page::PageWord> words;
    std::string style;  // of the sections
};

/// The data block of the pictures:
///     {"currency", "sites": [{id, zh, en, kind, lat, lon, home}], ...}   every site that something else names; then
///                                                                        what the rooms tell, in the order of places
/// `<` is written \u003c, so that nothing in it can end the script element that holds it.
std::string picture_block(const ReportInput& input, const Shelf& facts);

}  // namespace chegu
