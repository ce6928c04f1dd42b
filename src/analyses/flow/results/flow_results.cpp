#include "analyses/flow/results/flow_results.h"

#include <algorithm>
#include <cmath>

#include "analyses/flow/evidence.h"
#include "analyses/flow/results/flow_tables.h"
#include "analyses/flow/why.h"
#include "results/shared_tables.h"
#include "results/table_writer.h"

namespace chegu {
namespace {

using Json = nlohmann::ordered_json;

/// The place of a plan in the tables: ids as they are written.
class FlowTables {
   public:
    FlowTables(const Cluster& cluster, const Network& network, const FlowPlan& plan)
        : cluster_(cluster), network_(network), plan_(plan) {}

    std::string flows() const {
        TableWriter table(*find_table(flow_tables(), "flows"));
        for (std::size_t t = 0; t < plan_.periods.size(); ++t)
            for (auto id : network_.arcs.ids()) {
                const double moved = plan_.periods[t].moved[id];
                if (moved <= 0) continue;
                const auto& arc = network_.arcs[id];
                const auto& link = cluster_.links[arc.link];
                table.number(period(t)).text(link.id).text(cluster_.lanes[arc.lane].id);
                table.text(item(link.item)).text(site(link.from)).text(site(link.to));
                table.number(moved).number(arc.cost.total() * moved).end_row();
            }
        return table.take();
    }

    std::string production() const {
        TableWriter table(*find_table(flow_tables(), "production"));
        for (std::size_t t = 0; t < plan_.periods.size(); ++t)
            for (auto id : network_.makers.ids()) {
                const auto& process = cluster_.processes[network_.makers[id].process];
                table.number(period(t)).text(process.id).text(site(process.site)).text(item(process.item));
                table.number(plan_.periods[t].made[id]);
                table.number(capacity_use(cluster_, network_, plan_.periods[t], id));
                table.number(capacity_price(cluster_, network_, plan_, t, id)).end_row();
            }
        return table.take();
    }

    std::string stock() const {
        TableWriter table(*find_table(flow_tables(), "stock"));
        for (std::size_t t = 0; t < plan_.periods.size(); ++t)
            for (auto id : network_.nodes.ids()) {
                const double held = plan_.periods[t].stock[id];
                if (held <= 0) continue;
                const auto& node = network_.nodes[id];
                table.number(period(t)).text(item(node.item)).text(site(node.site)).number(held).end_row();
            }
        return table.take();
    }

    std::string unmet() const {
        TableWriter table(*find_table(flow_tables(), "unmet"));
        for (std::size_t t = 0; t < plan_.periods.size(); ++t)
            for (auto id : cluster_.demand.ids()) {
                const double short_by = plan_.periods[t].unmet[id];
                if (short_by > 0) table.number(period(t)).text(cluster_.demand[id].id).number(short_by).end_row();
            }
        return table.take();
    }

    std::string why() const {
        TableWriter table(*find_table(flow_tables(), "why"));
        for (const auto& row : why_unmet(cluster_, network_, plan_)) {
            table.text(cluster_.demand[row.demand].id).number(row.period + 1).number(row.unmet).number(row.rank);
            switch (row.reason) {
                case WhyReason::capacity:
                    table.text("capacity");
                    if (row.process.given()) limit(table, "processes", cluster_.processes[row.process].id);
                    else if (row.lane.given()) limit(table, "lanes", cluster_.lanes[row.lane].id);
                    else limit(table, "links", cluster_.links[row.link].id);
                    table.number(row.price);
                    break;
                case WhyReason::no_path:
                    table.text("no_path").text("items").text(item(row.item)).blank().blank();
                    break;
                case WhyReason::dearer:
                    table.text("dearer").text("demand").text(cluster_.demand[row.demand].id).blank().number(row.price);
                    break;
            }
            table.end_row();
        }
        return table.take();
    }

    std::string landed(const Landed& landed) const {
        TableWriter table(*find_table(flow_tables(), "landed"));
        for (auto id : cluster_.demand.ids()) {
            const auto& cost = landed.at[network_.demand_nodes[id]];
            table.text(cluster_.demand[id].id).text(item(cluster_.demand[id].item)).number(cost.total());
            table.number(cost.production).number(cost.freight).number(cost.carbon);
            table.number(cost.transit_capital).number(cost.stock);
            table.number(demand_price(cluster_, network_, plan_, id)).end_row();
        }
        return table.take();
    }

