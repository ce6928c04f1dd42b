#pragma once
// From which regions the losses of outages come.

#include <vector>

#include "analyses/chain/sweep.h"
#include "cluster/cluster.h"

namespace chegu {

/// The sites of one region that were swept; named events and whole regions do not count.
struct RegionRisk {
    RegionId region;
    bool home = false;
    std::size_t swept = 0;
    std::size_t losing = 0;
    std::size_t worst = 0;  // index in sweep.outages of the site that adds most
    double worst_loss = 0;
    double annual_loss = 0;  // expected, of its sites
};

struct RiskFacts {
    std::vector<RegionRisk> regions;  // with a site that adds a loss; largest expected loss a year first, then worst
    std::size_t losing = 0;           // sites
    std::size_t losing_at_home = 0;
    double annual_loss = 0;  // expected, of all sites
    double annual_loss_at_home = 0;
};

/// O(outages + regions log regions).
RiskFacts risk_facts(const Cluster& cluster, const Sweep& sweep);

}  // namespace chegu
