#pragma once

#include "analyses/analysis.h"

namespace chegu {

/// What really moved against the model and the plan, as the catalogue lists it. Options: BaselineOptions; answer:
/// BaselineFindings.
Analysis baseline_entry();

}  // namespace chegu
