#pragma once
// Every analysis there is: the one list.

#include <span>
#include <string_view>

#include "analyses/analysis.h"
#include "results/result_schema.h"

namespace chegu {

/// In the order in which they are computed and listed: one comes after those that it rests on.
std::span<const Analysis> analyses();

/// The analysis of this name. Throws std::logic_error where there is none: a mistake of ours.
const Analysis& analysis(std::string_view name);

/// What may lie in OUT, of all analyses.
const ResultSchema& result_schema();

}  // namespace chegu
