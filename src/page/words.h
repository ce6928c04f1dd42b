#pragma once
// The fixed words of the report, both languages side by side. Terms with a definition are not here: docs/glossary.json.

#include <span>
#include <string>
#include <string_view>

#include "analyses/chain/segments.h"
#include "analyses/flow/report/facts.h"
#include "base/language.h"
#include "cluster/cluster.h"

namespace chegu {

/// A word of the page that the template calls {{t.key}}.
struct PageWord {
    std::string_view key;
    Text text;
};
std::span<const PageWord> page_words();

/// What a section of the page, or a chart in it, is called; in the page's order.
struct SectionWord {
    std::string_view section;
    Text name;
};
std::span<const SectionWord> section_words();
/// The five charts (五图) that planning offices ask for, and the section that holds each.
std::span<const SectionWord> chart_words();

Text place_word(Place place);
Text status_word(PlanStatus status);
Text confidence_word(Confidence confidence);
Text severity_word(Severity severity);
Text grade_word(Grade grade);
Text stage_word(Stage stage);

/// The unit of an item as a person reads it: 件 for piece. Units that Chegu doesn't know stay as the feed has them.
std::string unit_word(std::string_view unit, Language language);
/// What a lane charges and is limited by: t, m³, 车位.
Text per_word(Per per);

}  // namespace chegu
