#include "feed/checks/supply_graph.h"

#include <algorithm>
#include <bit>

#include "feed/checks/lane_groups.h"

namespace chegu::checks {

std::size_t ItemsAtSites::slot(RowIndex item, RowIndex site) const {
    const std::uint64_t key = (std::uint64_t{item} << 32U) | site;
    std::uint64_t hash = key * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29U;
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].node != none && (slots_[at].place.item != item || slots_[at].place.site != site))
        at = (at + 1) & (slots_.size() - 1);
    return at;
}

void ItemsAtSites::rehash(std::size_t slots) {
    slots_.assign(slots, Slot{});
    for (std::uint32_t node = 0; node < places_.size(); ++node)
        slots_[slot(places_[node].item, places_[node].site)] = {places_[node], node};
}

void ItemsAtSites::reserve(std::size_t places) {
    places_.reserve(places);
    if (const auto slots = std::bit_ceil(places * 2 + 2); slots > slots_.size()) rehash(slots);
}

std::uint32_t ItemsAtSites::add(RowIndex item, RowIndex site) {
    if (places_.size() * 2 >= slots_.size()) rehash(std::max<std::size_t>(64, slots_.size() * 2));
    auto& slot_found = slots_[slot(item, site)];
    if (slot_found.node == none) {
        slot_found = {{item, site}, static_cast<std::uint32_t>(places_.size())};
        places_.push_back({item, site});
    }
    return slot_found.node;
}

std::uint32_t ItemsAtSites::find(RowIndex item, RowIndex site) const {
    return slots_.empty() ? none : slots_[slot(item, site)].node;
}

std::vector<std::vector<RowIndex>> recipes(const DecodedFeed& feed) {
    const auto& bom = feed.table("bom");
    const ReferenceColumn item(bom, "item_id");
    const ReferenceColumn input(bom, "input_id");
    const ReferenceColumn process(bom, "process_id");
    const CellColumn process_text(bom, "process_id");
    const auto& processes = feed.table("processes");
    const ReferenceColumn made(processes, "item_id");
    const ChoiceColumn recipe(processes, "recipe");

    std::vector<std::vector<RowIndex>> of_item(feed.table("items").rows());
    std::vector<std::vector<RowIndex>> of_process(processes.rows());
    for (std::size_t row = 0; row < bom.rows(); ++row) {
        if (input[row] == no_row) continue;
        if (process[row] != no_row) of_process[process[row]].push_back(input[row]);
        else if (item[row] != no_row && process_text[row].empty()) of_item[item[row]].push_back(input[row]);
    }
    for (std::size_t row = 0; row < processes.rows(); ++row) {
        auto& inputs = of_process[row];
        if (recipe[row] == "none") inputs.clear();
        else if (inputs.empty() && made[row] != no_row) inputs = of_item[made[row]];
        std::sort(inputs.begin(), inputs.end());
        inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());
    }
    return of_process;
}

