#include "analyses/flow/circles.h"

#include <algorithm>

namespace chegu {
namespace {

/// Depth-first search over the arcs that carry something, from every node; a node met again on the current path closes
/// a circle, which is cancelled by its smallest flow.
class CircleFinder {
   public:
    CircleFinder(const Network& network, Table<ArcId, double>& moved) : network_(network), moved_(moved) {
        start_.assign(network.nodes.size() + 1, 0);
        for (auto id : network.arcs.ids())
            if (moved[id] > 0) ++start_[network.arcs[id].from.index() + 1];
        for (std::size_t i = 1; i < start_.size(); ++i) start_[i] += start_[i - 1];
        leaving_.resize(start_.back());
        next_ = start_;
        for (auto id : network.arcs.ids())
            if (moved[id] > 0) leaving_[next_[network.arcs[id].from.index()]++] = id;
        next_.assign(start_.begin(), start_.end() - 1);
        state_.assign(network.nodes.size(), State::fresh);
    }

    void run() {
        for (std::size_t root = 0; root < state_.size(); ++root)
            if (state_[root] == State::fresh) search(root);
    }

   private:
    enum class State : std::uint8_t { fresh, on_path, done };

    void search(std::size_t root) {
        enter(root);
        while (!nodes_.empty()) {
            const std::size_t node = nodes_.back();
            auto& next = next_[node];
            while (next < start_[node + 1] && moved_[leaving_[next]] <= 0) ++next;
            if (next == start_[node + 1]) {
                leave();
                continue;
            }
            const ArcId arc = leaving_[next];
            const std::size_t to = network_.arcs[arc].to.index();
            if (state_[to] == State::on_path) {
                cancel(to, arc);
            } else if (state_[to] == State::fresh) {
                path_.push_back(arc);
                enter(to);
            } else {
                ++next;
            }
        }
    }

    void enter(std::size_t node) {
        state_[node] = State::on_path;
        nodes_.push_back(node);
    }

    void leave() {
        state_[nodes_.back()] = State::done;
        nodes_.pop_back();
        if (path_.empty()) return;
        path_.pop_back();
        ++next_[nodes_.back()];
    }

    /// Cancels the circle that `closing` closes at `node`, and goes back to the first node whose arc ran dry.
    void cancel(std::size_t node, ArcId closing) {
        const auto at = static_cast<std::size_t>(std::find(nodes_.begin(), nodes_.end(), node) - nodes_.begin());
        double least = moved_[closing];
        for (std::size_t i = at; i < path_.size(); ++i) least = std::min(least, moved_[path_[i]]);
        moved_[closing] -= least;
        std::size_t keep = path_.size();
        for (std::size_t i = path_.size(); i-- > at;) {
            moved_[path_[i]] -= least;
            if (moved_[path_[i]] <= 0) keep = i;
        }
        while (path_.size() > keep) {
            state_[nodes_.back()] = State::fresh;
            nodes_.pop_back();
            path_.pop_back();
        }
    }

    const Network& network_;
    Table<ArcId, double>& moved_;
    std::vector<std::size_t> start_, next_;  // arcs leaving each node, and how far they have been followed
    std::vector<ArcId> leaving_;
    std::vector<State> state_;
    std::vector<std::size_t> nodes_;  // of the current path
    std::vector<ArcId> path_;         // the arcs between them
};

}  // namespace

void cancel_circles(const Network& network, Table<ArcId, double>& moved) { CircleFinder(network, moved).run(); }

}  // namespace chegu
