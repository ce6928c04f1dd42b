#pragma once
// The list of outages that a sweep goes through (model.md 3, N-1).

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "network/availability.h"

namespace chegu {

using SweptId = std::variant<SiteId, ProcessId, LaneId, FirmId, RegionId, NamedOutageId>;
/// The kinds of SweptId, in its order.
enum class Swept { site, process, lane, firm, region, named };

/// The word in results: site, process, lane, firm, region; outage for a named one.
std::string_view word(Swept target);

struct Outage {
    SweptId target;
    double recover_days = 0;
    double outages_per_year = 0;  // 0 for firms and regions: they have no rate
    Availability left;
    bool operator==(const Outage&) const = default;
};

Swept kind_of(const Outage& outage);
/// The site that stops alone; none where something else does.
SiteId site_of(const Outage& outage);

/// What is swept: each site that exists and is not a market, each process, lane, firm and region that exists, at
/// availability 0; the named outages as they are given. A firm or region recovers with the slowest of its sites; one
/// without sites is left out.
struct SweepTargets {
    bool sites = true;
    bool processes = false;
    bool lanes = false;
    bool firms = false;
    bool regions = false;
    bool named = false;
};
std::vector<Outage> outages_to_sweep(const Cluster& cluster, const Network& network, const OutageIndex& index,
                                     const SweepTargets& targets);

/// Id and name of what stops, for tables and people.
const std::string& id_of(const Cluster& cluster, const Outage& outage);
Words name_of(const Cluster& cluster, const Outage& outage);

}  // namespace chegu
