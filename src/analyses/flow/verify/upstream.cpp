#include "analyses/flow/verify/upstream.h"

#include <algorithm>

#include "base/defuse.h"

namespace chegu::checking {
namespace {

/// `to` and the nodes from which something can come to it, as far as they are `wanted`.
template <class Wanted>
std::vector<NodeId> nodes_upstream(const FeedNetwork& net, NodeId to, const Wanted& wanted) {
    std::vector<NodeId> found{to};
    Table<NodeId, char> seen(net.nodes.size());
    seen[to] = 1;
    const auto reach = [&](NodeId node) {
        if (seen[node] == 0 && wanted(node)) found.push_back(node);
        seen[node] = 1;
    };
    for (std::size_t k = 0; k < found.size(); ++k) {
        const NodeId node = found[k];
        for (const auto process : net.makers(node))
            for (std::size_t i = 0; i < net.cluster.processes[process].inputs.size(); ++i) reach(net.input(process, i));
        for (const auto arc : net.arcs_into(node)) reach(net.arcs[arc].from);
    }
    return found;
}

}  // namespace

bool is_open(const FeedNetwork& net, ProcessId process) { return net.cluster.processes[process].capacity_per_day > 0; }
bool is_open(const FeedNetwork& net, ArcId id) {
    const Arc& arc = net.arcs[id];
    return net.cluster.lanes[arc.lane].capacity_per_day > 0 && net.cluster.links[arc.link].max_per_day > 0;
}

std::string_view table_of(const Figure& figure) {
    if (figure.first == of_processes) return "processes";
    return figure.first == of_lanes ? "lanes" : "links";
}
std::string id_of(const Figure& figure, const Cluster& cluster) {
    if (figure.first == of_processes) return defused(cluster.processes[ProcessId{figure.second}].id);
    if (figure.first == of_lanes) return defused(cluster.lanes[LaneId{figure.second}].id);
    return defused(cluster.links[LinkId{figure.second}].id);
}

std::vector<Figure> figures_upstream(const FeedNetwork& net, NodeId to) {
    std::vector<Figure> figures;
    for (const auto node : nodes_upstream(net, to, [](NodeId) { return true; })) {
        for (const auto process : net.makers(node)) figures.emplace_back(of_processes, process.index());
        for (const auto arc : net.arcs_into(node)) {
            figures.emplace_back(of_lanes, net.arcs[arc].lane.index());
            figures.emplace_back(of_links, net.arcs[arc].link.index());
        }
    }
    std::sort(figures.begin(), figures.end());
    figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
    return figures;
}

Table<NodeId, char> deliverable(const FeedNetwork& net) {
    Table<NodeId, char> yes(net.nodes.size());
    std::vector<NodeId> reached;
    const auto reach = [&](NodeId node) {
        if (yes[node] == 0) reached.push_back(node);
        yes[node] = 1;
    };
    Table<NodeId, std::vector<ProcessId>> uses(net.nodes.size());
    Table<NodeId, std::vector<NodeId>> feeds(net.nodes.size());
    Table<ProcessId, std::size_t> wanting(net.cluster.processes.size());
    for (const auto process : net.cluster.processes.ids()) {
        if (!in_place(net.cluster.processes[process])) continue;
        if (!is_open(net, process)) continue;
        wanting[process] = net.cluster.processes[process].inputs.size();
        for (std::size_t i = 0; i < wanting[process]; ++i) uses[net.input(process, i)].push_back(process);
        if (wanting[process] == 0) reach(net.output(process));
    }
    for (const auto arc : net.arcs.ids())
        if (is_open(net, arc)) feeds[net.arcs[arc].from].push_back(net.arcs[arc].to);
    while (!reached.empty()) {
        const NodeId node = reached.back();
        reached.pop_back();
        for (const auto to : feeds[node]) reach(to);
        for (const auto process : uses[node])
            if (--wanting[process] == 0) reach(net.output(process));
    }
    return yes;
}

bool dead_end(const FeedNetwork& net, NodeId node) {
    const auto open = [&](auto id) { return is_open(net, id); };
    return std::ranges::none_of(net.makers(node), open) && std::ranges::none_of(net.arcs_into(node), open);
}

std::vector<NodeId> missing_upstream(const FeedNetwork& net, NodeId to, const Table<NodeId, char>& deliverable) {
    return nodes_upstream(net, to, [&](NodeId node) { return deliverable[node] == 0; });
}

}  // namespace chegu::checking
