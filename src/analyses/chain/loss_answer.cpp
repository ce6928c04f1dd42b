#include "analyses/chain/loss_answer.h"

#include <algorithm>
#include <cmath>

#include "analyses/flow/plan.h"

namespace chegu {
namespace {

constexpr double least_item_size = 1e-5;  // certificates leave out differences of 1e-12: they are no violation
constexpr double dual_accepted = 1e-7;    // of a reduced cost that should not be negative, relative to its largest term

}  // namespace

AddedLoss added_loss(const LossAnswer& base, const LossAnswer& outage) {
    const double added = std::max(0.0, outage.loss() - base.loss());
    if (base.proven && outage.proven) return {true, added, added, added};
    return {false, added, std::max(0.0, outage.lower - base.upper), std::max(0.0, outage.upper - base.lower)};
}

bool does_without(const LossAnswer& answer, std::span<const BoundChange> changes) {
    return std::all_of(changes.begin(), changes.end(), [&](const BoundChange& change) {
        return !change.is_row && answer.x[change.index] <= change.upper;
    });
}

LossChecker::LossChecker(const Cluster& cluster, const Network& network)
    : network_(network),
      items_(cluster.items.size()),
      layout_(cluster, network),
      program_(loss_program(cluster, network, infinite)),
      margin_a_day_(daily_margin(cluster)) {
    for (const auto& demand : cluster.demand) size_a_day_ += std::abs(demand.margin) * daily_demand(cluster, demand);
}

std::vector<double> LossChecker::least_sizes(const std::vector<double>& size) const {
    std::vector<double> of_item(items_, least_item_size);
    for (auto id : network_.nodes.ids()) {
        double& largest = of_item[network_.nodes[id].item.index()];
        largest = std::min(1.0, std::max(largest, size[layout_.row(id)]));
    }
    const auto of = [&](NodeId id) { return of_item[network_.nodes[id].item.index()]; };
    std::vector<double> least(layout_.rows(), 0);
    for (auto id : network_.nodes.ids()) least[layout_.row(id)] = of(id);
    for (auto id : network_.limits.ids()) {
        double& row = least[layout_.row(id)];
        for (auto arc : network_.limits[id].arcs)
            row = std::max(row, network_.limits[id].weight(network_.arcs[arc]) * of(network_.arcs[arc].to));
    }
    return least;
}

LossAnswer LossChecker::check(const LpAnswer& solved, std::span<const BoundChange> changes, double days) const {
    LossAnswer answer;
    const bool answered = solved.status == LpStatus::optimal && solved.x.size() >= layout_.columns() &&
                          solved.row_dual.size() == layout_.rows();
    auto upper = program_.upper;
    auto limit_upper = program_.row_upper;
    for (const auto& change : changes) (change.is_row ? limit_upper : upper)[change.index] = change.upper;

    // Where the solver gave nothing, the plan that makes nothing and prices of 0 still bound the loss.
    answer.x = answered ? solved.x : std::vector<double>(layout_.columns(), 0);
    answer.x.resize(layout_.columns());
    answer.dual = answered ? solved.row_dual : std::vector<double>(layout_.rows(), 0);
    const auto nodes = network_.nodes.size();
    for (std::size_t r = 0; r < answer.dual.size(); ++r)
        answer.dual[r] = r < nodes ? std::max(0.0, answer.dual[r]) : std::min(0.0, answer.dual[r]);

    std::vector<double> activity(layout_.rows(), 0);
    std::vector<double> size(layout_.rows(), 0);
    double served = 0;  // sum of cost · x
    double bound = 0;   // sum over columns of min(0, reduced cost) · upper, and over limits of dual · capacity
    bool dual_feasible = true;
    for (std::size_t j = 0; j < layout_.columns(); ++j) {
        answer.x[j] = std::clamp(answer.x[j], 0.0, upper[j]);
        double reduced = program_.cost[j];
        double largest = std::max(1.0, std::abs(reduced));
        for (auto k = static_cast<std::size_t>(program_.start[j]); k < static_cast<std::size_t>(program_.start[j + 1]);
             ++k) {
            const auto r = static_cast<std::size_t>(program_.row[k]);
            const double term = program_.value[k] * answer.x[j];
            activity[r] += term;
            size[r] = std::max(size[r], std::abs(term));
            reduced -= program_.value[k] * answer.dual[r];
            largest = std::max(largest, std::abs(program_.value[k] * answer.dual[r]));
        }
        served += program_.cost[j] * answer.x[j];
        if (reduced >= 0) continue;
        if (upper[j] < infinite) bound += reduced * upper[j];
        else if (reduced < -dual_accepted * largest) dual_feasible = false;
    }
    const auto least = least_sizes(size);
    for (std::size_t r = 0; r < layout_.rows(); ++r) {
        double over = 0;
        if (r < nodes) {
            const auto& node = network_.nodes[NodeId{r}];
            const double drawn = drawn_a_day(node, days);
            if (drawn < infinite) over = -drawn - activity[r];
            answer.offset += answer.dual[r] * node.on_hand;
        } else {
            over = activity[r] - limit_upper[r];
            size[r] = std::max(size[r], std::abs(limit_upper[r]));
            bound += answer.dual[r] * limit_upper[r];
        }
        if (over > 0) answer.violation = std::max(answer.violation, over / std::max(size[r], least[r]));
    }
    answer.slope = margin_a_day_ + bound;
    const bool per_day = !(days > 0 && days < infinite);
    const double length = per_day ? 1 : days;
    answer.upper = length * (margin_a_day_ + served);
    answer.lower = length * answer.slope - (per_day ? 0 : answer.offset);
    const double tolerance = accepted_error * std::max(std::abs(answer.upper), 1e-3 * length * size_a_day_);
    answer.proven =
        answered && dual_feasible && answer.violation <= accepted_error && answer.upper - answer.lower <= tolerance;
    return answer;
}

}  // namespace chegu
