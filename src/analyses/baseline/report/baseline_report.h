#pragma once

#include "page/section.h"

namespace chegu {

/// What the baseline brings to the report; there are no facts apart from its answer.
const page::ReportRoom& baseline_report();

}  // namespace chegu
