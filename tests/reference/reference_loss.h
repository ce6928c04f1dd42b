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

/// loss_k(r) - loss_0(r).
double reference_added(const Cluster& cluster, std::span<const OutageTarget> outage, double days);
/// What counts as no difference of the two, a day.
double reference_no_difference(const Cluster& cluster);

}  // namespace chegu::reference
