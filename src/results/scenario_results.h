#pragma once

#include "feed/scenario.h"
#include "results/result_part.h"

namespace chegu {

/// scenario_changes.csv, and in the summary how many rows each step picked out, changed and left as they were.
ResultPart scenario_results(const ScenarioName& scenario, const ScenarioFeed& changed);

}  // namespace chegu
