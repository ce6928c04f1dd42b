#pragma once

#include "analyses/baseline/baseline.h"

namespace chegu {

/// The steps of one delivery; `rows` are all of it. Adds up: cost of the rows as they moved + steps = their plan_cost.
SavingSteps saving_steps(const Cluster& cluster, const std::vector<const BaselineRow*>& rows);

}  // namespace chegu
