// Primal feasibility by definition: every row of model.md 2 is added up from the tables and held against the feed.

#include <fmt/format.h>

#include "analyses/flow/verify/checks.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

/// One constraint being added up. Remembers where its largest term of OUT stands: that row is named in a finding.
struct Row {
    double value = 0;
    double largest = 0;
    double largest_written = -1;
    const char* file = nullptr;
    std::uint32_t row = 0;

    void given(double term) {
        value += term;
        largest = std::max(largest, std::abs(term));
    }
    void written(double term, const char* from, std::uint32_t at) {
        given(term);
        if (std::abs(term) <= largest_written) return;
        largest_written = std::abs(term);
        file = from;
        row = at;
    }
    [[nodiscard]] Place place(const char* otherwise, const char* column) const {
        return {file == nullptr ? otherwise : file, row, column};
    }
};

template <class I>
class Rows {
   public:
    Rows(std::size_t size, int periods) : periods_(static_cast<std::size_t>(periods)), rows_(size * periods_) {}
    Row& operator()(I id, int period) { return rows_[id.index() * periods_ + static_cast<std::size_t>(period)]; }

   private:
    std::size_t periods_;
    std::vector<Row> rows_;
};

/// Whether the row's violation is within the tolerance; the worst is kept.
bool holds(double violation, double largest, Findings& findings) {
    if (violation <= 0) return true;
    const double relative = violation / largest;
    findings.report().worst_violation = std::max(findings.report().worst_violation, relative);
    return relative <= tolerance;
}

/// By item and period: the largest term of an item in any row, 1 where that is larger. A row is judged as if it had a
/// term of that size: what is dust of a car is a fortune of a catalyst.
using ItemSizes = ByPeriod<ItemId>;
constexpr double least_item_size = 1e-3;  // what is left out of the tables (1e-9) is no violation

ItemSizes check_balances(const FlowAnswer& answer, Findings& findings) {
    const FeedNetwork& net = answer.network;
    const int last = net.periods - 1;
    Rows<NodeId> rows(net.nodes.size(), net.periods);
    Table<NodeId, Row> closing(net.nodes.size());
    for (const auto& line : answer.tables.flows) {
        rows(net.arcs[line.arc].to, line.period).written(line.quantity, "flows.csv", line.row);
        rows(net.arcs[line.arc].from, line.period).written(-line.quantity, "flows.csv", line.row);
    }
    for (const auto& line : answer.tables.production) {
        rows(net.output(line.process), line.period).written(line.quantity, "production.csv", line.row);
        const auto& inputs = net.cluster.processes[line.process].inputs;
        for (std::size_t i = 0; i < inputs.size(); ++i)
            rows(net.input(line.process, i), line.period)
                .written(-inputs[i].quantity * line.quantity, "production.csv", line.row);
    }
    for (const auto& line : answer.tables.stock) {
        rows(line.node, line.period).written(-line.quantity, "stock.csv", line.row);
        if (line.period < last) rows(line.node, line.period + 1).written(line.quantity, "stock.csv", line.row);
        else closing[line.node].written(line.quantity, "stock.csv", line.row);
    }
    for (const auto& line : answer.tables.unmet)
        rows(net.of(line.demand), line.period).written(line.quantity, "unmet.csv", line.row);
    for (const auto demand : net.cluster.demand.ids())
        for (int t = 0; t < net.periods; ++t) rows(net.of(demand), t).given(-net.asked(demand, t));

    for (const auto node : net.nodes.ids()) rows(node, 0).given(net.nodes[node].on_hand);
    ItemSizes sizes(net.cluster.items.size(), net.periods);
    for (const auto node : net.nodes.ids())
        for (int t = 0; t < net.periods; ++t) {
            double& size = sizes(net.nodes[node].item, t);
            size = std::min(1.0, std::max({size, rows(node, t).largest, least_item_size}));
        }

    for (const auto node : net.nodes.ids()) {
        const double on_hand = net.nodes[node].on_hand;
        for (int t = 0; t < net.periods; ++t) {
            const Row& row = rows(node, t);
            const double size = std::max(row.largest, sizes(net.nodes[node].item, t));
            if (holds(std::abs(row.value), size, findings)) continue;
            const Words where = net.words(node, t);
            findings.add(
                "balance", row.place("flows.csv", "quantity"), {}, {},
                {fmt::format("{} 收支不平：流入、生产和期初库存比流出、消耗、供应和期末库存多 {}", where.zh,
                             number_text(row.value)),
                 fmt::format("{} does not balance: what comes in, is made and was there exceeds what goes out, "
                             "is used, served and stays by {}",
                             where.en, number_text(row.value))});
        }
        const Row& end = closing[node];
        if (!holds(on_hand - end.value, std::max(end.largest, on_hand), findings))
            findings.add("final_stock", end.place("stock.csv", "quantity"), number_text(end.value),
                         number_text(on_hand),
                         {net.words(node, last).zh + "：最后一个时段结束时的库存不能少于开始时",
                          net.words(node, last).en + ": what is left at the end can't be less than at the start"});
    }
    return sizes;
}

