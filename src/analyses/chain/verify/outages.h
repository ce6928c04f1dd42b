#pragma once
// Which outages there are and what each leaves, from the feed alone (model.md 3). Private to src/results/verify*.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyses/chain/verify/program.h"

namespace chegu::checking {

/// What `chegu chain` was asked to sweep: options.chain of summary.json.
struct SweptKinds {
    bool site = false, process = false, lane = false, firm = false, region = false, outage = false;
};

/// One outage that outages.csv must list.
struct SweptOutage {
    std::string target;  // site, process, lane, firm, region, outage
    std::string id;
    double recover_days = 0;
    std::optional<double> per_year;  // none for firms and regions
    SiteId site;                     // of a site's
    [[nodiscard]] std::string name() const { return target + ":" + id; }
};

/// In the feed's order, kind after kind.
std::vector<SweptOutage> swept_outages(const Cluster& cluster, const SweptKinds& kinds);

/// Sites that an outage of a site or a pair may close: there today and no market.
std::vector<SiteId> sites_to_close(const Cluster& cluster);

/// What is left when these sites are closed.
Availability closed_sites(const LossProgram& program, const std::vector<SiteId>& sites);

/// What is left in the outage.
Availability left_in(const LossProgram& program, const SweptOutage& outage);

}  // namespace chegu::checking
