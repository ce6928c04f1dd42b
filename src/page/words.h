#pragma once
// The fixed words of pages that belong to no analysis, both languages side by side. Terms with a definition are not
// here: docs/glossary.json.

#include <span>
#include <string>
#include <string_view>

#include "base/language.h"
#include "cluster/cluster.h"
#include "notices/notice.h"

namespace chegu {

namespace page {

/// A word that templates call {{t.key}}.
struct PageWord {
    std::string_view key;
    Text text;
};
/// Those that the templates of several rooms call.
std::span<const PageWord> page_words();

}  // namespace page

Text confidence_word(Confidence confidence);
Text severity_word(Severity severity);
Text stage_word(Stage stage);

/// The unit of an item as a person reads it: 件 for piece. Units that Chegu doesn't know stay as the feed has them.
std::string unit_word(std::string_view unit, Language language);
/// What a lane charges and is limited by: t, m³, 车位.
Text per_word(Per per);

}  // namespace chegu
