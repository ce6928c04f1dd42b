#pragma once

#include "analyses/baseline/baseline_findings.h"
#include "page/page.h"

namespace chegu::page {

/// What really moved against the plan.
Data baseline_section(const Page& page, const BaselineFindings& found);

}  // namespace chegu::page