namespace {

struct Pair {
    std::uint32_t key;
    std::uint32_t value;
};

Lists listed(std::size_t keys, const std::vector<Pair>& pairs) {
    Lists lists;
    lists.first.assign(keys + 2, 0);
    lists.values.resize(pairs.size());
    for (const auto& pair : pairs) ++lists.first[pair.key + 2];
    for (std::size_t key = 2; key < lists.first.size(); ++key) lists.first[key] += lists.first[key - 1];
    for (const auto& pair : pairs) lists.values[lists.first[pair.key + 1]++] = pair.value;
    lists.first.pop_back();
    return lists;
}

void add_processes(const DecodedFeed& feed, SupplyGraph& graph) {
    const auto& processes = feed.table("processes");
    const ReferenceColumn site(processes, "site_id");
    const ReferenceColumn item(processes, "item_id");
    const CellColumn candidate(processes, "candidate_id");
    const auto inputs = recipes(feed);
    std::vector<Pair> makers;
    for (std::size_t row = 0; row < processes.rows(); ++row) {
        if (site[row] == no_row || item[row] == no_row || !candidate[row].empty()) continue;
        SupplyGraph::Process process{graph.nodes.add(item[row], site[row]), {}};
        for (const auto input : inputs[row]) process.inputs.push_back(graph.nodes.add(input, site[row]));
        makers.push_back({process.output, static_cast<std::uint32_t>(graph.processes.size())});
        graph.processes.push_back(std::move(process));
    }
    graph.makers = listed(graph.nodes.size(), makers);
}

/// Pairs (node at the far end, node at the near end) of today's links that a lane of today serves.
std::vector<Pair> usable_links(const DecodedFeed& feed, ItemsAtSites& nodes) {
    const auto& links = feed.table("links");
    const ReferenceColumn item(links, "item_id");
    const ReferenceColumn from(links, "from_site");
    const ReferenceColumn to(links, "to_site");
    const ReferenceColumn lane(links, "lane_id");
    const CellColumn candidate(links, "candidate_id");
    const CellColumn lane_candidate(feed.table("lanes"), "candidate_id");
    const LaneGroups groups(feed);
    std::vector<Pair> pairs;
    pairs.reserve(links.rows());
    for (std::size_t row = 0; row < links.rows(); ++row) {
        if (item[row] == no_row || from[row] == no_row || to[row] == no_row || !candidate[row].empty()) continue;
        const auto group = groups.between(from[row], to[row]);
        if (group == LaneGroups::none) continue;
        if (lane[row] == no_row ? !groups[group].today
                                : groups.of(lane[row]) != group || !lane_candidate[lane[row]].empty())
            continue;
        pairs.push_back({nodes.add(item[row], to[row]), nodes.add(item[row], from[row])});
    }
    return pairs;
}

/// Spreads from the stocks and from processes without inputs to all that links and recipes make of them. O(edges).
void spread(SupplyGraph& graph, const std::vector<Pair>& links) {
    std::vector<Pair> backwards;
    backwards.reserve(links.size());
    for (const auto& link : links) backwards.push_back({link.value, link.key});
    const auto targets = listed(graph.nodes.size(), backwards);
    std::vector<Pair> uses;
    std::vector<std::size_t> waiting(graph.processes.size());
    for (std::uint32_t p = 0; p < graph.processes.size(); ++p) {
        waiting[p] = graph.processes[p].inputs.size();
        for (const auto input : graph.processes[p].inputs) uses.push_back({input, p});
    }
    const auto users = listed(graph.nodes.size(), uses);

    std::vector<std::uint32_t> queue;
    const auto reach = [&](std::uint32_t node) {
        if (graph.available[node]) return;
        graph.available[node] = true;
        queue.push_back(node);
    };
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node)
        if (graph.stocked[node]) reach(node);
    for (const auto& process : graph.processes)
        if (process.inputs.empty()) reach(process.output);
    while (!queue.empty()) {
        const auto node = queue.back();
        queue.pop_back();
        for (const auto target : targets[node]) reach(target);
        for (const auto process : users[node])
            if (--waiting[process] == 0) reach(graph.processes[process].output);
    }
}

}  // namespace

SupplyGraph::SupplyGraph(const DecodedFeed& feed) {
    const auto& stocks = feed.table("stocks");
    const ReferenceColumn stock_item(stocks, "item_id");
    const ReferenceColumn stock_site(stocks, "site_id");
    const NumberColumn on_hand(stocks, "on_hand");
    const CellColumn candidate(stocks, "candidate_id");
    std::vector<std::uint32_t> held;
    nodes.reserve(stocks.rows() + feed.table("links").rows() + feed.table("processes").rows());
    for (std::size_t row = 0; row < stocks.rows(); ++row)
        if (stock_item[row] != no_row && stock_site[row] != no_row && on_hand[row] > 0 && candidate[row].empty())
            held.push_back(nodes.add(stock_item[row], stock_site[row]));
    const auto links = usable_links(feed, nodes);
    add_processes(feed, *this);
    sources = listed(nodes.size(), links);
    stocked.assign(nodes.size(), false);
    for (const auto node : held) stocked[node] = true;
    available.assign(nodes.size(), false);
    spread(*this, links);
}

}  // namespace chegu::checks