    /// The dual prices: with the four tables above all that verify needs.
    std::string certificates() const {
        TableWriter table(certificates_table());
        for (std::size_t t = 0; t < plan_.prices.size(); ++t) {
            const auto& prices = plan_.prices[t];
            for (auto id : network_.nodes.ids()) {
                if (prices.balance[id] == 0) continue;
                const auto& node = network_.nodes[id];
                table.text("flow").text("row").text("balance").blank().blank();
                table.text(item(node.item)).text(site(node.site)).number(period(t));
                table.number(prices.balance[id]).end_row();
            }
            for (auto id : network_.limits.ids()) {
                if (prices.limit[id] == 0) continue;
                const auto& of = network_.limits[id];
                table.text("flow").text("row").text(of.lane.given() ? "lanes" : "links");
                table.text(of.lane.given() ? cluster_.lanes[of.lane].id : cluster_.links[of.link].id);
                table.blank().blank().blank().number(period(t)).number(prices.limit[id]).end_row();
            }
        }
        return table.take();
    }

   private:
    static double period(std::size_t t) { return static_cast<double>(t + 1); }
    [[nodiscard]] const std::string& item(ItemId id) const { return cluster_.items[id].id; }
    [[nodiscard]] const std::string& site(SiteId id) const { return cluster_.sites[id].id; }
    static void limit(TableWriter& table, std::string_view of, std::string_view row) {
        table.text(of).text(row).text(of == "links" ? "max_per_day" : "capacity_per_day");
    }

    const Cluster& cluster_;
    const Network& network_;
    const FlowPlan& plan_;
};

std::string_view status_text(PlanStatus status) {
    switch (status) {
        case PlanStatus::optimal: return "optimal";
        case PlanStatus::time_limit: return "time_limit";
        case PlanStatus::interrupted: return "interrupted";
    }
    return "";
}

/// A number, or null where there is none: JSON knows no infinity.
Json finite(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

/// Each line's part as a share of the line; null where the line is 0.
Json shares(const CostSplit& part, const CostSplit& whole) {
    const auto share = [](double of, double all) { return all > 0 ? Json(of / all) : Json(nullptr); };
    return {{"production_cost", share(part.production, whole.production)},
            {"freight_cost", share(part.freight, whole.freight)},
            {"carbon_cost", share(part.carbon, whole.carbon)},
            {"transit_capital_cost", share(part.transit_capital, whole.transit_capital)},
            {"stock_cost", share(part.stock, whole.stock)},
            {"unmet_penalty", share(part.unmet, whole.unmet)},
            {"total", share(part.total(), whole.total())}};
}

Json summary_of(const Cluster& cluster, const Network& network, const FlowPlan& plan, const FlowFigures& figures) {
    const auto evidence = evidence_shares(cluster, network, plan);
    const double gap = std::abs(plan.objective - plan.bound) / std::max(1.0, std::abs(plan.objective));
    return {{"status", status_text(plan.status)},
            {"currency", cluster.settings.currency},
            {"objective", plan.objective},
            {"bound", finite(plan.bound)},
            {"gap", finite(gap)},
            {"production_cost", plan.cost.production},
            {"freight_cost", plan.cost.freight},
            {"carbon_cost", plan.cost.carbon},
            {"transit_capital_cost", plan.cost.transit_capital},
            {"stock_cost", plan.cost.stock},
            {"unmet_penalty", plan.cost.unmet},
            {"co2_t", plan.co2_t},
            {"local_rate", figures.local_rate ? Json(*figures.local_rate) : Json(nullptr)},
            {"idle_stock_cost", figures.landed.idle_stock_cost},
            {"assumed_share", shares(evidence.assumed, plan.cost)},
            {"old_share", shares(evidence.old, plan.cost)}};
}

}  // namespace

ResultPart flow_results(const Cluster& cluster, const Network& network, const FlowPlan& plan,
                        const FlowFigures& figures, const FlowOptions& options) {
    const FlowTables tables(cluster, network, plan);
    ResultPart part;
    part.name = "flow";
    part.files = {{"flows.csv", tables.flows()}, {"production.csv", tables.production()},
                  {"stock.csv", tables.stock()}, {"unmet.csv", tables.unmet()},
                  {"why.csv", tables.why()},     {"landed.csv", tables.landed(figures.landed)}};
    part.certificates = tables.certificates();
    part.summary = summary_of(cluster, network, plan, figures);
    part.options = {{"time_seconds", finite(options.time_limit_seconds)}};
    part.run = {{"solver_seconds", plan.solver_seconds}, {"iterations", plan.iterations}};
    return part;
}

}  // namespace chegu