/// What a limit is of, in a period.
struct Limited {
    const char* zh;
    const char* en;
    const std::string& id;
    int period;
};

void check_limit(const Row& row, double limit, const char* file, const Limited& what, Findings& findings) {
    if (limit == unlimited || holds(row.value - limit, std::max(row.largest, limit), findings)) return;
    const Words of{fmt::format("{} {} 在第 {} 时段的总量", what.zh, what.id, what.period + 1),
                   fmt::format("the total of {} {} in period {}", what.en, what.id, what.period + 1)};
    findings.add("over_capacity", row.place(file, "quantity"), number_text(row.value), number_text(limit),
                 {of.zh + "超出输入数据给出的上限", of.en + " is above the limit that the feed gives"});
}

void check_capacities(const FlowAnswer& answer, const ItemSizes& sizes, Findings& findings) {
    const FeedNetwork& net = answer.network;
    const Cluster& cluster = net.cluster;
    Rows<LaneId> lanes(cluster.lanes.size(), net.periods);
    Rows<LinkId> links(cluster.links.size(), net.periods);
    for (const auto& line : answer.tables.flows) {
        const Arc& arc = net.arcs[line.arc];
        lanes(arc.lane, line.period).written(arc.weight * line.quantity, "flows.csv", line.row);
        links(arc.link, line.period).written(line.quantity, "flows.csv", line.row);
        const double size = sizes(net.nodes[arc.to].item, line.period);
        for (const auto& [row, weight] :
             {std::pair{&lanes(arc.lane, line.period), arc.weight}, std::pair{&links(arc.link, line.period), 1.0}})
            row->largest = std::max(row->largest, weight * size);
    }
    for (int t = 0; t < net.periods; ++t) {
        for (const auto id : cluster.lanes.ids())
            check_limit(lanes(id, t), cluster.lanes[id].capacity_per_day * net.days, "flows.csv",
                        {"线路", "lane", cluster.lanes[id].id, t}, findings);
        for (const auto id : cluster.links.ids())
            check_limit(links(id, t), cluster.links[id].max_per_day * net.days, "flows.csv",
                        {"供应关系", "link", cluster.links[id].id, t}, findings);
    }
    for (const auto& line : answer.tables.production) {
        Row row;
        row.written(line.quantity, "production.csv", line.row);
        const Process& process = cluster.processes[line.process];
        check_limit(row, process.capacity_per_day * net.days, "production.csv",
                    {"工序", "process", process.id, line.period}, findings);
    }
    for (const auto& line : answer.tables.unmet) {
        Row row;
        row.written(line.quantity, "unmet.csv", line.row);
        check_limit(row, net.asked(line.demand, line.period), "unmet.csv",
                    {"需求", "demand", cluster.demand[line.demand].id, line.period}, findings);
    }
}

/// Takes away, again and again, the nodes of one period that nothing flows into: what is left goes in circles.
void check_circles(const FlowAnswer& answer, Findings& findings) {
    const FeedNetwork& net = answer.network;
    std::vector<std::vector<const FlowLine*>> by_period(static_cast<std::size_t>(net.periods));
    for (const auto& line : answer.tables.flows) by_period[static_cast<std::size_t>(line.period)].push_back(&line);
    for (const auto& lines : by_period) {
        Table<NodeId, std::vector<const FlowLine*>> out_of(net.nodes.size());
        Table<NodeId, std::size_t> inflows(net.nodes.size());
        for (const auto* line : lines) {
            out_of[net.arcs[line->arc].from].push_back(line);
            ++inflows[net.arcs[line->arc].to];
        }
        std::vector<NodeId> free;
        for (const auto node : net.nodes.ids())
            if (inflows[node] == 0) free.push_back(node);
        while (!free.empty()) {
            const NodeId node = free.back();
            free.pop_back();
            for (const auto* line : out_of[node])
                if (--inflows[net.arcs[line->arc].to] == 0) free.push_back(net.arcs[line->arc].to);
        }
        for (const auto* line : lines) {
            if (inflows[net.arcs[line->arc].from] == 0) continue;
            const Words where = net.words(net.arcs[line->arc].from, line->period);
            findings.add(
                "circle", {"flows.csv", line->row}, {}, {},
                {where.zh + " 绕圈运输，或来自这样一个圈", where.en + " goes round in a circle, or comes out of one"});
        }
    }
}

}  // namespace

void check_plan(const FlowAnswer& answer, Findings& findings) {
    const auto sizes = check_balances(answer, findings);
    check_capacities(answer, sizes, findings);
    check_circles(answer, findings);
}

}  // namespace chegu::checking
