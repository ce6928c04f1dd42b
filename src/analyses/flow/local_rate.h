#pragma once

#include <optional>

#include "analyses/flow/plan.h"
#include "analyses/flow/rollup.h"

namespace chegu {

/// 本地配套率: of the parts that arrive over links at home's car plants, by value, the share that was made at home
/// (model.md 5). Warehouses make nothing local. `at` is the local share of an item at a site, by node.
class LocalShare {
   public:
    LocalShare(const Cluster& cluster, const Network& network, const TotalPlan& total);

    [[nodiscard]] double at(NodeId node) const { return share_[node.index()]; }
    /// The rate over the items that `counts` accepts; nothing where no such part arrives.
    template <class Counts>
    [[nodiscard]] std::optional<double> rate(Counts counts) const {
        double local = 0;
        double all = 0;
        for (auto id : network_.arcs.ids()) {
            const auto& arc = network_.arcs[id];
            const auto& to = network_.nodes[arc.to];
            const auto& item = cluster_.items[to.item];
            if (total_.moved[id] <= 0 || item.ceu > 0 || !car_plant_[to.site.index()] || !counts(to.item)) continue;
            const double value = total_.moved[id] * item.value;
            all += value;
            local += value * at(arc.from);
        }
        if (all <= 0) return std::nullopt;
        return local / all;
    }

   private:
    const Cluster& cluster_;
    const Network& network_;
    const TotalPlan& total_;
    std::vector<double> share_;    // by node
    std::vector<bool> car_plant_;  // by site: at home, with a process that makes an item with ceu > 0
};

}  // namespace chegu
