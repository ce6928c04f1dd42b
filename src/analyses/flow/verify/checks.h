#pragma once
// The checks of the flow answer, each from the feed (FeedNetwork) and OUT's tables alone. Private to
// src/results/verify*. A check adds a finding for each thing that does not hold.

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

#include "analyses/flow/verify/tables.h"
#include "checking/feed_network.h"
#include "checking/findings.h"

namespace chegu::checking {

/// Everything a check needs to know.
struct FlowAnswer {
    const FeedNetwork& network;
    const FlowTables& tables;
};

/// The plan is feasible (model.md 2) and no item runs in a circle within a period.
void check_plan(const FlowAnswer& answer, Findings& findings);

/// That nothing is served that is not worth it, and nothing made or moved only to pile up.
void check_needless(const FlowAnswer& answer, Findings& findings);

/// A reduced cost and the size of its largest term, 1 at least.
struct ReducedCost {
    double value = 0;
    double scale = 1;
    void add(double term) {
        value += term;
        scale = std::max(scale, std::abs(term));
    }
};
ReducedCost reduced_cost_of_making(const FlowAnswer& answer, ProcessId process, int period);

/// What the certificate proves: no plan costs less (weak duality). Findings where a reduced cost is below 0.
Sum check_duals(const FlowAnswer& answer, Findings& findings);

/// Money, and how much of it rests on rows marked assumed, or older than a year at plan_start.
struct Cost {
    double money = 0;
    double assumed = 0;
    double old = 0;
    double size = 0;  // sum of the absolute terms
};
struct Costs {
    Cost production, freight, carbon, transit_capital, stock, unmet_penalty;
    double co2_t = 0;
    [[nodiscard]] Cost total() const;
};
/// The cost split of the plan in the tables.
Costs costs_of(const FlowAnswer& answer);
/// flows.csv cost; production.csv has all processes and periods.
void check_costs(const FlowAnswer& answer, Findings& findings);

/// Money saved per further unit of the process's output in each period: 0 where it is not used to the full.
ByPeriod<ProcessId> capacity_prices(const FlowAnswer& answer);
/// production.csv use and capacity_price.
void check_production(const FlowAnswer& answer, const ByPeriod<ProcessId>& prices, Findings& findings);

/// Average costs over the horizon, rolled up through the plan (model.md 5).
struct LandedCosts {
    Table<NodeId, ByKind> cost;  // per unit
    double idle_stock_cost = 0;
};
LandedCosts landed_costs(const FlowAnswer& answer);
/// landed.csv, and that its costs give back the cost split.
void check_landed(const FlowAnswer& answer, const LandedCosts& landed, const Costs& costs, Findings& findings);

/// local_rate (model.md 5), of these items only where they are given; none where no parts arrive at a car plant at
/// home.
std::optional<double> local_rate(const FlowAnswer& answer, const Table<ItemId, char>* only = nullptr);

/// What one more unit would cost at each node in each period, delivered (model.md 5, "Why"); unlimited where nothing
/// open leads there.
ByPeriod<NodeId> costs_of_one_more(const FlowAnswer& answer);
/// why.csv.
void check_why(const FlowAnswer& answer, const ByPeriod<ProcessId>& prices, Findings& findings);

/// What the figures of summary.json must be.
struct SummaryFigures {
    Costs costs;
    Sum bound;
    std::optional<double> local_rate;
    double idle_stock_cost = 0;
};
void check_flow_summary(const nlohmann::json& flow, const SummaryFigures& right, Findings& findings);

}  // namespace chegu::checking
