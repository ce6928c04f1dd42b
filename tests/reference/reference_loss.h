#pragma once
// The loss of an outage a second time, straight from model.md 3: totals over R days, from the cluster alone.

#include <span>

#include "cluster/cluster.h"

namespace chegu::reference {

/// What is left of one process and of one lane in an outage, 0 to 1.
double process_availability(const Cluster& cluster, ProcessId process, std::span<const OutageTarget> outage);
double lane_availability(const Cluster& cluster, LaneId lane, std::span<const OutageTarget> outage);

/// loss_k(R), money; loss_0(R) where the outage has no target. For tiny clusters: O((rows · columns) · steps).
double reference_loss(const Cluster& cluster, std::span<const OutageTarget> outage, double days);

/// loss_k(r) - loss_0(r) less what counts as no difference at r: the outage has been survived so far where it is <= 0.
double reference_excess(const Cluster& cluster, std::span<const OutageTarget> outage, double days);

}  // namespace chegu::reference
