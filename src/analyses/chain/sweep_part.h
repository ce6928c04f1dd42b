#pragma once
// A sweep in parts: each on a machine of its own, if need be, and then joined to what one sweep would have found.

#include <limits>

#include "analyses/chain/sweep.h"

namespace chegu {

/// So much of a list of outages: [first, last), or up to the list's end.
struct OutageRange {
    std::size_t first = 0;
    std::size_t last = std::numeric_limits<std::size_t>::max();
};

/// What was found on a range of a list of outages, and what is the same for every range of it.
struct SweepPart {
    std::string input;  // sweep_hash of the whole list and what its sweep reads
    std::size_t first = 0;
    std::vector<OutageFinding> findings;   // of the outages from `first` on; risk_index and annual_loss: not yet
    std::vector<BaseFinding> bases;        // of the whole list, by R, ascending
    std::vector<BasePoint> base_curve;     // of loss_0, by R, ascending
    std::size_t resolved_cold = 0;         // of the range
    std::size_t resolved_cold_before = 0;  // before the first outage of whatever range
    bool stopped = false;                  // the user stopped it: findings are incomplete
};

/// Sweeps a range of the list. The bases are solved for the whole list in every part, since where one base ends
/// another's solve begins. The same findings for any number of threads. Throws std::out_of_range where the list has no
/// such range.
SweepPart sweep_part(const Cluster& cluster, const Network& network, const std::vector<Outage>& outages,
                     OutageRange range, const SweepOptions& options, const Progress& progress);

/// The sweep of the whole list from its parts, in any order: to the last bit what sweep_outages finds. Throws Failure
/// (bad_input) where they are not the whole list once, are of another input, name what the network does not have, or
/// rest on bases that differ (then their machines don't compute alike).
Sweep join(const Cluster& cluster, const Network& network, std::vector<Outage> outages, std::vector<SweepPart> parts);

}  // namespace chegu
