#pragma once
// What a figure of the results is: one number of summary.json, or one that follows from a table. Data only, as columns
// are; compare, verify, the report and the documents read what a figure is called and measured in from here.

#include <span>
#include <string_view>

#include "base/language.h"

namespace chegu {

struct Figure {
    std::string_view part;  // of summary.json: "flow"
    std::string_view name;  // in that part, a '.' between levels: "objective"; one not there follows from a table
    std::string_view unit;  // "money", "money/year", "t", "share", "count", ...
    Text title;
    Text description;       // what it means, in one sentence
    std::string_view term;  // an entry of docs/glossary.json that defines it at length; may be empty
    bool beside = false;    // comparisons show it to people
};

/// The figure of this part and name, or null.
inline const Figure* find_figure(std::span<const Figure> figures, std::string_view part, std::string_view name) {
    for (const auto& figure : figures)
        if (figure.part == part && figure.name == name) return &figure;
    return nullptr;
}

}  // namespace chegu
