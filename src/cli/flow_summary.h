#pragma once

#include <string>

#include "report/report.h"

namespace chegu::cli {

/// The figures that matter, short and aligned, for a terminal.
std::string flow_summary(const ReportInput& input, Language language);

}  // namespace chegu::cli
