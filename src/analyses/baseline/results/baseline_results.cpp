#include "analyses/baseline/results/baseline_results.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "analyses/baseline/results/baseline_tables.h"
#include "results/shared_tables.h"
#include "results/table_writer.h"

namespace chegu {
namespace {

using Json = nlohmann::ordered_json;

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Sums what was paid and what the model says by the row that `key` names; ways that lack either are left out.
template <class Key>
std::vector<ModelFit> fit_by(const Baseline& baseline, Key key) {
    std::map<std::size_t, ModelFit> sums;
    for (const auto& way : baseline.moved.ways) {
        if (!way.unit || way.paid_shipments == 0) continue;
        auto& sum = sums[key(way)];
        sum.row = key(way);
        sum.shipments += way.paid_shipments;
        sum.paid += way.paid;
        sum.model += *way.model_cost_of_paid();
    }
    std::vector<ModelFit> fits;
    for (const auto& [row, sum] : sums) fits.push_back(sum);
    return fits;
}

double as_number(std::size_t count) { return static_cast<double>(count); }

class BaselineTables {
   public:
    BaselineTables(const Cluster& cluster, const Network& network, const Baseline& baseline)
        : cluster_(cluster), network_(network), baseline_(baseline) {}

    std::string rows() const {
        TableWriter table(*find_table(baseline_tables(), "baseline"));
        for (const auto& row : baseline_.rows) {
            const auto& way = row.actual;
            table.text(item(way.item)).text(site(way.from)).text(site(way.to));
            if (way.lane.given()) table.text(cluster_.lanes[way.lane].id);
            else table.blank();
            table.number(way.quantity).number(way.shipments > 0 && way.paid_shipments == 0 ? none : way.paid);
            table.number(way.model_cost().value_or(none)).number(row.planned).number(row.plan_cost);
            table.text(way.linked ? "yes" : "no").number(as_number(way.shipments)).number(way.paid_quantity);
            table.number(way.model_cost_of_paid().value_or(none)).number(row.kept).end_row();
        }
        return table.take();
    }

    std::string steps() const {
        TableWriter table(*find_table(baseline_tables(), "waterfall"));
        double rank = 0;
        for (const auto& step : waterfall(baseline_))
            table.number(++rank).text(step.name).number(step.amount).number(step.cumulative).end_row();
        return table.take();
    }

    std::string savings() const {
        TableWriter table(*find_table(baseline_tables(), "baseline_savings"));
        for (const auto& saving : baseline_.savings) {
            const auto& delivery = baseline_.moved.deliveries[saving.delivery];
            table.text(item(delivery.item)).text(site(delivery.to)).number(delivery.quantity).number(saving.kept);
            table.number(saving.cost).number(saving.step.source).number(saving.step.mode).number(saving.step.lane);
            table.number(saving.step.stock).number(saving.plan_cost).end_row();
        }
        return table.take();
    }

    std::string sources() const {
        TableWriter table(*find_table(baseline_tables(), "baseline_sources"));
        for (const auto& source : baseline_.sources) {
            table.text(item(source.item)).text(site(source.site)).number(source.quantity).number(source.planned);
            table.number(source.available < unlimited ? source.available : none).end_row();
        }
        return table.take();
    }

    std::string fit() const {
        TableWriter table(*find_table(baseline_tables(), "model_fit"));
        const auto add = [&](const char* by, const std::vector<ModelFit>& fits, const auto& things) {
            for (const auto& fit : fits) {
                table.text(by).text(things(fit.row)).number(as_number(fit.shipments)).number(fit.paid);
                table.number(fit.model).number(fit.difference());
                table.number(fit.model > 0 ? fit.difference() / fit.model : none).end_row();
            }
        };
        add("lane", fit_by_lane(baseline_), [&](std::size_t row) { return cluster_.lanes[LaneId{row}].id; });
        add("item", fit_by_item(baseline_), [&](std::size_t row) { return cluster_.items[ItemId{row}].id; });
        add("mode", fit_by_mode(cluster_, baseline_), [&](std::size_t row) { return cluster_.modes[ModeId{row}].id; });
        return table.take();
    }

    std::string certificates() const {
        TableWriter table(certificates_table());
        for (auto id : network_.arcs.ids()) {
            const double moved = baseline_.plan.moved[id];
            if (moved <= 0) continue;
            const auto& arc = network_.arcs[id];
            table.text("baseline").text("column").text("links").text(cluster_.links[arc.link].id);
            table.text(cluster_.lanes[arc.lane].id).blank().blank().blank().number(moved).end_row();
        }
        add_prices("baseline", baseline_.plan.prices, table);
        if (baseline_.plan.kept_prices.given()) add_prices("baseline:kept", baseline_.plan.kept_prices, table);
        return table.take();
    }

   private:
    [[nodiscard]] const std::string& item(ItemId id) const { return cluster_.items[id].id; }
    [[nodiscard]] const std::string& site(SiteId id) const { return cluster_.sites[id].id; }

