#pragma once

#include <span>

#include "page/words.h"

namespace chegu::page {

/// What the templates of this room call.
std::span<const PageWord> baseline_words();

}  // namespace chegu::page
