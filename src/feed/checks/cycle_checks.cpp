// What may not run in a circle: recipes, parents, the order of tasks; needs of candidates are only pointed out.

#include <algorithm>
#include <vector>

#include "feed/checks/rows.h"

namespace chegu::checks {
namespace {

/// "from needs to", as some row of a table says.
struct Edge {
    RowIndex from;
    RowIndex to;
    std::size_t row;
};

/// A depth-first walk over all edges, without recursion: chains may be as long as the table. Every edge that leads
/// back into the walk closes a circle. O(nodes + edges).
class CircleSearch {
   public:
    CircleSearch(std::size_t nodes, std::vector<Edge> edges) : edges_(std::move(edges)), first_(nodes + 1, 0) {
        std::stable_sort(edges_.begin(), edges_.end(), [](const Edge& a, const Edge& b) { return a.from < b.from; });
        for (const auto& edge : edges_) ++first_[edge.from + 1];
        for (std::size_t node = 1; node <= nodes; ++node) first_[node] += first_[node - 1];
    }

    /// Calls found(edge that closes the circle, walk from its `to` to its `from`).
    template <class Found>
    void run(Found&& found) {
        enum : std::uint8_t { fresh, walking, done };
        std::vector<std::uint8_t> state(first_.size() - 1, fresh);
        auto next = first_;
        std::vector<RowIndex> walk;
        for (std::size_t start = 0; start < state.size(); ++start) {
            if (state[start] != fresh) continue;
            state[start] = walking;
            walk.push_back(static_cast<RowIndex>(start));
            while (!walk.empty()) {
                const auto node = walk.back();
                if (next[node] == first_[node + 1]) {
                    state[node] = done;
                    walk.pop_back();
                    continue;
                }
                const auto& edge = edges_[next[node]++];
                if (state[edge.to] == walking) found(edge, std::span<const RowIndex>(walk));
                if (state[edge.to] != fresh) continue;
                state[edge.to] = walking;
                walk.push_back(edge.to);
            }
        }
    }

   private:
    std::vector<Edge> edges_;
    std::vector<std::size_t> first_;
};

/// "A → B → A", the middle left out where it is long.
std::string path_text(const DecodedTable& names, const Edge& closing, std::span<const RowIndex> walk) {
    constexpr std::ptrdiff_t shown_steps = 6;
    const auto begin = std::find(walk.begin(), walk.end(), closing.to);
    const auto length = walk.end() - begin;
    std::string text;
    for (std::ptrdiff_t step = 0; step < length; ++step) {
        if (length > shown_steps && step == shown_steps - 1) {
            text += "… → ";
            step = length - 1;
        }
        text += std::string(names.id(begin[step])) + " → ";
    }
    return text + std::string(names.id(closing.to));
}

void search(std::string_view code, const DecodedTable& names, const DecodedTable& table, std::string_view column,
            std::vector<Edge> edges, Notices& notices) {
    CircleSearch(names.rows(), std::move(edges)).run([&](const Edge& closing, std::span<const RowIndex> walk) {
        notices.add(code, [&] {
            auto notice = at(table, closing.row, column);
            notice.values["path"] = same_in_both(path_text(names, closing, walk));
            return notice;
        });
    });
}

void check_recipes(const DecodedFeed& feed, Notices& notices) {
    const auto& bom = feed.table("bom");
    const ReferenceColumn item(bom, "item_id");
    const ReferenceColumn input(bom, "input_id");
    std::vector<Edge> edges;
    for (std::size_t row = 0; row < bom.rows(); ++row)
        if (item[row] != no_row && input[row] != no_row) edges.push_back({item[row], input[row], row});
    search("recipe_cycle", feed.table("items"), bom, "input_id", std::move(edges), notices);

    const auto& processes = feed.table("processes");
    const ReferenceColumn process(bom, "process_id");
    const ReferenceColumn made(processes, "item_id");
    for (std::size_t row = 0; row < bom.rows(); ++row) {
        if (process[row] == no_row || item[row] == no_row || made[process[row]] == no_row) continue;
        if (made[process[row]] == item[row]) continue;
        notices.add("recipe_of_another_item", [&] {
            auto notice = at(bom, row, "item_id");
            notice.values["process"] = same_in_both(processes.id(process[row]));
            notice.values["made"] = same_in_both(feed.table("items").id(made[process[row]]));
            return notice;
        });
    }
}

void check_parents(const DecodedFeed& feed, std::string_view name, std::string_view column, Notices& notices) {
    const auto& table = feed.table(name);
    const ReferenceColumn parent(table, column);
    std::vector<Edge> edges;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (parent[row] != no_row) edges.push_back({static_cast<RowIndex>(row), parent[row], row});
    search("parent_cycle", table, table, column, std::move(edges), notices);
}

void check_lists(const DecodedFeed& feed, std::string_view code, std::string_view name, std::string_view column,
                 Notices& notices) {
    const auto& table = feed.table(name);
    const ReferenceListColumn list(table, column);
    std::vector<Edge> edges;
    for (std::size_t row = 0; row < table.rows(); ++row)
        for (const auto other : list[row])
            if (other != no_row) edges.push_back({static_cast<RowIndex>(row), other, row});
    search(code, table, table, column, std::move(edges), notices);
}

}  // namespace

void check_cycles(const DecodedFeed& feed, Notices& notices) {
    check_recipes(feed, notices);
    check_parents(feed, "regions", "parent_id", notices);
    check_parents(feed, "firms", "parent_firm_id", notices);
    check_parents(feed, "segments", "parent_id", notices);
    check_lists(feed, "task_cycle", "tasks", "after", notices);
    check_lists(feed, "needs_cycle", "candidates", "needs", notices);
}

}  // namespace chegu::checks
