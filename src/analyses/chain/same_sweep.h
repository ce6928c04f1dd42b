#pragma once
// Whether two sweeps are one: losses know nothing of costs and times, so a scenario that changes only those needs no
// sweep of its own.

#include <string>
#include <vector>

#include "analyses/chain/outage.h"

namespace chegu {

/// All that a sweep reads.
struct SweepInput {
    const Cluster& cluster;
    const Network& network;
    const std::vector<Outage>& outages;
};

/// Whether sweep_outages would do the very same on both, so that its findings on one are those on the other, to the
/// last bit. Never true of inputs that it tells apart; false of some that it would not. O(size of the network and of
/// what the outages hit).
bool same_sweep(const SweepInput& a, const SweepInput& b);

/// A hash of the same that same_sweep compares: where two inputs have one hash, their sweeps are one, on whatever
/// machines they run. O(size of the network and of what the outages hit).
std::string sweep_hash(const SweepInput& input);

}  // namespace chegu
