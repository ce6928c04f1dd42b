#include "analyses/flow/cost_of_more.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace chegu {
namespace {

constexpr double least_gain = 1e-12;    // relative; a way that is cheaper by less is not cheaper
constexpr double least_surplus = 1e-9;  // relative; what lies beyond this on hand in the end could be used

/// Finds the ways that bring a unit at the least above the prices of the certificate. Reduced costs are 0 or more, so
/// that going round in a circle never pays.
class CheapestWays {
   public:
    CheapestWays(const Cluster& cluster, const Network& network, const FlowPlan& plan)
        : cluster_(cluster),
          network_(network),
          plan_(plan),
          users_(network.nodes.size()),
          leaving_(network.nodes.size()),
          above_(plan.periods.size(), Table<NodeId, double>(network.nodes.size(), unlimited)),
          waiting_(plan.periods.size(), Table<NodeId, char>(network.nodes.size())) {
        const auto open = open_arcs(network);
        for (auto id : network.arcs.ids())
            if (open[id] != 0) leaving_[network.arcs[id].from].push_back(id);
        for (auto id : network.makers.ids()) {
            if (network.makers[id].capacity_per_day <= 0) continue;
            for (const auto& use : network.makers[id].inputs) users_[use.node].push_back(id);
        }
        for (const auto& price : plan.prices) arc_above_.push_back(reduced_costs_of_arcs(price));
    }

    /// By period and node: the cost of one more less the price of the certificate.
    std::vector<Table<NodeId, double>> above_prices() {
        for (std::size_t t = 0; t < above_.size(); ++t)
            for (auto id : network_.makers.ids())
                if (network_.makers[id].inputs.empty() && network_.makers[id].capacity_per_day > 0) make(id, t);
        for (auto id : network_.nodes.ids()) {
            const double on_hand = network_.nodes[id].on_hand;
            const double spare = plan_.periods.back().stock[id] - on_hand;
            if (spare > least_surplus * std::max(1.0, on_hand)) offer(id, above_.size() - 1, 0);
        }
        while (!next_.empty()) {
            const auto [node, t] = next_.front();
            next_.pop_front();
            waiting_[t][node] = 0;
            for (auto id : users_[node]) make(id, t);
            for (auto id : leaving_[node]) offer(network_.arcs[id].to, t, arc_above_[t][id] + above_[t][node]);
            if (t + 1 < above_.size()) offer(node, t + 1, holding_above(node, t) + above_[t][node]);
            // What lies there may be used now and be replaced later.
            if (t > 0 && plan_.periods[t - 1].stock[node] > 0) offer(node, t - 1, above_[t][node]);
        }
        return std::move(above_);
    }

   private:
    void offer(NodeId node, std::size_t t, double above) {
        double& least = above_[t][node];
        if (!(above < least - least_gain * std::max(1.0, above))) return;
        least = above;
        if (waiting_[t][node] != 0) return;
        waiting_[t][node] = 1;
        next_.emplace_back(node, t);
    }

    void make(MakerId id, std::size_t t) {
        const auto& maker = network_.makers[id];
        const auto& price = plan_.prices[t].balance;
        double reduced = cluster_.processes[maker.process].cost_per_unit - price[maker.output];
        double inputs = 0;
        for (const auto& use : maker.inputs) {
            reduced += use.quantity * price[use.node];
            inputs += use.quantity * above_[t][use.node];
        }
        // Below 0 is what the capacity is worth: with its price it is 0.
        offer(maker.output, t, std::max(0.0, reduced) + inputs);
    }

    [[nodiscard]] double holding_above(NodeId node, std::size_t t) const {
        return std::max(0.0, holding_cost(cluster_, network_.nodes[node].item) + plan_.prices[t].balance[node] -
                                 plan_.prices[t + 1].balance[node]);
    }

    [[nodiscard]] Table<ArcId, double> reduced_costs_of_arcs(const PeriodPrices& price) const {
        Table<ArcId, double> reduced(network_.arcs.size());
        for (auto id : network_.arcs.ids()) {
            const auto& arc = network_.arcs[id];
            reduced[id] = arc.cost.total() - price.balance[arc.to] + price.balance[arc.from];
        }
        for (auto id : network_.limits.ids()) {
            const auto& limit = network_.limits[id];
            for (auto arc : limit.arcs) reduced[arc] -= limit.weight(network_.arcs[arc]) * price.limit[id];
        }
        for (auto& cost : reduced) cost = std::max(0.0, cost);
        return reduced;
    }

    const Cluster& cluster_;
    const Network& network_;
    const FlowPlan& plan_;
    Table<NodeId, std::vector<MakerId>> users_;
    Table<NodeId, std::vector<ArcId>> leaving_;
    std::vector<Table<ArcId, double>> arc_above_;  // by period
    std::vector<Table<NodeId, double>> above_;
    std::vector<Table<NodeId, char>> waiting_;  // whether the node stands in next_
    std::deque<std::pair<NodeId, std::size_t>> next_;
};

}  // namespace

Table<ArcId, char> open_arcs(const Network& network) {
    Table<ArcId, char> open(network.arcs.size(), 1);
    for (const auto& limit : network.limits) {
        if (limit.capacity_per_day > 0) continue;
        for (auto arc : limit.arcs) open[arc] = 0;
    }
    return open;
}

std::vector<Table<NodeId, double>> cost_of_one_more(const Cluster& cluster, const Network& network,
                                                    const FlowPlan& plan) {
    auto cost = CheapestWays(cluster, network, plan).above_prices();
    for (std::size_t t = 0; t < cost.size(); ++t)
        for (auto id : network.nodes.ids()) cost[t][id] += plan.prices[t].balance[id];
    return cost;
}

}  // namespace chegu
