#include "analyses/flow/local_rate.h"

namespace chegu {

LocalShare::LocalShare(const Cluster& cluster, const Network& network, const TotalPlan& total)
    : cluster_(cluster),
      network_(network),
      total_(total),
      share_(network.nodes.size(), 0),
      car_plant_(cluster.sites.size(), false) {
    std::vector<double> made_at_home(network.nodes.size(), 0);
    for (auto id : network.makers.ids()) {
        const auto& maker = network.makers[id];
        const auto& process = cluster.processes[maker.process];
        if (!cluster.sites[process.site].home) continue;
        if (cluster.items[process.item].ceu > 0) car_plant_[process.site.index()] = true;
        if (!process.bought) made_at_home[maker.output.index()] += total.made[id];
    }
    for (auto id : network.nodes.ids())
        if (total.arrived[id] <= 0 && cluster.sites[network.nodes[id].site].home) share_[id.index()] = 1;
    const Mixing mixing(network, total);
    for (auto item : cluster.items.ids()) mixing.solve(item, made_at_home, share_);
}

}  // namespace chegu
