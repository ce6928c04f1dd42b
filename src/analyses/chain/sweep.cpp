#include "analyses/chain/sweep.h"

#include "analyses/chain/sweep_part.h"

namespace chegu {

Sweep sweep_outages(const Cluster& cluster, const Network& network, std::vector<Outage> outages,
                    const SweepOptions& options, const Progress& progress) {
    std::vector<SweepPart> parts;
    parts.push_back(sweep_part(cluster, network, outages, {}, options, progress));
    return join(cluster, network, std::move(outages), std::move(parts));
}

}  // namespace chegu
