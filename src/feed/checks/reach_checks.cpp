// What the chain lacks: items without a source, demand that nothing reaches, stock that nothing can use.

#include <vector>

#include "feed/checks/supply_graph.h"

namespace chegu::checks {
namespace {

/// A candidate whose process or stock would bring the item, by item; no_row where there is none.
std::vector<RowIndex> offered(const DecodedFeed& feed) {
    std::vector<RowIndex> by_item(feed.table("items").rows(), no_row);
    for (const auto name : {"processes", "stocks"}) {
        const auto& table = feed.table(name);
        const ReferenceColumn item(table, "item_id");
        const ReferenceColumn candidate(table, "candidate_id");
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (item[row] != no_row && candidate[row] != no_row && by_item[item[row]] == no_row)
                by_item[item[row]] = candidate[row];
    }
    return by_item;
}

void check_sources(const DecodedFeed& feed, const SupplyGraph& graph, Notices& notices) {
    const auto& items = feed.table("items");
    std::vector<bool> needed(items.rows(), false);
    std::vector<bool> sourced(items.rows(), false);
    const ReferenceColumn wanted(feed.table("demand"), "item_id");
    for (std::size_t row = 0; row < feed.table("demand").rows(); ++row)
        if (wanted[row] != no_row) needed[wanted[row]] = true;
    for (const auto& process : graph.processes) {
        sourced[graph.nodes[process.output].item] = true;
        for (const auto input : process.inputs) needed[graph.nodes[input].item] = true;
    }
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node)
        if (graph.stocked[node]) sourced[graph.nodes[node].item] = true;

    const auto offers = offered(feed);
    const auto& candidates = feed.table("candidates");
    for (std::size_t item = 0; item < items.rows(); ++item) {
        if (!needed[item] || sourced[item]) continue;
        notices.add("item_without_source", [&] {
            auto notice = at(items, item, "item_id");
            Words hint;
            if (offers[item] != no_row) {
                const auto name = shown(candidates.id(offers[item]));
                hint = {"候选项「" + name + "」可以补上。", " Candidate “" + name + "” would fill the gap."};
            }
            notice.values["hint"] = hint;
            return notice;
        });
    }
}

/// The item at a site where the chain behind an unreachable one begins to lack: walked backwards, first inputs first.
std::uint32_t first_gap(const SupplyGraph& graph, std::uint32_t node, std::vector<bool>& seen) {
    while (true) {
        seen[node] = true;
        auto next = ItemsAtSites::none;
        const auto take = [&](std::uint32_t other) {
            if (next == ItemsAtSites::none && !graph.available[other] && !seen[other]) next = other;
        };
        for (const auto process : graph.makers[node])
            for (const auto input : graph.processes[process].inputs) take(input);
        for (const auto source : graph.sources[node]) take(source);
        if (next == ItemsAtSites::none) return node;
        node = next;
    }
}

void check_demand_reached(const DecodedFeed& feed, const SupplyGraph& graph, Notices& notices) {
    const auto& demand = feed.table("demand");
    const ReferenceColumn item(demand, "item_id");
    const ReferenceColumn site(demand, "site_id");
    const NumberColumn quantity(demand, "quantity_per_day");
    for (std::size_t row = 0; row < demand.rows(); ++row) {
        if (item[row] == no_row || site[row] == no_row || quantity[row] == 0) continue;
        const auto node = graph.nodes.find(item[row], site[row]);
        if (node != ItemsAtSites::none && graph.available[node]) continue;
        notices.add("demand_out_of_reach", [&] {
            ItemsAtSites::Place gap{item[row], site[row]};
            if (node != ItemsAtSites::none) {
                std::vector<bool> seen(graph.nodes.size(), false);
                gap = graph.nodes[first_gap(graph, node, seen)];
            }
            auto notice = at(demand, row, "");
            notice.value = demand.id(row);
            notice.values["item"] = same_in_both(feed.table("items").id(gap.item));
            const auto where = shown(feed.table("sites").id(gap.site));
            notice.values["where"] = {"「" + where + "」", "“" + where + "”"};
            return notice;
        });
    }
}

void check_stock_used(const DecodedFeed& feed, Notices& notices) {
    const auto& stocks = feed.table("stocks");
    const ReferenceColumn item(stocks, "item_id");
    const ReferenceColumn site(stocks, "site_id");
    const NumberColumn on_hand(stocks, "on_hand");
    ItemsAtSites held;
    for (std::size_t row = 0; row < stocks.rows(); ++row)
        if (item[row] != no_row && site[row] != no_row) held.add(item[row], site[row]);
    if (held.size() == 0) return;

    std::vector<bool> used(held.size(), false);
    const auto use = [&](RowIndex what, RowIndex where) {
        if (what == no_row || where == no_row) return;
        if (const auto node = held.find(what, where); node != ItemsAtSites::none) used[node] = true;
    };
    const auto& links = feed.table("links");
    const ReferenceColumn link_item(links, "item_id");
    const ReferenceColumn from(links, "from_site");
    for (std::size_t row = 0; row < links.rows(); ++row) use(link_item[row], from[row]);
    const auto& demand = feed.table("demand");
    const ReferenceColumn wanted(demand, "item_id");
    const ReferenceColumn market(demand, "site_id");
    for (std::size_t row = 0; row < demand.rows(); ++row) use(wanted[row], market[row]);
    const ReferenceColumn plant(feed.table("processes"), "site_id");
    const auto inputs = recipes(feed);
    for (std::size_t row = 0; row < inputs.size(); ++row)
        for (const auto input : inputs[row]) use(input, plant[row]);

    for (std::size_t row = 0; row < stocks.rows(); ++row) {
        if (item[row] == no_row || site[row] == no_row || on_hand[row] == 0) continue;
        if (used[held.find(item[row], site[row])]) continue;
        notices.add("stock_without_use", [&] {
            auto notice = at(stocks, row, "on_hand");
            notice.values["item"] = same_in_both(feed.table("items").id(item[row]));
            const auto where = shown(feed.table("sites").id(site[row]));
            notice.values["where"] = {"「" + where + "」", "“" + where + "”"};
            return notice;
        });
    }
}

}  // namespace

void check_reach(const DecodedFeed& feed, Notices& notices) {
    const SupplyGraph graph(feed);
    check_sources(feed, graph, notices);
    check_demand_reached(feed, graph, notices);
    check_stock_used(feed, notices);
}

}  // namespace chegu::checks
