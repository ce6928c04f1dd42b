#include "analyses/flow/report/stage_costs.h"

#include "analyses/flow/rollup.h"

namespace chegu {
namespace {

std::size_t place_of(const Cluster& cluster, ItemId item) {
    const auto segment = cluster.items[item].segment;
    return segment.given() ? static_cast<std::size_t>(cluster.segments[segment].stage) : stage_places - 1;
}

/// What each node's unit has cost in one place of the chain: the roll-up of landed.csv with all else left out.
class PlaceCosts {
   public:
    PlaceCosts(const Cluster& cluster, const Network& network, const FlowPlan& plan)
        : cluster_(cluster),
          network_(network),
          plan_(plan),
          total_(total_plan(network, plan.periods)),
          mixing_(network, total_),
          makers_of_(cluster.items.size()) {
        for (auto id : network.makers.ids()) makers_of_[network.nodes[network.makers[id].output].item].push_back(id);
    }

    [[nodiscard]] std::vector<double> of(std::size_t place) const {
        auto source = paid_on_the_way(place);
        std::vector<double> cost(network_.nodes.size(), 0);
        for (auto item : items_inputs_first(cluster_)) {
            const bool here = place_of(cluster_, item) == place;
            for (auto id : makers_of_[item]) {
                const auto& maker = network_.makers[id];
                double unit = here ? cluster_.processes[maker.process].cost_per_unit : 0;
                for (const auto& use : maker.inputs) unit += use.quantity * cost[use.node.index()];
                source[maker.output.index()] += total_.made[id] * unit;
            }
            mixing_.solve(item, source, cost);
        }
        return cost;
    }

   private:
    /// Carriage and holding of the items of the place, by node.
    [[nodiscard]] std::vector<double> paid_on_the_way(std::size_t place) const {
        std::vector<double> source(network_.nodes.size(), 0);
        for (auto id : network_.arcs.ids()) {
            const auto& arc = network_.arcs[id];
            if (place_of(cluster_, network_.nodes[arc.to].item) == place)
                source[arc.to.index()] += total_.moved[id] * arc.cost.total();
        }
        for (auto id : network_.nodes.ids()) {
            if (place_of(cluster_, network_.nodes[id].item) != place) continue;
            double held = 0;
            for (const auto& period : plan_.periods) held += period.stock[id];
            source[id.index()] += held * holding_cost(cluster_, network_.nodes[id].item);
        }
        return source;
    }

    const Cluster& cluster_;
    const Network& network_;
    const FlowPlan& plan_;
    TotalPlan total_;
    Mixing mixing_;
    Table<ItemId, std::vector<MakerId>> makers_of_;
};

double served(const Cluster& cluster, const FlowPlan& plan, DemandId id) {
    double sum = 0;
    for (std::size_t t = 0; t < plan.periods.size(); ++t)
        sum += asked(cluster, cluster.demand[id], static_cast<int>(t)) - plan.periods[t].unmet[id];
    return sum;
}

}  // namespace

StageCosts stage_costs(const Cluster& cluster, const Network& network, const FlowPlan& plan, const PlanFacts& facts) {
    const PlaceCosts costs(cluster, network, plan);
    StageCosts split;
    split.vehicles.resize(facts.vehicles.size());
    std::vector<std::size_t> row_of(cluster.items.size(), facts.vehicles.size());
    for (std::size_t row = 0; row < facts.vehicles.size(); ++row) row_of[facts.vehicles[row].item.index()] = row;
    for (std::size_t place = 0; place < stage_places; ++place) {
        const auto unit = costs.of(place);
        for (auto id : cluster.demand.ids()) {
            const auto row = row_of[cluster.demand[id].item.index()];
            const double quantity = served(cluster, plan, id);
            if (row == facts.vehicles.size() || quantity <= 0) continue;
            const double cost = quantity * unit[network.demand_nodes[id].index()];
            split.vehicles[row][place] += cost / facts.vehicles[row].served;
            split.average[place] += cost / facts.average.served;
        }
    }
    return split;
}

}  // namespace chegu
