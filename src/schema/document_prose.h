#pragma once
// What the generated pages say besides the tables (Markdown). Private to src/schema.

#include "base/language.h"

namespace chegu {

Text feed_introduction();
Text feed_rules();
Text settings_introduction();
Text provenance_introduction();
Text results_introduction();
Text figures_introduction();

}  // namespace chegu
