#include "analyses/flow/verify/rollup.h"

#include <cmath>

#include "checking/findings.h"

namespace chegu::checking {
namespace {

/// Groups of nodes that feed one another, each after all groups that feed it (Tarjan 1972, without recursion: a chain
/// of supply may be as long as the feed).
class Groups {
   public:
    Groups(std::size_t nodes, const std::vector<Passing>& passings)
        : sources_(nodes), order_(nodes), low_(nodes), on_stack_(nodes) {
        for (const auto& passing : passings) sources_[passing.to].push_back(passing.from);
        for (std::size_t n = 0; n < nodes; ++n)
            if (order_[NodeId{n}] == 0) visit(NodeId{n});
    }
    std::vector<std::vector<NodeId>> groups;

   private:
    struct Step {
        NodeId node;
        std::size_t next = 0;
    };

    void visit(NodeId first) {
        std::vector<Step> path;
        enter(path, first);
        while (!path.empty()) {
            const NodeId node = path.back().node;
            if (path.back().next < sources_[node].size()) {
                const NodeId source = sources_[node][path.back().next++];
                if (order_[source] == 0) enter(path, source);
                else if (on_stack_[source] != 0) low_[node] = std::min(low_[node], order_[source]);
                continue;
            }
            path.pop_back();
            if (!path.empty()) low_[path.back().node] = std::min(low_[path.back().node], low_[node]);
            if (low_[node] == order_[node]) close(node);
        }
    }

    void enter(std::vector<Step>& path, NodeId node) {
        order_[node] = low_[node] = ++entered_;
        stack_.push_back(node);
        on_stack_[node] = 1;
        path.push_back({node});
    }

    void close(NodeId root) {
        groups.emplace_back();
        NodeId node;
        do {
            node = stack_.back();
            stack_.pop_back();
            on_stack_[node] = 0;
            groups.back().push_back(node);
        } while (node != root);
    }

    Table<NodeId, std::vector<NodeId>> sources_;
    Table<NodeId, std::size_t> order_;
    Table<NodeId, std::size_t> low_;
    Table<NodeId, char> on_stack_;
    std::vector<NodeId> stack_;
    std::size_t entered_ = 0;
};

struct Equation {
    std::vector<double> left;
    ByKind right{};
};

/// Gauss with partial pivoting; false where the equations do not have one solution.
bool solve(std::vector<Equation>& equations) {
    const std::size_t size = equations.size();
    for (std::size_t k = 0; k < size; ++k) {
        std::size_t pivot = k;
        for (std::size_t r = k; r < size; ++r)
            if (std::abs(equations[r].left[k]) > std::abs(equations[pivot].left[k])) pivot = r;
        std::swap(equations[k], equations[pivot]);
        if (std::abs(equations[k].left[k]) < 1e-12) return false;
        for (std::size_t r = 0; r < size; ++r) {
            const double factor = equations[r].left[k] / equations[k].left[k];
            if (r == k || factor == 0) continue;
            for (std::size_t c = k; c < size; ++c) equations[r].left[c] -= factor * equations[k].left[c];
            for (std::size_t i = 0; i < kinds; ++i) equations[r].right[i] -= factor * equations[k].right[i];
        }
    }
    for (std::size_t k = 0; k < size; ++k)
        for (double& value : equations[k].right) value /= equations[k].left[k];
    return true;
}

}  // namespace

Table<NodeId, ByKind> roll_up(const Table<NodeId, double>& total, const Table<NodeId, ByKind>& own,
                              const Table<NodeId, ByKind>& otherwise, const std::vector<Passing>& passings) {
    Table<NodeId, std::vector<const Passing*>> into(total.size());
    for (const auto& passing : passings) into[passing.to].push_back(&passing);
    Table<NodeId, ByKind> values = otherwise;
    Table<NodeId, std::size_t> place(total.size(), total.size());  // in the group at hand
    for (const auto& group : Groups(total.size(), passings).groups) {
        for (std::size_t k = 0; k < group.size(); ++k) place[group[k]] = k;
        std::vector<Equation> equations;
        for (std::size_t k = 0; k < group.size(); ++k) {
            const NodeId node = group[k];
            Equation equation{std::vector<double>(group.size()), otherwise[node]};
            equation.left[k] = 1;
            if (total[node] > nothing) {  // both sides over the total, so that pivots compare with 1
                for (std::size_t i = 0; i < kinds; ++i) equation.right[i] = own[node][i] / total[node];
                for (const auto* passing : into[node]) {
                    const double share = passing->quantity / total[node];
                    if (place[passing->from] < group.size() && group[place[passing->from]] == passing->from)
                        equation.left[place[passing->from]] -= share;
                    else
                        for (std::size_t i = 0; i < kinds; ++i) equation.right[i] += share * values[passing->from][i];
                }
            }
            equations.push_back(std::move(equation));
        }
        if (!solve(equations)) continue;
        for (std::size_t k = 0; k < group.size(); ++k) values[group[k]] = equations[k].right;
    }
    return values;
}

}  // namespace chegu::checking
