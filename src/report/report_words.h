#pragma once

#include <span>

#include "page/words.h"

namespace chegu::page {

/// What the templates of the report itself call.
std::span<const PageWord> report_words();

}  // namespace chegu::page
