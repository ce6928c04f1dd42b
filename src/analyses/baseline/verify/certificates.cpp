// The answers `baseline` and `baseline:kept` of certificates.csv.

#include <cmath>

#include "analyses/baseline/verify/checks.h"
#include "checking/reader.h"

namespace chegu::checking {
namespace {

constexpr std::string_view plan_answer = "baseline";
constexpr std::string_view kept_answer = "baseline:kept";

/// The price of a capacity: only where there is one, and never above 0.
template <class I, class T>
void capacity_price(ResultRow& row, const Lookup<I>& lookup, const Table<I, T>& things, double T::*capacity,
                    std::map<I, double>& prices) {
    const I of = row.present_id("row_id", lookup, things);
    const double value = row.any("value");
    for (const auto* column : {"item_id", "site_id"}) row.same(column, "");
    if (!row.good()) return;
    if (value > 0)
        row.fault("dual_sign", "value", {},
                  {"放宽运力不会使方案更贵，价格不能大于 0",
                   "more capacity can't make the plan dearer: the price can't be above 0"});
    if (things[of].*capacity == unlimited && value != 0)
        row.fault("dual_of_unlimited", "value", "0", {"输入数据没有给出这个上限", "the feed gives no such limit"});
    if (row.good()) prices[of] = value;
}

}  // namespace

void read_baseline_certificates(const std::filesystem::path& out, const Cluster& cluster, BaselineTables& tables,
                                Findings& findings) {
    ResultTable file(out, "certificates.csv",
                     {"answer", "kind", "table", "row_id", "lane_id", "item_id", "site_id", "period", "value"},
                     findings);
    tables.complete &= file.complete();
    const Lookup<ItemId> items(cluster.items);
    const Lookup<SiteId> sites(cluster.sites);
    const Lookup<LaneId> lanes(cluster.lanes);
    const Lookup<LinkId> links(cluster.links);
    for (std::size_t r = 0; r < file.rows(); ++r) {
        ResultRow row(file, r);
        const auto answer = row.text("answer");
        if (answer != plan_answer && answer != kept_answer) continue;  // others look at these
        row.same("period", "");
        row.unique({"answer", "kind", "table", "row_id", "lane_id", "item_id", "site_id"});
        const auto table = row.text("table");
        if (row.text("kind") == "column") {
            row.same("table", "links");
            row.same("answer", plan_answer);
            for (const auto* column : {"item_id", "site_id"}) row.same(column, "");
            const auto link = row.present_id("row_id", links, cluster.links);
            const auto lane = row.present_id("lane_id", lanes, cluster.lanes);
            const double moved = row.quantity("value");
            if (row.good()) tables.moved[{link, lane}] = moved;
            continue;
        }
        row.same("kind", "row");
        row.same("lane_id", "");
        auto& duals = answer == plan_answer ? tables.duals : tables.kept_duals;
        duals.given = true;
        if (table == "shipments") {
            row.same("row_id", "");
            const PlaceKey place{row.id("item_id", items), row.id("site_id", sites)};
            const double value = row.any("value");
            if (row.good()) duals.deliveries[place] = value;
        } else if (table == "lanes") {
            capacity_price(row, lanes, cluster.lanes, &Lane::capacity_per_day, duals.lanes);
        } else if (table == "links") {
            capacity_price(row, links, cluster.links, &Link::max_per_day, duals.links);
        } else if (table == "sources") {
            row.same("row_id", "");
            const PlaceKey place{row.id("item_id", items), row.id("site_id", sites)};
            const double value = row.any("value");
            if (value > 0)
                row.fault("dual_sign", "value", {},
                          {"货源更多不会使方案更贵，价格不能大于 0",
                           "more at a source can't make the plan dearer: the price can't be above 0"});
            if (row.good()) duals.sources[place] = value;
        } else {
            row.fault(
                "unknown_table", "table", {},
                {"这里应为 shipments、lanes、links 或 sources", "shipments, lanes, links or sources must stand here"});
        }
    }
}

}  // namespace chegu::checking
