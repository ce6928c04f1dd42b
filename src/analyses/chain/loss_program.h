#pragma once
// The loss of an outage as a linear program in daily rates (model.md 3, divided by R): the same rows and columns for
// every outage and every R, only bounds change.

#include "network/availability.h"
#include "network/network.h"
#include "solve/linear_program.h"

namespace chegu {

/// Where makers, arcs and demand rows stand among the columns, nodes and limits among the rows.
class LossLayout {
   public:
    LossLayout(const Cluster& cluster, const Network& network)
        : makers_(network.makers.size()),
          arcs_(network.arcs.size()),
          demand_(cluster.demand.size()),
          nodes_(network.nodes.size()),
          limits_(network.limits.size()) {
        for (auto id : network.nodes.ids())
            if (network.nodes[id].on_hand > 0) stocked_.push_back(id);
    }

    [[nodiscard]] std::size_t column(MakerId id) const { return id.index(); }
    [[nodiscard]] std::size_t column(ArcId id) const { return makers_ + id.index(); }
    [[nodiscard]] std::size_t column(DemandId id) const { return makers_ + arcs_ + id.index(); }
    [[nodiscard]] std::size_t row(NodeId id) const { return id.index(); }
    [[nodiscard]] std::size_t row(LimitId id) const { return nodes_ + id.index(); }
    [[nodiscard]] std::size_t columns() const { return makers_ + arcs_ + demand_; }
    /// Nodes with stock: behind the columns above each has one for what is drawn from it a day. These are the program's
    /// affair; answers leave them out, since a balance says how much is drawn.
    [[nodiscard]] const std::vector<NodeId>& stocked() const { return stocked_; }
    [[nodiscard]] std::size_t stock_column(std::size_t k) const { return columns() + k; }
    [[nodiscard]] std::size_t rows() const { return nodes_ + limits_; }

   private:
    std::size_t makers_, arcs_, demand_, nodes_, limits_;
    std::vector<NodeId> stocked_;
};

/// What a demand row asks for a day in the aggregated period: quantity_per_day, or its share of the periods.
double daily_demand(const Cluster& cluster, const Demand& demand);

/// sum of margin · daily demand: what a day without any delivery loses.
double daily_margin(const Cluster& cluster);

/// min -sum of margin · served, in rates: balance rows drawn + in + made - out - consumed - served >= 0, limits <=
/// capacity, columns between 0 and capacity, demand or what may be drawn. `days` may be infinite: stock counts for
/// nothing. That stock is a column, and no side of a row, keeps a plan that needs none as it is for every R.
LinearProgram loss_program(const Cluster& cluster, const Network& network, double days);

/// What may be drawn from a node's stock a day. `days` 0 (the limit from above): no limit where there is stock.
double drawn_a_day(const Node& node, double days);

/// One bound that an outage changes: the new upper bound of a column or the new upper side of a limit row.
struct BoundChange {
    bool is_row = false;
    std::size_t index = 0;
    double upper = 0;
    double upper_before = 0;
};
std::vector<BoundChange> bounds_in_outage(const Network& network, const OutageIndex& index, const LossLayout& layout,
                                          const Availability& availability);

}  // namespace chegu
