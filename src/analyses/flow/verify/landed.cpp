// landed.csv and local_rate by their definitions in model.md 5, over the whole horizon.

#include <fmt/format.h>

#include <numeric>

#include "analyses/flow/verify/checks.h"
#include "analyses/flow/verify/rollup.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

/// What came to each node over the horizon: made there or over a link.
Table<NodeId, double> arrived(const FlowAnswer& answer) {
    Table<NodeId, double> total(answer.network.nodes.size());
    for (const auto& line : answer.tables.flows) total[answer.network.arcs[line.arc].to] += line.quantity;
    for (const auto& line : answer.tables.production) total[answer.network.output(line.process)] += line.quantity;
    return total;
}

std::vector<Passing> passed_over_links(const FlowAnswer& answer) {
    std::vector<Passing> passings;
    for (const auto& line : answer.tables.flows) {
        const Arc& arc = answer.network.arcs[line.arc];
        passings.push_back({arc.from, arc.to, line.quantity});
    }
    return passings;
}

double served(const FlowAnswer& answer, DemandId demand) {
    double quantity = 0;
    for (int t = 0; t < answer.network.periods; ++t) quantity += answer.network.asked(demand, t);
    return quantity;
}

/// The dual price of one more unit, averaged over the periods with what is asked for in each; 0 where nothing is.
double average_price(const FlowAnswer& answer, DemandId demand) {
    const FeedNetwork& net = answer.network;
    double sum = 0;
    double weights = 0;
    for (int t = 0; t < net.periods; ++t) {
        sum += net.asked(demand, t) * answer.tables.duals.balance(net.of(demand), t);
        weights += net.asked(demand, t);
    }
    return weights > 0 ? sum / weights : 0;
}

/// Served quantities at the written costs, what stays in stock and idle stock give back the cost split.
void check_sum(const FlowAnswer& answer, const LandedCosts& landed, const Costs& costs, Findings& findings) {
    const FeedNetwork& net = answer.network;
    Table<DemandId, double> quantity(net.cluster.demand.size());
    for (const auto demand : net.cluster.demand.ids()) quantity[demand] = served(answer, demand);
    for (const auto& line : answer.tables.unmet) quantity[line.demand] -= line.quantity;

    std::array<Sum, kinds> sums;
    for (const auto& line : answer.tables.landed)
        for (std::size_t k = 0; k < kinds; ++k) sums[k].add(quantity[line.demand] * line.cost[k]);
    for (const auto& line : answer.tables.stock)
        if (line.period == net.periods - 1)
            for (std::size_t k = 0; k < kinds; ++k) sums[k].add(line.quantity * landed.cost[line.node][k]);
    for (const auto node : net.nodes.ids())
        for (std::size_t k = 0; k < kinds; ++k) sums[k].add(-net.nodes[node].on_hand * landed.cost[node][k]);
    sums[stock].add(landed.idle_stock_cost);

    const std::array<const Cost*, kinds> lines = {&costs.production, &costs.freight, &costs.carbon,
                                                  &costs.transit_capital, &costs.stock};
    for (std::size_t k = 0; k < kinds; ++k)
        // The balances hold to 1e-6 and so do the costs: their product may be off by the sum of the two.
        findings.expect("landed_sum", {"landed.csv", 0, kind_names[k]}, sums[k].value, lines[k]->money,
                        {"供应量乘以单位成本，加上留存库存和闲置库存，应等于成本分项",
                         "served quantities at these costs, with what stays and idle stock, must give the cost split"},
                        2 * std::max(1.0, sums[k].size));
}

}  // namespace

