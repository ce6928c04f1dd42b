#pragma once
// Every analysis there is: the one list.

#include "results/result_schema.h"

namespace chegu {

/// What may lie in OUT, of all analyses.
const ResultSchema& result_schema();

}  // namespace chegu
