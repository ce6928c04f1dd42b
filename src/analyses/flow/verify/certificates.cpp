#include <string>
#include <vector>

#include "analyses/flow/verify/tables.h"
#include "checking/reader.h"

namespace chegu::checking {
namespace {

/// One price of the certificate, before the number of nodes is known.
template <class I>
struct Price {
    I of;
    int period = 0;
    double value = 0;
    std::uint32_t row = 0;
};

template <class I>
void fill(const std::vector<Price<I>>& prices, ByPeriod<I>& values, ByPeriod<I>& rows) {
    for (const auto& price : prices) {
        values(price.of, price.period) = price.value;
        rows(price.of, price.period) = price.row;
    }
}

/// The price of a capacity: only where there is one, and never above 0.
template <class I, class T>
Price<I> capacity_price(ResultRow& row, const Lookup<I>& lookup, const Table<I, T>& things, double T::*capacity,
                        int period) {
    const Price<I> price{row.present_id("row_id", lookup, things), period, row.any("value"), row.number()};
    for (const auto* column : {"item_id", "site_id"}) row.same(column, "");
    if (!price.of.given()) return price;
    if (price.value > 0)
        row.fault("dual_sign", "value", {},
                  {"放宽运力不会使总成本增加，价格不能大于 0",
                   "more capacity can't make the plan dearer: the price can't be above 0"});
    if (things[price.of].*capacity == unlimited && price.value != 0)
        row.fault("dual_of_unlimited", "value", "0", {"输入数据没有给出这个上限", "the feed gives no such limit"});
    return price;
}

}  // namespace

void read_certificates(const std::filesystem::path& out, std::span<const AnswerOwner> answers, FeedNetwork& network,
                       FlowTables& tables, Findings& findings) {
    ResultTable file(out, "certificates.csv",
                     {"answer", "kind", "table", "row_id", "lane_id", "item_id", "site_id", "period", "value"},
                     findings);
    tables.complete &= file.complete();
    const Cluster& cluster = network.cluster;
    const Lookup<ItemId> items(cluster.items);
    const Lookup<SiteId> sites(cluster.sites);
    const Lookup<LaneId> lanes(cluster.lanes);
    const Lookup<LinkId> links(cluster.links);
    std::vector<Price<NodeId>> balance;
    std::vector<Price<LaneId>> of_lanes;
    std::vector<Price<LinkId>> of_links;
    for (std::size_t r = 0; r < file.rows(); ++r) {
        ResultRow row(file, r);
        const auto owner = owner_of(row.text("answer"), answers);
        if (!owner.empty() && owner != "flow") continue;  // the check of its analysis reads it
        if (row.text("answer") != "flow") {
            row.fault("unknown_answer", "answer", {},
                      {"verify 不会验算这个答案", "verify does not know how to check this answer"});
            continue;
        }
        row.same("kind", "row");
        row.same("lane_id", "");
        const int period = row.period("period", network.periods);
        const auto table = row.text("table");
        if (table == "balance") {
            const auto item = row.id("item_id", items);
            const auto site = row.present_id("site_id", sites, cluster.sites);
            const double value = row.any("value");
            row.same("row_id", "");
            if (row.good()) balance.push_back({network.node(item, site), period, value, row.number()});
        } else if (table == "lanes") {
            const auto price = capacity_price(row, lanes, cluster.lanes, &Lane::capacity_per_day, period);
            if (row.good()) of_lanes.push_back(price);
        } else if (table == "links") {
            const auto price = capacity_price(row, links, cluster.links, &Link::max_per_day, period);
            if (row.good()) of_links.push_back(price);
        } else {
            row.fault("unknown_table", "table", {},
                      {"这里应为 balance、lanes 或 links", "balance, lanes or links must stand here"});
        }
        if (row.good()) row.unique({"answer", "kind", "table", "row_id", "item_id", "site_id", "period"});
    }
    Duals& duals = tables.duals;
    duals.balance = duals.balance_row = ByPeriod<NodeId>(network.nodes.size(), network.periods);
    duals.lanes = duals.lane_row = ByPeriod<LaneId>(cluster.lanes.size(), network.periods);
    duals.links = duals.link_row = ByPeriod<LinkId>(cluster.links.size(), network.periods);
    fill(balance, duals.balance, duals.balance_row);
    fill(of_lanes, duals.lanes, duals.lane_row);
    fill(of_links, duals.links, duals.link_row);
}

}  // namespace chegu::checking
