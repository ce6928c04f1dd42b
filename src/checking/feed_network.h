#pragma once
// The feed as verify sees it: every node, every link-lane pair, every maker, enumerated by definition (model.md 1).
// Private to src/results/verify*.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "cluster/cluster.h"

namespace chegu::checking {

using NodeId = Id<struct NodeTag>;
using ArcId = Id<struct ArcTag>;

/// An item at a site: where a balance must hold.
struct Node {
    ItemId item;
    SiteId site;
    double on_hand = 0;
};

/// A flow variable: a link over one of its lanes. Money and tonnes are per unit of the item.
struct Arc {
    LinkId link;
    LaneId lane;
    NodeId from;
    NodeId to;
    double weight = 1;  // of the lane's capacity
    double freight = 0;
    double carbon = 0;
    double transit_capital = 0;
    double co2_t = 0;
    [[nodiscard]] double cost() const { return freight + carbon + transit_capital; }
};

/// What one unit of an item takes and pays on a lane (model.md 1 and 2): an arc of no link.
Arc lane_use(const Cluster& cluster, ItemId item, LaneId lane);

/// Whether a row is there today: one that names a candidate is not.
template <class Row>
bool in_place(const Row& row) {
    return !row.candidate.given();
}

/// Dense values by node (or lane, link, ...) and period.
template <class I>
class ByPeriod {
   public:
    ByPeriod() = default;
    ByPeriod(std::size_t rows, int periods)
        : periods_(static_cast<std::size_t>(periods)), values_(rows * static_cast<std::size_t>(periods)) {}
    double& operator()(I id, int period) { return values_[at(id, period)]; }
    double operator()(I id, int period) const { return values_[at(id, period)]; }

   private:
    [[nodiscard]] std::size_t at(I id, int period) const {
        return id.index() * periods_ + static_cast<std::size_t>(period);
    }
    std::size_t periods_ = 1;
    std::vector<double> values_;
};

class FeedNetwork {
   public:
    explicit FeedNetwork(const Cluster& source);

    const Cluster& cluster;
    int periods;
    double days;  // of a period
    Table<NodeId, Node> nodes;
    Table<ArcId, Arc> arcs;

    /// The node, made where nothing of the feed has named it yet (a result may).
    NodeId node(ItemId item, SiteId site);
    [[nodiscard]] NodeId output(ProcessId process) const { return outputs_[process]; }
    [[nodiscard]] NodeId input(ProcessId process, std::size_t which) const { return inputs_[process][which]; }
    [[nodiscard]] NodeId of(DemandId demand) const { return demand_nodes_[demand]; }
    /// The pair, or none where the feed has no such flow.
    [[nodiscard]] ArcId arc(LinkId link, LaneId lane) const;
    /// The processes and arcs that bring an item to a node, in the feed's order.
    [[nodiscard]] std::span<const ProcessId> makers(NodeId node) const;
    [[nodiscard]] std::span<const ArcId> arcs_into(NodeId node) const;

    /// Money for holding one unit over one period (model.md 2).
    [[nodiscard]] double holding(ItemId item) const;
    [[nodiscard]] double asked(DemandId demand, int period) const;  // quantity_per_day · L_t where it counts, else 0
    /// What a unit sold brings: value and margin. Below 0 the demand is never served.
    [[nodiscard]] double sale(DemandId demand) const;
    /// Money that a unit not delivered costs: what its sale brings, never less than 0.
    [[nodiscard]] double penalty(DemandId demand) const;
    /// "item B at site S in period 2"
    [[nodiscard]] Words words(NodeId node, int period) const;

   private:
    void add_arc(LinkId link, LaneId lane);
    void add_arcs();

    std::unordered_map<std::uint64_t, NodeId> node_of_;
    std::unordered_map<std::uint64_t, ArcId> arc_of_;
    Table<ProcessId, NodeId> outputs_;
    Table<ProcessId, std::vector<NodeId>> inputs_;
    Table<DemandId, NodeId> demand_nodes_;
    std::vector<std::vector<ProcessId>> makers_;  // by node; nodes added later have none
    std::vector<std::vector<ArcId>> arcs_into_;
};

}  // namespace chegu::checking
