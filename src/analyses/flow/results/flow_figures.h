#pragma once

#include <span>

#include "schema/figure.h"

namespace chegu {

/// The figures of `chegu flow` in summary.json.
std::span<const Figure> flow_figures();

}  // namespace chegu
