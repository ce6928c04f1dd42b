#pragma once
// The linear network of a cluster: which flows, balances and capacities exist (model.md 1), without any period, outage
// or solver in it.

#include <span>
#include <vector>

#include "base/id.h"
#include "cluster/cluster.h"
#include "cluster/standing.h"

namespace chegu {

using NodeId = Id<struct NodeTag>;
using ArcId = Id<struct ArcTag>;
using MakerId = Id<struct MakerTag>;
using LimitId = Id<struct LimitTag>;

/// An item at a site: the place of one balance.
struct Node {
    ItemId item;
    SiteId site;
    double on_hand = 0;
    bool operator==(const Node&) const = default;
};

/// What one unit pays on an arc, kind by kind (model.md 2).
struct ArcCost {
    double freight = 0;
    double carbon = 0;
    double transit_capital = 0;
    [[nodiscard]] double total() const { return freight + carbon + transit_capital; }
};

/// A flow variable x[l,a]: an approved link over one lane.
struct Arc {
    LinkId link;
    LaneId lane;
    NodeId from;
    NodeId to;
    double weight = 1;  // w of model.md 1
    ArcCost cost;
    double co2_t = 0;  // per unit
};

/// What one unit of an item takes and pays on a lane, whether or not a link allows it there.
struct LaneUse {
    double weight = 1;  // w of model.md 1: how much of the lane's capacity
    double co2_t = 0;
    ArcCost cost;
};
LaneUse use_of_lane(const Cluster& cluster, ItemId item, LaneId lane);

/// So much of a node's item is used per unit made.
struct Use {
    NodeId node;
    double quantity = 0;
    bool operator==(const Use&) const = default;
};

/// A process that exists, at its nodes.
struct Maker {
    ProcessId process;
    NodeId output;
    std::vector<Use> inputs;
    double capacity_per_day = unlimited;
    bool operator==(const Maker&) const = default;
};

/// A capacity that several arcs may share: of a lane (in its `per`) or of a link (in units).
struct Limit {
    LaneId lane;  // exactly one of lane and link is given
    LinkId link;
    double capacity_per_day = 0;
    std::vector<ArcId> arcs;

    /// How much of the limit one unit on the arc takes.
    [[nodiscard]] double weight(const Arc& arc) const { return lane.given() ? arc.weight : 1.0; }
    bool operator==(const Limit&) const = default;
};

struct Network {
    Standing standing;          // whose network it is
    Table<NodeId, Node> nodes;  // by item, then site
    Table<ArcId, Arc> arcs;     // by link, then lane
    Table<MakerId, Maker> makers;
    Table<LimitId, Limit> limits;          // lanes, then links; only those with a capacity and an arc
    Table<DemandId, NodeId> demand_nodes;  // of each demand row

    /// The node of an item at a site, none where it is not part of the network. O(log sites of the item).
    [[nodiscard]] NodeId find(ItemId item, SiteId site) const;
    /// The nodes of an item: [first, last).
    [[nodiscard]] std::pair<std::size_t, std::size_t> nodes_of(ItemId item) const {
        return {item_start[item.index()], item_start[item.index() + 1]};
    }
    std::vector<std::size_t> item_start;  // per item, and the end
};

/// The network of what exists today and, of candidates, of those in place: rows of others are left out. A flow over a
/// link and a lane exists where both do. O(rows log rows).
Network build_network(const Cluster& cluster, Standing standing = {});

/// The items in an order in which each comes after all that any process uses to make it.
std::vector<ItemId> items_inputs_first(const Cluster& cluster);

}  // namespace chegu
