#pragma once
// Where the chain is missing, weak or strong, from home's side (model.md 6).

#include <optional>

#include "analyses/chain/sweep.h"
#include "analyses/flow/plan.h"

namespace chegu {

enum class Grade { missing, weak, strong };

/// One row of segments.csv, over the items of the segment and of all beneath it.
struct SegmentFinding {
    SegmentId segment;
    double need_value = 0;                   // a year, at the items' value: what processes at home use in the plan
    std::optional<double> local_rate;        // none where no such part arrives at a car plant at home
    std::size_t firms = 0;                   // with a process for one of its items
    std::optional<std::size_t> sources_min;  // least number of sites that make an item that is needed; none: no need
    std::optional<double> hhi;               // of firms' shares of what is made, by value; none where nothing is made
    SiteId worst_outage;                     // none where no site that makes its items was swept
    double worst_added_loss = 0;
    std::optional<Grade> grade;  // none for a segment without items, and where strong needs a site that was not swept

    // What the grade rests on.
    bool swept = true;  // all sites that make its items; else what the worst of them costs is not known
    bool made_at_home = false;
    bool covered = true;               // home can make enough of what it needs to count as strong
    std::optional<double> home_share;  // of the need, by value, that home can make; none: no need
    bool safe = true;                  // the worst outage loses little enough to count as strong
    std::optional<double> loss_share;  // of all margin in the days of the worst outage; none: no margin, or none swept
    ItemId short_item;                 // the first item whose home capacity is below its need; none: all are covered
    double short_need = 0;             // a day
    double short_capacity = 0;
    ItemId single_source;  // the first needed item that only one site makes
    SiteId single_site;
};

/// Needs the plan and a sweep of sites. O(plan + segments · items).
std::vector<SegmentFinding> segment_findings(const Cluster& cluster, const Network& network, const FlowPlan& plan,
                                             const Sweep& sweep);

}  // namespace chegu