    void add_prices(const char* answer, const BaselinePrices& prices, TableWriter& table) const {
        for (auto id : prices.delivery.ids()) {
            if (prices.delivery[id] == 0) continue;
            const auto& delivery = baseline_.moved.deliveries[id];
            table.text(answer).text("row").text("shipments").blank().blank();
            table.text(item(delivery.item)).text(site(delivery.to)).blank().number(prices.delivery[id]).end_row();
        }
        for (auto id : prices.limit.ids()) {
            if (prices.limit[id] == 0) continue;
            const auto& of = network_.limits[id];
            table.text(answer).text("row").text(of.lane.given() ? "lanes" : "links");
            table.text(of.lane.given() ? cluster_.lanes[of.lane].id : cluster_.links[of.link].id);
            table.blank().blank().blank().blank().number(prices.limit[id]).end_row();
        }
        for (auto id : prices.source.ids()) {
            if (prices.source[id] == 0) continue;
            table.text(answer).text("row").text("sources").blank().blank().text(item(baseline_.limits[id].item));
            table.text(site(baseline_.limits[id].site)).blank().number(prices.source[id]).end_row();
        }
    }

    const Cluster& cluster_;
    const Network& network_;
    const Baseline& baseline_;
};

Json share(double part, double whole) { return whole > 0 ? Json(part / whole) : Json(nullptr); }
Json date(const std::optional<Date>& date) { return date ? Json(date_text(*date)) : Json(nullptr); }

Json summary_of(const Cluster& cluster, const Baseline& baseline) {
    const auto& moved = baseline.moved;
    const auto& count = moved.count;
    auto by_lane = Json::array();
    double difference = 0;
    for (const auto& fit : fit_by_lane(baseline)) {
        difference += fit.difference();
        by_lane.push_back({{"lane_id", cluster.lanes[LaneId{fit.row}].id},
                           {"cost_actual", fit.paid},
                           {"cost_model", fit.model},
                           {"difference", fit.difference()}});
    }
    std::size_t without_link = 0;
    std::size_t over_capacity = 0;
    for (const auto& saving : baseline.savings) {
        if (saving.kept <= 0) continue;
        ++(baseline.plan.served[saving.delivery] != 0 ? over_capacity : without_link);
    }
    const auto beyond =
        std::count_if(baseline.sources.begin(), baseline.sources.end(), [](const auto& s) { return s.beyond(); });
    const double gap = std::abs(baseline.plan_cost - baseline.bound) / std::max(1.0, std::abs(baseline.plan_cost));
    return {{"status", "optimal"},
            {"objective", baseline.plan_cost},
            {"bound", baseline.bound},
            {"gap", gap},
            {"actual_cost", moved.actual_cost},
            {"model_cost", moved.model_cost()},
            {"model_difference", difference},
            {"plan_cost", baseline.plan_cost},
            {"saving", baseline.saving()},
            {"saving_at_model_cost", moved.cost() - baseline.plan_cost},
            {"kept_cost", baseline.kept_cost},
            {"coverage", share(as_number(count.on_known_links), as_number(count.all))},
            {"coverage_value", share(moved.known_value, moved.quantity_value)},
            {"first_date", date(moved.first)},
            {"last_date", date(moved.last)},
            {"days", moved.days},
            {"shipments", count.all},
            {"without_lane", count.without_lane},
            {"without_date", count.without_date},
            {"without_cost", count.without_cost},
            {"without_model", count.without_model},
            {"deliveries", moved.deliveries.size()},
            {"deliveries_without_link", without_link},
            {"deliveries_over_capacity", over_capacity},
            {"sources_beyond_capacity", beyond},
            {"assumed_share", {{"actual_cost", share(moved.assumed_cost, moved.actual_cost)}}},
            {"difference_by_lane", by_lane}};
}

}  // namespace

std::vector<WaterfallStep> waterfall(const Baseline& baseline) {
    SavingSteps steps;
    for (const auto& saving : baseline.savings) {
        steps.source += saving.step.source;
        steps.mode += saving.step.mode;
        steps.lane += saving.step.lane;
        steps.stock += saving.step.stock;
    }
    const auto& moved = baseline.moved;
    std::vector<WaterfallStep> rows{{"actual", moved.actual_cost, moved.actual_cost}};
    for (const auto& [name, amount] : {std::pair{"without_cost", moved.model_cost_of_unpaid()},
                                       {"model", moved.model_less_paid()},
                                       {"source", steps.source},
                                       {"mode", steps.mode},
                                       {"lane", steps.lane},
                                       {"stock", steps.stock}})
        rows.push_back({name, amount, rows.back().cumulative + amount});
    rows.push_back({"plan", baseline.plan_cost, baseline.plan_cost});
    return rows;
}

std::vector<ModelFit> fit_by_lane(const Baseline& baseline) {
    return fit_by(baseline, [](const Way& way) { return way.lane.index(); });
}
std::vector<ModelFit> fit_by_item(const Baseline& baseline) {
    return fit_by(baseline, [](const Way& way) { return way.item.index(); });
}
std::vector<ModelFit> fit_by_mode(const Cluster& cluster, const Baseline& baseline) {
    return fit_by(baseline, [&](const Way& way) { return cluster.lanes[way.lane].mode.index(); });
}

ResultPart baseline_results(const Cluster& cluster, const Network& network, const Baseline& baseline,
                            const BaselineOptions& options) {
    const BaselineTables tables(cluster, network, baseline);
    ResultPart part;
    part.name = "baseline";
    part.files = {{"baseline.csv", tables.rows()},
                  {"waterfall.csv", tables.steps()},
                  {"baseline_savings.csv", tables.savings()},
                  {"baseline_sources.csv", tables.sources()},
                  {"model_fit.csv", tables.fit()}};
    part.certificates = tables.certificates();
    part.summary = summary_of(cluster, baseline);
    part.options = {{"within_sources", options.within_sources}};
    part.run = {{"solver_seconds", baseline.plan.solver_seconds}, {"iterations", baseline.plan.iterations}};
    return part;
}

}  // namespace chegu
