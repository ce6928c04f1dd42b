#pragma once

#include "analyses/analysis.h"

namespace chegu {

/// The plan of least landed cost, as the catalogue lists it. Options: FlowOptions; answer: FlowFindings.
Analysis flow_entry();

}  // namespace chegu
