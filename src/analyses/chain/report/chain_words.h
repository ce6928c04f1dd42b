#pragma once

#include <span>

#include "analyses/chain/segments.h"
#include "page/words.h"

namespace chegu {

Text grade_word(Grade grade);

namespace page {

/// What the templates of this room call.
std::span<const PageWord> chain_words();

}  // namespace page
}  // namespace chegu