LandedCosts landed_costs(const FlowAnswer& answer) {
    const FeedNetwork& net = answer.network;
    const auto total = arrived(answer);
    auto passings = passed_over_links(answer);
    Table<NodeId, ByKind> own(net.nodes.size());
    for (const auto& line : answer.tables.flows) {
        const Arc& arc = net.arcs[line.arc];
        own[arc.to][freight] += line.quantity * arc.freight;
        own[arc.to][carbon] += line.quantity * arc.carbon;
        own[arc.to][transit_capital] += line.quantity * arc.transit_capital;
    }
    for (const auto& line : answer.tables.production) {
        const Process& process = net.cluster.processes[line.process];
        own[net.output(line.process)][production] += line.quantity * process.cost_per_unit;
        for (std::size_t i = 0; i < process.inputs.size(); ++i)
            passings.push_back(
                {net.input(line.process, i), net.output(line.process), process.inputs[i].quantity * line.quantity});
    }
    LandedCosts landed;
    for (const auto& line : answer.tables.stock) {
        const double money = line.quantity * net.holding(net.nodes[line.node].item);
        if (total[line.node] > nothing) own[line.node][stock] += money;
        else landed.idle_stock_cost += money;
    }
    landed.cost = roll_up(total, own, Table<NodeId, ByKind>(net.nodes.size()), passings);
    return landed;
}

void check_landed(const FlowAnswer& answer, const LandedCosts& landed, const Costs& costs, Findings& findings) {
    const FeedNetwork& net = answer.network;
    Table<DemandId, char> listed(net.cluster.demand.size());
    for (const auto& line : answer.tables.landed) {
        listed[line.demand] = 1;
        const ByKind& right = landed.cost[net.of(line.demand)];
        const Words because{"沿计划逐级累计的平均成本", "the average cost rolled up through the plan"};
        for (std::size_t k = 0; k < kinds; ++k)
            findings.expect("landed_cost", {"landed.csv", line.row, kind_names[k]}, line.cost[k], right[k], because);
        findings.expect("landed_cost", {"landed.csv", line.row, "cost_per_unit"}, line.cost_per_unit,
                        std::accumulate(right.begin(), right.end(), 0.0),
                        {"五类成本之和", "the sum of the five kinds"});
        findings.expect("landed_price", {"landed.csv", line.row, "price"}, line.price,
                        average_price(answer, line.demand),
                        {"证书中每多一单位的价格按时段平均",
                         "the certificate's price of one more unit, averaged over the periods"});
    }
    for (const auto demand : net.cluster.demand.ids())
        if (listed[demand] == 0)
            findings.add("row_missing", {"landed.csv"}, {}, {},
                         {fmt::format("缺少需求 {} 的行", net.cluster.demand[demand].id),
                          fmt::format("the row of demand {} is missing", net.cluster.demand[demand].id)});
    check_sum(answer, landed, costs, findings);
}

std::optional<double> local_rate(const FlowAnswer& answer, const Table<ItemId, char>* only) {
    const FeedNetwork& net = answer.network;
    const Cluster& cluster = net.cluster;
    Table<NodeId, ByKind> own(net.nodes.size());
    Table<NodeId, ByKind> otherwise(net.nodes.size());
    for (const auto node : net.nodes.ids()) otherwise[node][0] = cluster.sites[net.nodes[node].site].home ? 1 : 0;
    for (const auto& line : answer.tables.production) {
        const Process& process = cluster.processes[line.process];
        if (cluster.sites[process.site].home && !process.bought) own[net.output(line.process)][0] += line.quantity;
    }
    const auto share = roll_up(arrived(answer), own, otherwise, passed_over_links(answer));

    Table<SiteId, char> car_plant(cluster.sites.size());
    for (const Process& process : cluster.processes)
        if (in_place(process) && cluster.sites[process.site].home && cluster.items[process.item].ceu > 0)
            car_plant[process.site] = 1;
    double all = 0;
    double local = 0;
    for (const auto& line : answer.tables.flows) {
        const Arc& arc = net.arcs[line.arc];
        const Item& item = cluster.items[net.nodes[arc.to].item];
        if (item.ceu > 0 || car_plant[net.nodes[arc.to].site] == 0) continue;
        if (only != nullptr && (*only)[net.nodes[arc.to].item] == 0) continue;
        all += line.quantity * item.value;
        local += line.quantity * item.value * share[arc.from][0];
    }
    if (all == 0) return std::nullopt;
    return local / all;
}

}  // namespace chegu::checking
