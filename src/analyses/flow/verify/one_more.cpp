// What one more unit would cost: every way that could bring it is tried over and over until none gets cheaper.

#include "analyses/flow/verify/checks.h"
#include "analyses/flow/verify/upstream.h"

namespace chegu::checking {
namespace {

class OneMore {
   public:
    explicit OneMore(const FlowAnswer& answer)
        : answer_(answer),
          net_(answer.network),
          over_(net_.nodes.size(), net_.periods),
          kept_(net_.nodes.size(), net_.periods) {
        for (const auto node : net_.nodes.ids())
            for (int t = 0; t < net_.periods; ++t) over_(node, t) = unlimited;
        for (const auto& line : answer.tables.stock) kept_(line.node, line.period) = line.quantity;
    }

    ByPeriod<NodeId> costs() {
        while (another_round()) {
        }
        ByPeriod<NodeId> costs(net_.nodes.size(), net_.periods);
        for (const auto node : net_.nodes.ids())
            for (int t = 0; t < net_.periods; ++t) costs(node, t) = over_(node, t) + price(node, t);
        return costs;
    }

   private:
    [[nodiscard]] double price(NodeId node, int t) const { return answer_.tables.duals.balance(node, t); }

    /// Whether any way got cheaper.
    bool another_round() {
        cheaper_ = false;
        for (int t = 0; t < net_.periods; ++t) {
            for (const auto process : net_.cluster.processes.ids()) try_making(process, t);
            for (const auto arc : net_.arcs.ids()) try_moving(arc, t);
            for (const auto node : net_.nodes.ids()) try_keeping(node, t);
        }
        return cheaper_;
    }

    void try_at(NodeId node, int t, double over) {
        double& least = over_(node, t);
        if (least <= over + 1e-12 * std::max(1.0, over)) return;
        least = over;
        cheaper_ = true;
    }

    void try_making(ProcessId id, int t) {
        const Process& process = net_.cluster.processes[id];
        if (!in_place(process) || !is_open(net_, id)) return;
        double over = std::max(0.0, reduced_cost_of_making(answer_, id, t).value);
        for (std::size_t i = 0; i < process.inputs.size(); ++i)
            over += process.inputs[i].quantity * over_(net_.input(id, i), t);
        try_at(net_.output(id), t, over);
    }

    void try_moving(ArcId id, int t) {
        if (!is_open(net_, id)) return;
        const Arc& arc = net_.arcs[id];
        const double reduced = arc.cost() + price(arc.from, t) - price(arc.to, t) -
                               answer_.tables.duals.lanes(arc.lane, t) * arc.weight -
                               answer_.tables.duals.links(arc.link, t);
        try_at(arc.to, t, over_(arc.from, t) + std::max(0.0, reduced));
    }

    /// Kept for the next period; or, of what is kept, a unit used now and brought later. In the end what was there in
    /// the beginning must stay.
    void try_keeping(NodeId node, int t) {
        const Node& at = net_.nodes[node];
        if (t + 1 == net_.periods) {
            if (kept_(node, t) - at.on_hand > 1e-9 * std::max(1.0, at.on_hand)) try_at(node, t, 0);
            return;
        }
        const double reduced = net_.holding(at.item) + price(node, t) - price(node, t + 1);
        try_at(node, t + 1, over_(node, t) + std::max(0.0, reduced));
        if (kept_(node, t) > 0) try_at(node, t, over_(node, t + 1));
    }

    const FlowAnswer& answer_;
    const FeedNetwork& net_;
    ByPeriod<NodeId> over_;  // the price of the certificate
    ByPeriod<NodeId> kept_;  // at the end of the period
    bool cheaper_ = false;
};

}  // namespace

ByPeriod<NodeId> costs_of_one_more(const FlowAnswer& answer) { return OneMore(answer).costs(); }

}  // namespace chegu::checking
