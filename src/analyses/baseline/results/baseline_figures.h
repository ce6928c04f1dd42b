#pragma once

#include <span>

#include "schema/figure.h"

namespace chegu {

/// The figures of `chegu baseline` in summary.json.
std::span<const Figure> baseline_figures();

}  // namespace chegu
