#include "analyses/baseline/baseline_plan.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/failure.h"
#include "base/number.h"
#include "solve/linear_program.h"

namespace chegu {
namespace {

/// How far primal, dual and their objectives may be off, relative (model.md 4).
constexpr double accepted = 1e-6;
/// Less than this is not printed, so it is not planned either.
constexpr double least_quantity = 1e-9;
/// What is kept for want of capacity is kept with this much to spare, so that the rest fits despite rounding.
constexpr double spare = 1e-9;

/// Which of the two programs: the cheapest way for the quantities, or the least share that has to be kept.
enum class Aim { cost, keep_least };

class DeliveryProgram {
   public:
    DeliveryProgram(const Network& network, const Moved& moved, const Table<SourceId, SourceLimit>& sources)
        : network_(network),
          moved_(moved),
          sources_(sources),
          quantity_(moved.deliveries.size()),
          delivery_of_(network.arcs.size()),
          limits_of_(network.arcs.size()),
          source_of_(network.arcs.size()),
          served_(moved.deliveries.size()) {
        std::map<std::pair<ItemId, SiteId>, DeliveryId> by_place;
        for (auto id : moved.deliveries.ids()) {
            quantity_[id] = moved.deliveries[id].quantity;
            by_place[{moved.deliveries[id].item, moved.deliveries[id].to}] = id;
        }
        for (auto id : network.arcs.ids()) {
            const auto& to = network.nodes[network.arcs[id].to];
            const auto found = by_place.find({to.item, to.site});
            if (found == by_place.end() || quantity_[found->second] <= least_quantity) continue;
            delivery_of_[id] = found->second;
            served_[found->second] = 1;
        }
        for (auto id : network.limits.ids())
            for (auto arc : network.limits[id].arcs) limits_of_[arc].push_back(id);
        std::map<std::pair<ItemId, SiteId>, SourceId> by_source;
        for (auto id : sources.ids()) by_source[{sources[id].item, sources[id].site}] = id;
        for (auto id : network.arcs.ids()) {
            const auto& from = network.nodes[network.arcs[id].from];
            const auto found = by_source.find({from.item, from.site});
            if (found != by_source.end()) source_of_[id] = found->second;
        }
    }

    [[nodiscard]] const Table<DeliveryId, char>& served() const { return served_; }
    [[nodiscard]] double capacity(LimitId id) const { return network_.limits[id].capacity_per_day * moved_.days; }
    /// What is to be delivered by the plan: less what is kept.
    void keep(const Table<DeliveryId, double>& kept) {
        for (auto id : quantity_.ids()) quantity_[id] = std::max(0.0, moved_.deliveries[id].quantity - kept[id]);
    }

    /// Rows: deliveries, limits, sources. Columns: arcs that lead to a delivery, then what is kept of each delivery.
    [[nodiscard]] LinearProgram build(Aim aim) const {
        LinearProgram lp;
        for (auto id : quantity_.ids()) {
            const double side = served_[id] != 0 ? quantity_[id] : 0;
            lp.add_row(side, side);
        }
        for (auto id : network_.limits.ids()) lp.add_row(-infinite, capacity(id));
        for (const auto& source : sources_) lp.add_row(-infinite, source.most);
        for (auto id : network_.arcs.ids()) {
            if (!delivery_of_[id].given()) continue;
            lp.add_column(aim == Aim::cost ? network_.arcs[id].cost.total() : 0, 0, infinite);
            lp.add(lp_index(delivery_of_[id].index()), 1);
            for (auto limit : limits_of_[id])
                lp.add(lp_index(quantity_.size() + limit.index()), network_.limits[limit].weight(network_.arcs[id]));
            if (const auto source = source_of_[id]; source.given())
                lp.add(lp_index(quantity_.size() + network_.limits.size() + source.index()), 1);
        }
        if (aim == Aim::cost) return lp;
        for (auto id : quantity_.ids()) {
            if (served_[id] == 0) continue;
            lp.add_column(1 / quantity_[id], 0, quantity_[id]);
            lp.add(lp_index(id.index()), 1);
        }
        return lp;
    }

