// What the chain lacks: items without a source, demand that nothing reaches, stock that nothing can use.

#include <vector>

#include "feed/checks/supply_graph.h"
#include "feed/notice_kinds.h"

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
        notices.add(kinds::item_without_source, [&] {
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
        notices.add(kinds::demand_out_of_reach, [&] {
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
        notices.add(kinds::stock_without_use, [&] {
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

namespace chegu::kinds {

constexpr NoticeKind item_without_source{
    "item_without_source",
    Severity::warning,
    {"产品「{value}」有人要，但没有工序生产，也没有库存。{hint}",
     "Item “{value}” is needed, but no process makes it and no stock holds it.{hint}"},
    {"若其实有来源，加上工序（外购的写 recipe = none）或库存。",
     "If there is a source, add its process (recipe = none if bought from outside) or its stock."},
    {"这是产业链的缺环，是发现，不是数据的错。用到它的产品都生产不出来，除非候选项补上。",
     "This is a missing link of the chain: a finding, not a fault of the feed. Nothing that uses the item can be "
     "made, unless a candidate fills the gap."}};

constexpr NoticeKind demand_out_of_reach{
    "demand_out_of_reach",
    Severity::warning,
    {"这项需求没有供应链能到达：{where}得不到「{item}」。",
     "No chain of links reaches this demand: “{item}” does not get to {where}."},
    {"补上缺的供应关系、线路、工序或库存；确实没有，就不用改。",
     "Add the link, lane, process or stock that is missing; if there is none, leave it."},
    {"从需求倒着走：每一步要有供应关系和线路，每道工序要有全部投入品。走不到源头的需求一件也交不出。",
     "Walked backwards from the demand, each step needs a link with a lane and each process all of its inputs. Of "
     "a "
     "demand that reaches no source nothing can be delivered."}};

constexpr NoticeKind stock_without_use{
    "stock_without_use",
    Severity::warning,
    {"{where}的库存「{item}」没有供应关系、工序或需求可以用到。",
     "No link, process or demand can use the stock of “{item}” at {where}."},
    {"核对产品和地点；若是报废或待处理的货，可以不管。",
     "Check item and site; if it is waste or waits for disposal, leave it."},
    {"这些库存只有持有成本，断供时帮不上忙。", "Such stock only costs to hold and helps in no outage."}};

}  // namespace chegu::kinds
