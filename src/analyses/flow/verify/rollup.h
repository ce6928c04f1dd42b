#pragma once
// Averages that pass from node to node along the plan. Private to src/results/verify*.

#include <vector>

#include "analyses/flow/verify/tables.h"
#include "checking/feed_network.h"

namespace chegu::checking {

/// So much of what is at `to` came from `from`.
struct Passing {
    NodeId from;
    NodeId to;
    double quantity = 0;
};

/// v with v[n] · total[n] = own[n] + sum over passings into n of quantity · v[from], kind by kind; v[n] = otherwise[n]
/// where total[n] counts as nothing, or where a closed group of nodes gets everything from itself alone.
/// Nodes that feed one another (an item may go there and back in different periods) are solved together: cubic in the
/// size of such a group, linear otherwise.
Table<NodeId, ByKind> roll_up(const Table<NodeId, double>& total, const Table<NodeId, ByKind>& own,
                              const Table<NodeId, ByKind>& otherwise, const std::vector<Passing>& passings);

}  // namespace chegu::checking
