// What may not run in a circle: recipes, parents, the order of tasks; needs of candidates are only pointed out.

#include <algorithm>
#include <vector>

#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

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

void search(const NoticeKind& kind, const DecodedTable& names, const DecodedTable& table, std::string_view column,
            std::vector<Edge> edges, Notices& notices) {
    CircleSearch(names.rows(), std::move(edges)).run([&](const Edge& closing, std::span<const RowIndex> walk) {
        notices.add(kind, [&] {
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
    search(kinds::recipe_cycle, feed.table("items"), bom, "input_id", std::move(edges), notices);

    const auto& processes = feed.table("processes");
    const ReferenceColumn process(bom, "process_id");
    const ReferenceColumn made(processes, "item_id");
    for (std::size_t row = 0; row < bom.rows(); ++row) {
        if (process[row] == no_row || item[row] == no_row || made[process[row]] == no_row) continue;
        if (made[process[row]] == item[row]) continue;
        notices.add(kinds::recipe_of_another_item, [&] {
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
    search(kinds::parent_cycle, table, table, column, std::move(edges), notices);
}

void check_lists(const DecodedFeed& feed, const NoticeKind& kind, std::string_view name, std::string_view column,
                 Notices& notices) {
    const auto& table = feed.table(name);
    const ReferenceListColumn list(table, column);
    std::vector<Edge> edges;
    for (std::size_t row = 0; row < table.rows(); ++row)
        for (const auto other : list[row])
            if (other != no_row) edges.push_back({static_cast<RowIndex>(row), other, row});
    search(kind, table, table, column, std::move(edges), notices);
}

}  // namespace

void check_cycles(const DecodedFeed& feed, Notices& notices) {
    check_recipes(feed, notices);
    check_parents(feed, "regions", "parent_id", notices);
    check_parents(feed, "firms", "parent_firm_id", notices);
    check_parents(feed, "segments", "parent_id", notices);
    check_parents(feed, "indicators", "parent_id", notices);
    check_lists(feed, kinds::task_cycle, "tasks", "after", notices);
    check_lists(feed, kinds::needs_cycle, "candidates", "needs", notices);
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind parent_cycle{
    "parent_cycle",
    Severity::error,
    {"上级关系绕成了圈：{path}。", "The parents run in a circle: {path}."},
    {"改正圈中一行的上级，使最上层的上级为空。", "Correct the parent of one of these rows; the topmost has none."},
    {"上级用来判断「本地」和汇总环节；绕成圈就没有最上层。",
     "Parents say what is home and how segments add up; in a circle there is no top."}};

constexpr NoticeKind recipe_cycle{
    "recipe_cycle",
    Severity::error,
    {"配方绕成了圈：{path}。", "The recipes run in a circle: {path}."},
    {"删去或改正其中一行：一种产品不能直接或间接地用到自己。",
     "Remove or correct one of these rows: nothing may be made from itself, however far."},
    {"产品要用到自己才能生产，就永远生产不出第一件，成本也无从归集。",
     "What is needed to make itself can never be made a first time, and its cost can't be added up."}};

constexpr NoticeKind recipe_of_another_item{
    "recipe_of_another_item",
    Severity::error,
    {"这一行写的产品是「{value}」，而工序「{process}」生产的是「{made}」。",
     "The row is for item “{value}”, but process “{process}” makes “{made}”."},
    {"改正产品或工序，使两者一致。", "Correct the item or the process so that the two agree."},
    {"指明工序的行取代该产品的配方；产品不符，就不知道改的是谁的配方。",
     "A row that names a process replaces the item's recipe there; where the two differ nobody knows whose recipe "
     "is meant."}};

constexpr NoticeKind needs_cycle{
    "needs_cycle",
    Severity::warning,
    {"这些候选项互为前提：{path}。", "These candidates need one another: {path}."},
    {"若本是一个项目，合并成一个候选项；若有先后，删去一个 needs。",
     "If they are one project, make them one candidate; if one comes first, remove one of the needs."},
    {"互为前提的候选项只能一起选或都不选；这可以计算，但常是写反了。",
     "Candidates that need one another are chosen together or not at all; that can be computed but is often a "
     "slip."}};

constexpr NoticeKind task_cycle{
    "task_cycle",
    Severity::error,
    {"任务的先后绕成了圈：{path}。", "The order of the tasks runs in a circle: {path}."},
    {"在其中一个任务的 after 里去掉前一个。", "Remove one of these from the other's after."},
    {"圈里的任务谁也不能先开始。", "None of them could ever start."}};

}  // namespace chegu::kinds
