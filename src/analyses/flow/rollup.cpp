#include "analyses/flow/rollup.h"

#include <algorithm>
#include <cmath>

namespace chegu {
namespace {

/// The arcs with flow, grouped by one of their ends.
template <class End>
void group(const Network& network, const TotalPlan& total, End end, std::vector<std::size_t>& start,
           std::vector<ArcId>& arcs) {
    start.assign(network.nodes.size() + 1, 0);
    for (auto id : network.arcs.ids())
        if (total.moved[id] > 0) ++start[end(network.arcs[id]).index() + 1];
    for (std::size_t i = 1; i < start.size(); ++i) start[i] += start[i - 1];
    arcs.resize(start.back());
    auto next = start;
    for (auto id : network.arcs.ids())
        if (total.moved[id] > 0) arcs[next[end(network.arcs[id]).index()]++] = id;
}

/// Solves a·x = b in place by Gaussian elimination with partial pivoting; x[i] = 0 where nothing fixes it.
void eliminate(std::vector<std::vector<double>>& a, std::vector<double>& b) {
    constexpr double nothing = 1e-12;
    const std::size_t n = b.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < n; ++i)
            if (std::abs(a[i][k]) > std::abs(a[pivot][k])) pivot = i;
        std::swap(a[k], a[pivot]);
        std::swap(b[k], b[pivot]);
        if (std::abs(a[k][k]) <= nothing) continue;
        for (std::size_t i = k + 1; i < n; ++i) {
            const double factor = a[i][k] / a[k][k];
            if (factor == 0) continue;
            for (std::size_t j = k; j < n; ++j) a[i][j] -= factor * a[k][j];
            b[i] -= factor * b[k];
        }
    }
    for (std::size_t k = n; k-- > 0;) {
        for (std::size_t j = k + 1; j < n; ++j) b[k] -= a[k][j] * b[j];
        b[k] = std::abs(a[k][k]) <= nothing ? 0 : b[k] / a[k][k];
    }
}

}  // namespace

TotalPlan total_plan(const Network& network, const std::vector<PeriodPlan>& periods) {
    TotalPlan total;
    total.made.resize(network.makers.size());
    total.moved.resize(network.arcs.size());
    total.arrived.resize(network.nodes.size());
    for (const auto& plan : periods) {
        for (auto id : network.makers.ids()) total.made[id] += plan.made[id];
        for (auto id : network.arcs.ids()) total.moved[id] += plan.moved[id];
    }
    for (auto id : network.makers.ids()) total.arrived[network.makers[id].output] += total.made[id];
    for (auto id : network.arcs.ids()) total.arrived[network.arcs[id].to] += total.moved[id];
    return total;
}

Mixing::Mixing(const Network& network, const TotalPlan& total) : network_(network), total_(total) {
    group(
        network, total, [](const Arc& arc) { return arc.to; }, in_start_, in_arcs_);
    group(
        network, total, [](const Arc& arc) { return arc.from; }, out_start_, out_arcs_);
}

void Mixing::solve(ItemId item, const std::vector<double>& source, std::vector<double>& value) const {
    const auto [first, last] = network_.nodes_of(item);
    std::vector<std::size_t> waits_for(last - first);
    std::vector<NodeId> ready;
    for (std::size_t n = first; n < last; ++n) {
        waits_for[n - first] = in_start_[n + 1] - in_start_[n];
        if (waits_for[n - first] == 0) ready.emplace_back(n);
    }
    for (std::size_t next = 0; next < ready.size(); ++next) {
        const std::size_t n = ready[next].index();
        const double arrived = total_.arrived[ready[next]];
        if (arrived > 0) {
            double sum = source[n];
            for (std::size_t i = in_start_[n]; i < in_start_[n + 1]; ++i)
                sum += total_.moved[in_arcs_[i]] * value[network_.arcs[in_arcs_[i]].from.index()];
            value[n] = sum / arrived;
        }
        for (std::size_t i = out_start_[n]; i < out_start_[n + 1]; ++i) {
            const NodeId to = network_.arcs[out_arcs_[i]].to;
            if (--waits_for[to.index() - first] == 0) ready.push_back(to);
        }
    }
    std::vector<NodeId> together;
    for (std::size_t n = first; n < last; ++n)
        if (waits_for[n - first] > 0) together.emplace_back(n);
    if (!together.empty()) solve_together(together, source, value);
}

void Mixing::solve_together(const std::vector<NodeId>& nodes, const std::vector<double>& source,
                            std::vector<double>& value) const {
    const auto position = [&](NodeId node) {
        const auto at = std::lower_bound(nodes.begin(), nodes.end(), node);
        return at != nodes.end() && *at == node ? static_cast<std::size_t>(at - nodes.begin()) : nodes.size();
    };
    std::vector<std::vector<double>> a(nodes.size(), std::vector<double>(nodes.size(), 0));
    std::vector<double> b(nodes.size(), 0);
    for (std::size_t k = 0; k < nodes.size(); ++k) {
        const std::size_t n = nodes[k].index();
        const double arrived = total_.arrived[nodes[k]];
        a[k][k] = 1;
        b[k] = source[n] / arrived;
        for (std::size_t i = in_start_[n]; i < in_start_[n + 1]; ++i) {
            const NodeId from = network_.arcs[in_arcs_[i]].from;
            const double share = total_.moved[in_arcs_[i]] / arrived;
            if (const std::size_t other = position(from); other < nodes.size()) a[k][other] -= share;
            else b[k] += share * value[from.index()];
        }
    }
    eliminate(a, b);
    for (std::size_t k = 0; k < nodes.size(); ++k) value[nodes[k].index()] = b[k];
}

}  // namespace chegu
