#pragma once
// From an inline feed to its plan in one line.

#include <string_view>

#include "analyses/flow/flow.h"
#include "cluster/build.h"
#include "support/inline_feed.h"

namespace chegu {

/// An inline feed, its cluster, network and least-cost plan.
struct Planned {
    Cluster cluster;
    Network network;
    FlowPlan plan;

    explicit Planned(std::string_view feed)
        : cluster(build_cluster(ExampleFeed(feed))),
          network(build_network(cluster)),
          plan(plan_flow(cluster, network, {}, {})) {}

    /// What moves over a link and a lane in a period (from 1).
    [[nodiscard]] double moved(std::string_view link, std::string_view lane, std::size_t period = 1) const {
        double sum = 0;
        for (auto id : network.arcs.ids()) {
            const auto& arc = network.arcs[id];
            if (cluster.links[arc.link].id == link && cluster.lanes[arc.lane].id == lane)
                sum += plan.periods[period - 1].moved[id];
        }
        return sum;
    }
    [[nodiscard]] double made(std::string_view process, std::size_t period = 1) const {
        double sum = 0;
        for (auto id : network.makers.ids())
            if (cluster.processes[network.makers[id].process].id == process) sum += plan.periods[period - 1].made[id];
        return sum;
    }
    [[nodiscard]] double unmet(std::string_view demand, std::size_t period = 1) const {
        for (auto id : cluster.demand.ids())
            if (cluster.demand[id].id == demand) return plan.periods[period - 1].unmet[id];
        return -1;
    }
    [[nodiscard]] DemandId demand(std::string_view name) const {
        for (auto id : cluster.demand.ids())
            if (cluster.demand[id].id == name) return id;
        return {};
    }
    [[nodiscard]] NodeId node(std::string_view item, std::string_view site) const {
        for (auto id : network.nodes.ids()) {
            const auto& node = network.nodes[id];
            if (cluster.items[node.item].id == item && cluster.sites[node.site].id == site) return id;
        }
        return {};
    }
};

}  // namespace chegu
