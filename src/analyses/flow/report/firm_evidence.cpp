#include "analyses/flow/report/firm_evidence.h"

#include <algorithm>
#include <tuple>

#include "analyses/flow/evidence.h"

namespace chegu {

std::vector<FirmEvidence> firm_evidence(const Cluster& cluster, const Network& network, const FlowPlan& plan) {
    std::vector<FirmEvidence> firms(cluster.firms.size() + 1);
    for (auto id : cluster.firms.ids()) firms[id.index()].firm = id;
    for (auto id : network.makers.ids()) {
        double made = 0;
        for (const auto& period : plan.periods) made += period.made[id];
        const auto& process = cluster.processes[network.makers[id].process];
        const auto firm = cluster.sites[process.site].firm;
        auto& of = firms[firm.given() ? firm.index() : cluster.firms.size()];
        const double cost = made * process.cost_per_unit;
        of.cost += cost;
        if (process.evidence.confidence == Confidence::assumed) of.assumed += cost;
        if (is_old(cluster, process.evidence)) of.old += cost;
    }
    std::erase_if(firms, [](const FirmEvidence& of) { return of.cost <= 0; });
    std::stable_sort(firms.begin(), firms.end(), [](const auto& a, const auto& b) {
        return std::tie(a.assumed, a.cost) > std::tie(b.assumed, b.cost);
    });
    return firms;
}

}  // namespace chegu
