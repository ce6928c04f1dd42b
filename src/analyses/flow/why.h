#pragma once
// Why demand stays unmet (model.md 5).

#include <vector>

#include "analyses/flow/plan.h"

namespace chegu {

enum class WhyReason {
    capacity,  // a full process, lane or link upstream: more of it would help
    no_path,   // an item that nothing delivers
    dearer,    // it can be delivered, but at more than the sale brings
};

/// One reason; exactly one of process, lane, link, item and demand says which row it is about.
struct Why {
    DemandId demand;
    int period = 0;  // 0-based
    double unmet = 0;
    int rank = 1;
    WhyReason reason = WhyReason::capacity;
    ProcessId process;
    LaneId lane;
    LinkId link;
    ItemId item;
    double price = 0;  // capacity: money saved per further unit a day of the figure; dearer: cost of one more unit
};

/// The reasons of every unmet row of a plan: up to five capacities upstream with a dual price, dearest first (ties:
/// processes, lanes, links, then the feed's order); where there are none, the first item that nothing delivers, else
/// that it is dearer than the sale. O(unmet rows · network upstream).
std::vector<Why> why_unmet(const Cluster& cluster, const Network& network, const FlowPlan& plan);

/// Money saved per further unit that the maker could make in the period: minus its reduced cost where its capacity is
/// full, else 0 (production.csv, capacity_price).
double capacity_price(const Cluster& cluster, const Network& network, const FlowPlan& plan, std::size_t period,
                      MakerId maker);

/// Share of the capacity used: quantity / (capacity · L_t); not a number where the capacity is blank or 0.
double capacity_use(const Cluster& cluster, const Network& network, const PeriodPlan& plan, MakerId maker);

}  // namespace chegu
