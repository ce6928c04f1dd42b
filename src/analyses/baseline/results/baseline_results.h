#pragma once
// What `chegu baseline` writes: what really moved against the model and the plan (results.md, baseline.md).

#include "analyses/baseline/baseline.h"
#include "results/result_part.h"

namespace chegu {

/// A step of waterfall.csv: the first and the last are totals, those between are differences.
struct WaterfallStep {
    const char* name;
    double amount = 0;
    double cumulative = 0;
};
std::vector<WaterfallStep> waterfall(const Baseline& baseline);

/// What was paid against the model, added up for one lane, item or mode: of the shipments that have both.
struct ModelFit {
    std::size_t row = 0;  // in the feed's table lanes, items or modes
    std::size_t shipments = 0;
    double paid = 0;
    double model = 0;
    [[nodiscard]] double difference() const { return paid - model; }
};
std::vector<ModelFit> fit_by_lane(const Baseline& baseline);
std::vector<ModelFit> fit_by_item(const Baseline& baseline);
std::vector<ModelFit> fit_by_mode(const Cluster& cluster, const Baseline& baseline);

/// The files are baseline.csv, waterfall.csv, baseline_savings.csv, baseline_sources.csv, model_fit.csv; the answers of
/// certificates.csv are `baseline` and, where capacities do not suffice, `baseline:kept`.
ResultPart baseline_results(const Cluster& cluster, const Network& network, const Baseline& baseline,
                            const BaselineOptions& options);

}  // namespace chegu
