#pragma once

#include "analyses/flow/plan.h"

namespace chegu {

/// Takes out of one period's flows what runs in a circle: an item that leaves a site and comes back to it within the
/// period (model.md 2). Balances, limits and demand stay met; the cost can only fall. O(arcs) per circle found.
void cancel_circles(const Network& network, Table<ArcId, double>& moved);

}  // namespace chegu
