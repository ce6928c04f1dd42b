#include "analyses/flow/verify/tables.h"

#include "checking/reader.h"

namespace chegu::checking {
namespace {

/// The feed's ids, looked up for every table.
struct Ids {
    explicit Ids(const Cluster& cluster)
        : sites(cluster.sites),
          items(cluster.items),
          processes(cluster.processes),
          lanes(cluster.lanes),
          links(cluster.links),
          demand(cluster.demand) {}
    Lookup<SiteId> sites;
    Lookup<ItemId> items;
    Lookup<ProcessId> processes;
    Lookup<LaneId> lanes;
    Lookup<LinkId> links;
    Lookup<DemandId> demand;
};

struct Source {
    const std::filesystem::path& out;
    FeedNetwork& network;
    const Ids& ids;
    Findings& findings;
};

void read_flows(const Source& from, FlowTables& tables) {
    ResultTable file(from.out, "flows.csv",
                     {"period", "link_id", "lane_id", "item_id", "from_site", "to_site", "quantity", "cost"},
                     from.findings);
    tables.complete &= file.complete();
    const Cluster& cluster = from.network.cluster;
    for (std::size_t r = 0; r < file.rows(); ++r) {
        ResultRow row(file, r);
        FlowLine line{row.number(),
                      row.period("period", from.network.periods),
                      {},
                      row.quantity("quantity"),
                      row.positive("cost")};
        const auto link = row.present_id("link_id", from.ids.links, cluster.links);
        const auto lane = row.present_id("lane_id", from.ids.lanes, cluster.lanes);
        if (link.given()) {
            row.same("item_id", cluster.items[cluster.links[link].item].id);
            row.same("from_site", cluster.sites[cluster.links[link].from].id);
            row.same("to_site", cluster.sites[cluster.links[link].to].id);
        }
        if (!row.good()) continue;
        line.arc = from.network.arc(link, lane);
        if (!line.arc.given())
            row.fault("other_id", "lane_id", {}, {"这条供应关系不能走这条线路", "this link can't use this lane"});
        row.unique({"period", "link_id", "lane_id"});
        if (row.good()) tables.flows.push_back(line);
    }
}

void read_production(const Source& from, FlowTables& tables) {
    ResultTable file(from.out, "production.csv",
                     {"period", "process_id", "site_id", "item_id", "quantity", "use", "capacity_price"},
                     from.findings);
    tables.complete &= file.complete();
    const Cluster& cluster = from.network.cluster;
    for (std::size_t r = 0; r < file.rows(); ++r) {
        ResultRow row(file, r);
        const ProductionLine line{row.number(),
                                  row.period("period", from.network.periods),
                                  row.present_id("process_id", from.ids.processes, cluster.processes),
                                  row.positive("quantity"),
                                  row.any_or_blank("use"),
                                  row.positive("capacity_price")};
        if (line.process.given()) {
            row.same("site_id", cluster.sites[cluster.processes[line.process].site].id);
            row.same("item_id", cluster.items[cluster.processes[line.process].item].id);
        }
        if (row.good()) row.unique({"period", "process_id"});
        if (row.good()) tables.production.push_back(line);
    }
}

void read_stock(const Source& from, FlowTables& tables) {
    ResultTable file(from.out, "stock.csv", {"period", "item_id", "site_id", "quantity"}, from.findings);
    tables.complete &= file.complete();
    for (std::size_t r = 0; r < file.rows(); ++r) {
        ResultRow row(file, r);
        StockLine line{row.number(), row.period("period", from.network.periods), {}, row.quantity("quantity")};
        const auto item = row.id("item_id", from.ids.items);
        const auto site = row.present_id("site_id", from.ids.sites, from.network.cluster.sites);
        if (row.good()) row.unique({"period", "item_id", "site_id"});
        if (!row.good()) continue;
        line.node = from.network.node(item, site);
        tables.stock.push_back(line);
    }
}

void read_unmet(const Source& from, FlowTables& tables) {
    ResultTable file(from.out, "unmet.csv", {"period", "demand_id", "quantity"}, from.findings);
    tables.complete &= file.complete();
    for (std::size_t r = 0; r < file.rows(); ++r) {
        ResultRow row(file, r);
        const UnmetLine line{row.number(), row.period("period", from.network.periods),
                             row.id("demand_id", from.ids.demand), row.quantity("quantity")};
        if (row.good()) row.unique({"period", "demand_id"});
        if (row.good()) tables.unmet.push_back(line);
    }
}

void read_why(const Source& from, FlowTables& tables) {
    ResultTable file(from.out, "why.csv",
                     {"demand_id", "period", "unmet", "rank", "reason", "table", "row_id", "column", "price"},
                     from.findings);
    tables.complete &= file.complete();
    for (std::size_t r = 0; r < file.rows(); ++r) {
        ResultRow row(file, r);
        const WhyLine line{row.number(),
                           row.id("demand_id", from.ids.demand),
                           row.period("period", from.network.periods),
                           row.positive("unmet"),
                           row.positive("rank"),
                           std::string(row.text("reason")),
                           std::string(row.text("table")),
                           std::string(row.text("row_id")),
                           std::string(row.text("column")),
                           row.any_or_blank("price")};
        if (row.good()) row.unique({"demand_id", "period", "rank"});
        if (row.good()) tables.why.push_back(line);
    }
}

void read_landed(const Source& from, FlowTables& tables) {
    ResultTable file(from.out, "landed.csv",
                     {"demand_id", "item_id", "cost_per_unit", "production", "freight", "carbon", "transit_capital",
                      "stock", "price"},
                     from.findings);
    tables.complete &= file.complete();
    const Cluster& cluster = from.network.cluster;
    for (std::size_t r = 0; r < file.rows(); ++r) {
        ResultRow row(file, r);
        LandedLine line{
            row.number(), row.id("demand_id", from.ids.demand), row.positive("cost_per_unit"), {}, row.any("price")};
        for (std::size_t kind = 0; kind < kinds; ++kind) line.cost[kind] = row.positive(kind_names[kind]);
        if (line.demand.given()) row.same("item_id", cluster.items[cluster.demand[line.demand].item].id);
        if (row.good()) row.unique({"demand_id"});
        if (row.good()) tables.landed.push_back(line);
    }
}

}  // namespace

void read_certificates(const std::filesystem::path& out, std::span<const AnswerOwner> answers, FeedNetwork& network,
                       FlowTables& tables, Findings& findings);

FlowTables read_flow_tables(const std::filesystem::path& out, std::span<const AnswerOwner> answers,
                            FeedNetwork& network, Findings& findings) {
    FlowTables tables;
    const Ids ids(network.cluster);
    const Source from{out, network, ids, findings};
    read_flows(from, tables);
    read_production(from, tables);
    read_stock(from, tables);
    read_unmet(from, tables);
    read_why(from, tables);
    read_landed(from, tables);
    read_certificates(out, answers, network, tables, findings);
    return tables;
}

}  // namespace chegu::checking
