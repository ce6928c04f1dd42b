#include "analyses/chain/report/risk_facts.h"

#include <algorithm>
#include <tuple>

namespace chegu {

RiskFacts risk_facts(const Cluster& cluster, const Sweep& sweep) {
    RiskFacts facts;
    Table<RegionId, RegionRisk> regions(cluster.regions.size());
    for (std::size_t k = 0; k < sweep.outages.size(); ++k) {
        if (kind_of(sweep.outages[k]) != Swept::site) continue;
        const auto& site = cluster.sites[site_of(sweep.outages[k])];
        const auto& finding = sweep.findings[k];
        auto& region = regions[site.region];
        region.region = site.region;
        region.home = site.home;
        ++region.swept;
        if (finding.added_loss <= 0) continue;
        ++region.losing;
        ++facts.losing;
        const double a_year = finding.annual_loss.value_or(0);
        region.annual_loss += a_year;
        facts.annual_loss += a_year;
        if (site.home) {
            ++facts.losing_at_home;
            facts.annual_loss_at_home += a_year;
        }
        if (finding.added_loss > region.worst_loss) {
            region.worst = k;
            region.worst_loss = finding.added_loss;
        }
    }
    std::copy_if(regions.begin(), regions.end(), std::back_inserter(facts.regions),
                 [](const RegionRisk& region) { return region.losing > 0; });
    std::stable_sort(facts.regions.begin(), facts.regions.end(), [](const auto& a, const auto& b) {
        return std::tie(a.annual_loss, a.worst_loss) > std::tie(b.annual_loss, b.worst_loss);
    });
    return facts;
}

}  // namespace chegu