    [[nodiscard]] BaselinePrices prices(const LpAnswer& answer) const {
        BaselinePrices prices;
        std::size_t at = 0;
        for (std::size_t k = 0; k < quantity_.size(); ++k) prices.delivery.push_back(answer.row_dual[at++]);
        for (std::size_t k = 0; k < network_.limits.size(); ++k)
            prices.limit.push_back(std::min(0.0, answer.row_dual[at++]));
        for (std::size_t k = 0; k < sources_.size(); ++k) prices.source.push_back(std::min(0.0, answer.row_dual[at++]));
        return prices;
    }
    [[nodiscard]] Table<ArcId, double> arcs(const LpAnswer& answer) const {
        Table<ArcId, double> values(network_.arcs.size());
        std::size_t at = 0;
        for (auto id : values.ids())
            if (delivery_of_[id].given()) {
                const double x = answer.x[at++];
                values[id] = x > least_quantity ? x : 0;
            }
        return values;
    }
    [[nodiscard]] Table<DeliveryId, double> kept(const LpAnswer& answer) const {
        Table<DeliveryId, double> kept(quantity_.size());
        std::size_t at = answer.x.size();
        for (auto id : served_.ids()) at -= served_[id] != 0 ? 1U : 0U;
        for (auto id : kept.ids())
            if (served_[id] != 0) kept[id] = std::max(0.0, answer.x[at++]);
        return kept;
    }

    /// Weak duality: no plan of the program has a lower objective. No arc carries more than its delivery.
    [[nodiscard]] double bound(Aim aim, const BaselinePrices& prices) const {
        double sum = 0;
        for (auto id : quantity_.ids()) {
            if (served_[id] == 0) continue;
            sum += prices.delivery[id] * quantity_[id];
            if (aim == Aim::keep_least) sum += std::min(0.0, 1 / quantity_[id] - prices.delivery[id]) * quantity_[id];
        }
        for (auto id : network_.limits.ids()) sum += prices.limit[id] * capacity(id);
        for (auto id : sources_.ids()) sum += prices.source[id] * sources_[id].most;
        for (auto id : network_.arcs.ids()) {
            if (!delivery_of_[id].given()) continue;
            const auto& arc = network_.arcs[id];
            double reduced = (aim == Aim::cost ? arc.cost.total() : 0) - prices.delivery[delivery_of_[id]];
            for (auto limit : limits_of_[id]) reduced -= network_.limits[limit].weight(arc) * prices.limit[limit];
            if (source_of_[id].given()) reduced -= prices.source[source_of_[id]];
            sum += std::min(0.0, reduced) * quantity_[delivery_of_[id]];
        }
        return sum;
    }

    /// Of deliveries and capacities, relative to the row's size, 1 at least.
    [[nodiscard]] double largest_violation(const Table<ArcId, double>& x) const {
        double worst = 0;
        Table<DeliveryId, double> arrived(quantity_.size());
        Table<SourceId, double> sent(sources_.size());
        for (auto id : x.ids()) {
            if (delivery_of_[id].given()) arrived[delivery_of_[id]] += x[id];
            if (source_of_[id].given()) sent[source_of_[id]] += x[id];
        }
        for (auto id : sources_.ids())
            worst = std::max(worst, (sent[id] - sources_[id].most) / std::max(1.0, sent[id]));
        for (auto id : quantity_.ids())
            if (served_[id] != 0)
                worst = std::max(worst, std::abs(arrived[id] - quantity_[id]) / std::max(1.0, quantity_[id]));
        for (auto id : network_.limits.ids()) {
            double used = 0;
            for (auto arc : network_.limits[id].arcs) used += network_.limits[id].weight(network_.arcs[arc]) * x[arc];
            worst = std::max(worst, (used - capacity(id)) / std::max({1.0, used, capacity(id)}));
        }
        return worst;
    }

