#pragma once
// What really moved against the model and the plan (model.md 7; baseline.md).

#include "analyses/baseline/baseline_plan.h"

namespace chegu {

/// An item over a lane between two sites: as it moved and as the plan has it. At least one of the two is there.
struct BaselineRow {
    Way actual;          // quantity 0 and no shipments where only the plan uses it
    double planned = 0;  // what is kept included
    double kept = 0;     // stays as it moved
    double plan_cost = 0;
};

/// What a step from the actual to the planned way of a delivery changes, below 0 where it saves. Freight and carbon
/// step by step: other sources at what each source's way actually cost; then other modes from each source; then other
/// lanes of a mode. Stock: the capital tied up in goods on their way, all of it. (A convention: in another order the
/// same total would be split otherwise.)
struct SavingSteps {
    double source = 0;
    double mode = 0;
    double lane = 0;
    double stock = 0;
    [[nodiscard]] double total() const { return source + mode + lane + stock; }
};

struct DeliverySaving {
    DeliveryId delivery;
    double cost = 0;  // as it moved (Way::cost)
    SavingSteps step;
    double plan_cost = 0;  // cost + step.total(), but for rounding
    double kept = 0;
};

/// How much of an item left a site, and how much could by what is made there, lies there and arrives there.
struct SourceChange {
    ItemId item;
    SiteId site;
    double quantity = 0;
    double planned = 0;
    double available = 0;  // unlimited where a process there is
    /// The plan asks more of the site than it has, and more than it really sent.
    [[nodiscard]] bool beyond() const;
};

struct BaselineOptions {
    /// Hold the plan to what each source has (SourceChange::available), or really sent where that is more.
    bool within_sources = false;
};

struct Baseline {
    Moved moved;
    Table<SourceId, SourceLimit> limits;  // what the plan was held to
    DeliveryPlan plan;
    std::vector<BaselineRow> rows;        // by item, from, to, lane
    std::vector<DeliverySaving> savings;  // one a delivery
    std::vector<SourceChange> sources;    // by item, site
    double plan_cost = 0;                 // of all deliveries, what is kept included
    double kept_cost = 0;                 // of it what is kept
    double bound = 0;                     // no plan costs less, what is kept being given

    /// Paid, and by the model what was moved without saying what was paid, less the plan.
    [[nodiscard]] double saving() const { return moved.actual_cost + moved.model_cost_of_unpaid() - plan_cost; }
};

/// Needs rows of shipments. Throws Failure as plan_deliveries does. O(shipments log shipments) and a linear program
/// of one row a delivery and capacity.
Baseline solve_baseline(const Cluster& cluster, const Network& network, const BaselineOptions& options,
                        const Progress& progress);

}  // namespace chegu
