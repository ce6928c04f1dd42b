#pragma once

#include <span>

#include "analyses/flow/report/facts.h"
#include "page/words.h"

namespace chegu {

Text place_word(Place place);
Text status_word(PlanStatus status);

namespace page {

/// What the templates of this room call.
std::span<const PageWord> flow_words();

}  // namespace page
}  // namespace chegu
