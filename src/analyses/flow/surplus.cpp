#include "analyses/flow/surplus.h"

#include <algorithm>
#include <cmath>

namespace chegu {
namespace {

class Trimmer {
   public:
    Trimmer(const Cluster& cluster, const Network& network, std::vector<PeriodPlan>& periods)
        : cluster_(cluster), network_(network), periods_(periods) {
        makers_of_.resize(network.nodes.size());
        arcs_to_.resize(network.nodes.size());
        for (auto id : network.makers.ids()) makers_of_[network.makers[id].output].push_back(id);
        for (auto id : network.arcs.ids()) arcs_to_[network.arcs[id].to].push_back(id);
    }

    void run() {
        std::vector<NodeId> all;
        for (auto id : network_.nodes.ids()) all.push_back(id);
        trim(std::move(all));
    }

   private:
    /// How much less may come in at the node in period t: what is too much in the end and lies there all the time
    /// until then.
    [[nodiscard]] double surplus(NodeId node, std::size_t t) const {
        double least = periods_.back().stock[node] - network_.nodes[node].on_hand;
        for (std::size_t later = t; later + 1 < periods_.size(); ++later)
            least = std::min(least, periods_[later].stock[node]);
        return least > least_quantity ? least : 0;
    }

    void change_stock(NodeId node, std::size_t from, double by) {
        for (std::size_t t = from; t < periods_.size(); ++t) periods_[t].stock[node] += by;
    }

    void trim(std::vector<NodeId> nodes) {
        while (!nodes.empty()) {
            const auto node = nodes.back();
            nodes.pop_back();
            for (std::size_t t = periods_.size(); t-- > 0;) {
                for (const auto id : arcs_to_[node]) move_less(id, t, nodes);
                for (const auto id : makers_of_[node]) {
                    if (holds_for_free(id)) make_less(id, t, nodes);
                    else make_less_if_no_dearer(id, t);
                }
            }
        }
    }

    /// What can be taken off a column into the node in period t, which it is then less.
    double take_off(double& column, NodeId node, std::size_t t) {
        const double less = std::min(column, surplus(node, t));
        if (less <= 0) return 0;
        column -= less;
        change_stock(node, t, -less);
        return less;
    }

    /// `freed`: nodes where more lies now.
    void move_less(ArcId id, std::size_t t, std::vector<NodeId>& freed) {
        const auto& arc = network_.arcs[id];
        const double less = take_off(periods_[t].moved[id], arc.to, t);
        if (less <= 0) return;
        change_stock(arc.from, t, less);
        freed.push_back(arc.from);
    }

    void make_less(MakerId id, std::size_t t, std::vector<NodeId>& freed) {
        const auto& maker = network_.makers[id];
        const double less = take_off(periods_[t].made[id], maker.output, t);
        if (less <= 0) return;
        for (const auto& use : maker.inputs) {
            change_stock(use.node, t, use.quantity * less);
            freed.push_back(use.node);
        }
    }

    [[nodiscard]] bool holds_for_free(MakerId id) const {
        const auto& inputs = network_.makers[id].inputs;
        return std::all_of(inputs.begin(), inputs.end(),
                           [&](const auto& use) { return holding_cost(cluster_, network_.nodes[use.node].item) == 0; });
    }

    void make_less_if_no_dearer(MakerId id, std::size_t t) {
        if (std::min(periods_[t].made[id], surplus(network_.makers[id].output, t)) <= 0) return;
        auto before = periods_;
        std::vector<NodeId> freed;
        make_less(id, t, freed);
        trim(std::move(freed));
        const double cost = cost_split(cluster_, network_, before).total();
        const double rounding = 1e-12 * std::abs(cost);
        if (cost_split(cluster_, network_, periods_).total() > cost + rounding) periods_ = std::move(before);
    }

    const Cluster& cluster_;
    const Network& network_;
    std::vector<PeriodPlan>& periods_;
    Table<NodeId, std::vector<MakerId>> makers_of_;
    Table<NodeId, std::vector<ArcId>> arcs_to_;
};

}  // namespace

void trim_surplus(const Cluster& cluster, const Network& network, std::vector<PeriodPlan>& periods) {
    Trimmer(cluster, network, periods).run();
}

}  // namespace chegu
