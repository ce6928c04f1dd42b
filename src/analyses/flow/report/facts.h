#pragma once
// What the report says of a plan, as numbers: no language and no rounding yet. Periods are added up.

#include <optional>
#include <vector>

#include "analyses/flow/flow_findings.h"
#include "analyses/flow/why.h"

namespace chegu {

/// Vehicles delivered and what one has cost where it lands, averaged over demand rows by what they are served.
struct VehicleCost {
    ItemId item;  // none: all vehicles together
    double served = 0;
    LandedCost unit;
    /// All kinds but production.
    [[nodiscard]] double logistics() const { return unit.total() - unit.production; }
};

/// Where a capacity lies: lanes and links may lead across home's edge.
enum class Place { home, across, away };

/// A capacity that is used up in at least one period; exactly one of process, lane and link is given.
struct FullCapacity {
    ProcessId process;
    LaneId lane;
    LinkId link;
    Place place = Place::away;
    double capacity_per_day = 0;
    int periods = 0;    // in which it is full
    double saving = 0;  // of one more unit a day, in money over the horizon; at most so much, the more the less
    /// Of 1 % more of it: comparable where units are not.
    [[nodiscard]] double saving_of_a_percent() const { return saving * capacity_per_day / 100; }
};

/// Demand for an item at a site, all its rows together, that is not wholly met.
struct Shortage {
    ItemId item;
    SiteId site;
    double asked = 0;
    double unmet = 0;
    double cost = 0;         // what the sales would have brought
    std::optional<Why> why;  // the first reason in the period with most unmet
};

/// What moves of an item between two sites by one mode.
struct Movement {
    ItemId item;
    SiteId from;
    SiteId to;
    ModeId mode;
    double quantity = 0;
    double value = 0;  // at the maker's gate
    double cost = 0;   // freight, carbon and capital in transit
};

struct PlanFacts {
    double days = 0;                    // of the horizon
    std::vector<VehicleCost> vehicles;  // by item, dearest first; only those served
    VehicleCost average;
    double asked_sales = 0;           // what all demand would bring: value and margin
    double unmet_sales = 0;           // of it, what is not delivered
    std::vector<FullCapacity> full;   // largest saving of 1 % first
    std::vector<Shortage> shortages;  // dearest first
    std::vector<Movement> movements;  // largest value first
    double moved_value = 0;
    double moved_cost = 0;

    /// Share of demand served, by what it brings; nothing where nothing is asked for.
    [[nodiscard]] std::optional<double> served_share() const {
        if (asked_sales <= 0) return std::nullopt;
        return 1 - unmet_sales / asked_sales;
    }
};

/// O(plan + what why_unmet takes). Ties keep the feed's order.
PlanFacts plan_facts(const Cluster& cluster, const Network& network, const FlowPlan& plan, const FlowFigures& figures);

}  // namespace chegu
