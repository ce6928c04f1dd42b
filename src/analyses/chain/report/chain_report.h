#pragma once

#include "page/section.h"

namespace chegu {

/// What the chain analysis brings to the report. The facts that it derives lie on the shelf by type: ChainFacts and
/// RiskFacts.
const page::ReportRoom& chain_report();

}  // namespace chegu
