#pragma once
// What lies upstream of a node, through links, lanes and recipes, by the feed alone. Private to src/results/verify*.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checking/feed_network.h"

namespace chegu::checking {

/// A capacity of the feed: its table in the order processes, lanes, links, then its row. Ties of why.csv stand in this
/// order.
using Figure = std::pair<int, std::size_t>;
enum : int { of_processes, of_lanes, of_links };
std::string_view table_of(const Figure& figure);
/// The row's id as results write it.
std::string id_of(const Figure& figure, const Cluster& cluster);

/// The capacities upstream of `to`, sorted. O(what lies upstream).
std::vector<Figure> figures_upstream(const FeedNetwork& net, NodeId to);

/// Whether a process or a link over its lane has a capacity above 0.
bool is_open(const FeedNetwork& net, ProcessId process);
bool is_open(const FeedNetwork& net, ArcId arc);

/// Nodes to which something can be brought at all: by an open process whose inputs can, or over an open link from a
/// node that can. What lies there must be there in the end again, and is nothing to bring.
Table<NodeId, char> deliverable(const FeedNetwork& net);
/// Whether no process and no link with a capacity brings the item there.
bool dead_end(const FeedNetwork& net, NodeId node);

/// `to`, and the nodes upstream of it that are not `deliverable` and are reached through such nodes only.
std::vector<NodeId> missing_upstream(const FeedNetwork& net, NodeId to, const Table<NodeId, char>& deliverable);

}  // namespace chegu::checking