   private:
    const Network& network_;
    const Moved& moved_;
    const Table<SourceId, SourceLimit>& sources_;
    Table<DeliveryId, double> quantity_;
    Table<ArcId, DeliveryId> delivery_of_;  // none where nothing arrived
    Table<ArcId, std::vector<LimitId>> limits_of_;
    Table<ArcId, SourceId> source_of_;  // none where it is not limited
    Table<DeliveryId, char> served_;
};

[[noreturn]] void fail(const std::string& zh, const std::string& en) {
    throw Failure(FailureKind::internal, {"对照方案没有通过核验：" + zh + "。请报告此问题并附上数据。",
                                          "the plan for the same deliveries did not pass its check: " + en +
                                              "; please report this, with the feed"});
}

void require_equal(double objective, double bound) {
    if (std::abs(objective - bound) <= accepted * std::max(1.0, std::abs(objective))) return;
    fail("目标值 " + number_text(objective) + " 与下界 " + number_text(bound) + " 不一致",
         "objective " + number_text(objective) + " and bound " + number_text(bound) + " differ");
}

LpAnswer solve_or_stop(LinearProgram program, const Progress& progress, DeliveryPlan& plan) {
    if (program.columns() == 0) return {LpStatus::optimal, {}, std::vector<double>(program.rows(), 0), 0, 0, 0};
    auto answer = solve(std::move(program), {}, progress);
    plan.solver_seconds += answer.seconds;
    plan.iterations += answer.iterations;
    if (answer.status == LpStatus::interrupted)
        throw Failure(FailureKind::interrupted,
                      {"已按要求停止，没有写入任何结果。", "stopped as asked; nothing was written"});
    return answer;
}

/// The capacities do not suffice: keeps as little as can be as it moved.
void keep_least(DeliveryProgram& program, const Moved& moved, const Progress& progress, DeliveryPlan& plan) {
    const auto answer = solve_or_stop(program.build(Aim::keep_least), progress, plan);
    if (answer.status != LpStatus::optimal)
        fail("求解器没有给出必须保留的部分", "the solver did not say what has to stay as it moved");
    plan.kept_prices = program.prices(answer);
    const auto kept = program.kept(answer);
    double shares = 0;
    for (auto id : kept.ids()) {
        if (plan.served[id] == 0) continue;
        const double all = moved.deliveries[id].quantity;
        if (kept[id] > least_quantity * all) plan.kept[id] = std::min(all, kept[id] + spare * all);
        shares += plan.kept[id] / all;
    }
    require_equal(shares, program.bound(Aim::keep_least, plan.kept_prices));
    program.keep(plan.kept);
}

}  // namespace

DeliveryPlan plan_deliveries(const Network& network, const Moved& moved, const Table<SourceId, SourceLimit>& sources,
                             const Progress& progress) {
    DeliveryProgram program(network, moved, sources);
    DeliveryPlan plan;
    plan.served = program.served();
    plan.kept.resize(moved.deliveries.size());
    for (auto id : plan.kept.ids())
        if (plan.served[id] == 0) plan.kept[id] = moved.deliveries[id].quantity;
    auto answer = solve_or_stop(program.build(Aim::cost), progress, plan);
    // No cost is below 0, so what can't be told from unbounded is infeasible.
    if (answer.status == LpStatus::infeasible || answer.status == LpStatus::unbounded) {
        keep_least(program, moved, progress, plan);
        answer = solve_or_stop(program.build(Aim::cost), progress, plan);
    }
    if (answer.status != LpStatus::optimal)
        fail("求解器没有给出最优解", "the solver found no optimum of a problem that always has one");
    plan.moved = program.arcs(answer);
    plan.prices = program.prices(answer);
    plan.bound = program.bound(Aim::cost, plan.prices);
    for (auto id : network.arcs.ids()) plan.cost += network.arcs[id].cost.total() * plan.moved[id];
    if (const double violation = program.largest_violation(plan.moved); violation > accepted)
        fail("相对误差 " + number_text(violation), "a row is violated by " + number_text(violation) + " (relative)");
    require_equal(plan.cost, plan.bound);
    return plan;
}

}  // namespace chegu
