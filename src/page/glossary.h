#pragma once
// The words of Chegu and what they mean: docs/glossary.json, the one source for the report, the page and docs.

#include <span>
#include <string>
#include <string_view>

#include "base/language.h"

namespace chegu {

struct Term {
    std::string id;  // "landed_cost": stable, part of addresses
    Words name;
    Words definition;    // one sentence
    Words formula;       // may be empty
    std::string column;  // where the figure stands in the results ("landed.csv cost_per_unit")
};

/// Every term in the order of the glossary. Reads the embedded text at the first call.
std::span<const Term> glossary();
/// The term's name where a label or heading begins with it: "Landed cost".
std::string heading(const Term& term, Language language);
/// The term of this id. Throws std::logic_error where there is none: a mistake of ours.
const Term& term(std::string_view id);

/// docs/glossary.md: the glossary as a page in both languages (Markdown).
std::string glossary_document();

}  // namespace chegu
