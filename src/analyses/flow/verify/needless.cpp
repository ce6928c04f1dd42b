// What a plan has no reason to do: sales that bring less than nothing, goods that only pile up.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "analyses/flow/verify/checks.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

/// A sale that brings less than nothing is not made: all of such demand is unmet.
void check_unworthy(const FlowAnswer& answer, Findings& findings) {
    const FeedNetwork& net = answer.network;
    std::map<std::pair<DemandId, int>, const UnmetLine*> unmet;
    for (const auto& line : answer.tables.unmet) unmet[{line.demand, line.period}] = &line;
    for (const auto id : net.cluster.demand.ids()) {
        if (net.sale(id) >= 0) continue;
        for (int t = 0; t < net.periods; ++t) {
            const double asked = net.asked(id, t);
            if (asked <= 0) continue;
            const auto found = unmet.find({id, t});
            findings.expect("unworthy_served", {"unmet.csv", found == unmet.end() ? 0 : found->second->row, "quantity"},
                            found == unmet.end() ? 0 : found->second->quantity, asked,
                            {fmt::format("需求 {} 的货值加毛利低于 0，不应交付", net.cluster.demand[id].id),
                             fmt::format("value and margin of demand {} are below 0 together: it is not served",
                                         net.cluster.demand[id].id)});
        }
    }
}

/// What lies at each node at the end of each period.
std::vector<Table<NodeId, double>> stocks_of(const FlowAnswer& answer) {
    std::vector<Table<NodeId, double>> stocks(static_cast<std::size_t>(answer.network.periods),
                                              Table<NodeId, double>(answer.network.nodes.size()));
    for (const auto& line : answer.tables.stock)
        stocks[static_cast<std::size_t>(line.period)][line.node] = line.quantity;
    return stocks;
}

/// Where more lies in the end than in the beginning, and lies there since period t, nothing need have come in in t.
class SurplusCheck {
   public:
    SurplusCheck(const FlowAnswer& answer, Findings& findings)
        : net_(answer.network), findings_(findings), stocks_(stocks_of(answer)), on_hand_(net_.nodes.size()) {
        for (const auto id : net_.nodes.ids()) on_hand_[id] = net_.nodes[id].on_hand;
    }

    void came_in(NodeId node, int period, double quantity, const Place& place) {
        double least = stocks_.back()[node] - on_hand_[node];
        for (auto t = static_cast<std::size_t>(period); t + 1 < stocks_.size(); ++t)
            least = std::min(least, stocks_[t][node]);
        const double noise = tolerance * std::max({1.0, on_hand_[node], quantity});
        if (std::min(least, quantity) <= noise) return;
        const auto where = net_.words(node, period);
        findings_.add("surplus", place, number_text(quantity), number_text(std::max(0.0, quantity - least)),
                      {where.zh + "：运来或生产的只会堆积到最后，应当减去",
                       where.en + ": it only piles up until the end and should be left out"});
    }

   private:
    const FeedNetwork& net_;
    Findings& findings_;
    std::vector<Table<NodeId, double>> stocks_;
    Table<NodeId, double> on_hand_;
};

/// Where inputs cost money to hold, making what nobody needs may be cheaper.
bool holds_for_free(const FeedNetwork& net, ProcessId process) {
    const auto& inputs = net.cluster.processes[process].inputs;
    return std::all_of(inputs.begin(), inputs.end(), [&](const auto& use) { return net.holding(use.item) == 0; });
}

void check_surplus(const FlowAnswer& answer, Findings& findings) {
    SurplusCheck check(answer, findings);
    for (const auto& line : answer.tables.flows)
        check.came_in(answer.network.arcs[line.arc].to, line.period, line.quantity,
                      {"flows.csv", line.row, "quantity"});
    for (const auto& line : answer.tables.production)
        if (holds_for_free(answer.network, line.process))
            check.came_in(answer.network.output(line.process), line.period, line.quantity,
                          {"production.csv", line.row, "quantity"});
}

}  // namespace

void check_needless(const FlowAnswer& answer, Findings& findings) {
    check_unworthy(answer, findings);
    check_surplus(answer, findings);
}

}  // namespace chegu::checking
