#include "analyses/chain/verify/program.h"

#include <fmt/format.h>

#include "analyses/flow/verify/checks.h"

namespace chegu::checking {
namespace {

/// A row being added up, with its largest term.
struct Row {
    double value = 0;
    double largest = 0;
    void add(double term) {
        value += term;
        largest = std::max(largest, std::abs(term));
    }
};

/// The worst of many violations. The words are made only where it counts.
struct Worst {
    double violation = 0;
    Words words;
    template <class Say>
    void take(double excess, double largest, const Say& say) {
        if (excess <= 0) return;
        const double relative = excess / largest;
        if (relative <= violation) return;
        violation = relative;
        if (relative > tolerance) words = say();
    }
};

constexpr double least_item_size = 1e-5;  // certificates leave out differences of 1e-12: they are no violation

/// By item: its largest term in any row, 1 where that is larger. A row is judged as if it had a term of that size.
Table<ItemId, double> item_sizes(const FeedNetwork& net, const Table<NodeId, Row>& rows) {
    Table<ItemId, double> sizes(net.cluster.items.size(), least_item_size);
    for (const auto id : net.nodes.ids()) {
        double& size = sizes[net.nodes[id].item];
        size = std::min(1.0, std::max(size, rows[id].largest));
    }
    return sizes;
}

Words place_words(const FeedNetwork& net, NodeId id) {
    const auto& item = net.cluster.items[net.nodes[id].item].id;
    const auto& site = net.cluster.sites[net.nodes[id].site].id;
    return {fmt::format("地点 {} 的产品 {} 用的比有的多", site, item),
            fmt::format("more of item {} is used at site {} than there is", item, site)};
}

template <class Row>
Words limit_words(const char* zh, const char* en, const Row& row) {
    return {fmt::format("{} {} 超出上限", zh, row.id), fmt::format("{} {} is above its limit", en, row.id)};
}

template <class Row>
Words negative_words(const char* zh, const char* en, const Row& row) {
    return {fmt::format("{} {} 小于 0", zh, row.id), fmt::format("{} {} is below 0", en, row.id)};
}

}  // namespace

LossProgram::LossProgram(const FeedNetwork& network)
    : net(network),
      arcs_begin_(network.cluster.processes.size()),
      demand_begin_(arcs_begin_ + network.arcs.size()),
      lanes_begin_(network.nodes.size()),
      links_begin_(lanes_begin_ + network.cluster.lanes.size()),
      asked_(network.cluster.demand.size()) {
    for (const auto id : net.cluster.demand.ids()) {
        double sum = 0;
        for (int t = 0; t < net.periods; ++t) sum += net.asked(id, t);
        asked_[id] = sum / (net.days * net.periods);
        at_stake_ += std::abs(net.cluster.demand[id].margin) * asked_[id];
    }
}

Availability LossProgram::whole() const {
    return {Table<ProcessId, double>(net.cluster.processes.size(), 1),
            Table<LaneId, double>(net.cluster.lanes.size(), 1)};
}

PlanLoss LossProgram::plan(const LossVectors& answer, const Availability& left, double days) const {
    const Cluster& cluster = net.cluster;
    Table<NodeId, Row> nodes(net.nodes.size());
    Table<LaneId, Row> lanes(cluster.lanes.size());
    Table<LinkId, Row> links(cluster.links.size());
    Worst worst;
    PlanLoss loss;
    for (const auto id : cluster.processes.ids()) {
        const double made = answer.x[column(id)];
        if (made == 0) continue;
        const auto& process = cluster.processes[id];
        nodes[net.output(id)].add(made);
        for (std::size_t i = 0; i < process.inputs.size(); ++i)
            nodes[net.input(id, i)].add(-process.inputs[i].quantity * made);
        const double most = limit(process.capacity_per_day, left.processes[id]);
        worst.take(-made, 1, [&] { return negative_words("工序", "process", process); });
        if (most != unlimited)
            worst.take(made - most, std::max({most, made, least_item_size}),
                       [&] { return limit_words("工序", "process", process); });
    }
    for (const auto id : net.arcs.ids()) {
        const double moved = answer.x[column(id)];
        if (moved == 0) continue;
        const Arc& arc = net.arcs[id];
        nodes[arc.to].add(moved);
        nodes[arc.from].add(-moved);
        worst.take(-moved, 1, [&] { return negative_words("供应关系", "link", cluster.links[arc.link]); });
    }
    for (const auto id : cluster.demand.ids()) {
        const double served = answer.x[column(id)];
        loss.rate += cluster.demand[id].margin * (asked_[id] - served);
        if (served == 0) continue;
        nodes[net.of(id)].add(-served);
        worst.take(-served, 1, [&] { return negative_words("需求", "demand", cluster.demand[id]); });
        worst.take(served - asked_[id], std::max({served, asked_[id], least_item_size}),
                   [&] { return limit_words("需求", "demand", cluster.demand[id]); });
    }
    const auto sizes = item_sizes(net, nodes);
    for (const auto id : net.nodes.ids()) {
        const Node& node = net.nodes[id];
        const double drawn = node.on_hand > 0 ? node.on_hand / days : 0;
        worst.take(-drawn - nodes[id].value, std::max(nodes[id].largest, sizes[node.item]),
                   [&] { return place_words(net, id); });
    }
    for (const auto id : net.arcs.ids()) {
        const Arc& arc = net.arcs[id];
        const double size = sizes[net.nodes[arc.to].item];
        for (Row* row : {&lanes[arc.lane], &links[arc.link]}) {
            const double weight = row == &lanes[arc.lane] ? arc.weight : 1;
            row->value += weight * answer.x[column(id)];
            row->largest = std::max({row->largest, weight * size, std::abs(weight * answer.x[column(id)])});
        }
    }
    for (const auto id : cluster.lanes.ids()) {
        const double most = limit(cluster.lanes[id].capacity_per_day, left.lanes[id]);
        if (most != unlimited)
            worst.take(lanes[id].value - most, std::max(lanes[id].largest, most),
                       [&] { return limit_words("线路", "lane", cluster.lanes[id]); });
    }
    for (const auto id : cluster.links.ids())
        if (const double most = cluster.links[id].max_per_day; most != unlimited)
            worst.take(links[id].value - most, std::max(links[id].largest, most),
                       [&] { return limit_words("供应关系", "link", cluster.links[id]); });
    loss.violation = worst.violation;
    loss.worst = worst.words;
    return loss;
}

double LossProgram::worth_of_making(const LossVectors& answer, ProcessId id) const {
    double worth = answer.y[row(net.output(id))];
    const auto& inputs = net.cluster.processes[id].inputs;
    for (std::size_t i = 0; i < inputs.size(); ++i) worth -= inputs[i].quantity * answer.y[row(net.input(id, i))];
    return worth;
}

LossLine LossProgram::line(const LossVectors& answer, const Availability& left) const {
    const Cluster& cluster = net.cluster;
    LossLine line;
    Worst worst;
    const auto price = [&](auto id) { return answer.y[row(id)]; };
    const auto add_column = [&](const ReducedCost& cost, double most, const auto& say) {
        if (most != unlimited) line.slope += std::min(0.0, cost.value) * most;
        else worst.take(-cost.value, cost.scale, say);
    };
    for (const auto id : net.nodes.ids()) {
        line.offset += price(id) * net.nodes[id].on_hand;
        worst.take(-price(id), 1, [&] { return place_words(net, id); });
    }
    const auto add_limit = [&](double dual, double most, const auto& say) {
        if (dual == 0) return;
        worst.take(dual, 1, say);
        if (most == unlimited) worst.take(std::abs(dual), 1, say);
        else line.slope += dual * most;
    };
    for (const auto id : cluster.lanes.ids())
        add_limit(price(id), limit(cluster.lanes[id].capacity_per_day, left.lanes[id]),
                  [&] { return limit_words("线路", "lane", cluster.lanes[id]); });
    for (const auto id : cluster.links.ids())
        add_limit(price(id), cluster.links[id].max_per_day,
                  [&] { return limit_words("供应关系", "link", cluster.links[id]); });
    for (const auto id : cluster.processes.ids()) {
        const auto& process = cluster.processes[id];
        if (!in_place(process)) continue;
        ReducedCost cost;
        cost.add(-price(net.output(id)));
        for (std::size_t i = 0; i < process.inputs.size(); ++i)
            cost.add(process.inputs[i].quantity * price(net.input(id, i)));
        add_column(cost, limit(process.capacity_per_day, left.processes[id]),
                   [&] { return limit_words("工序", "process", process); });
    }
    for (const Arc& arc : net.arcs) {
        ReducedCost cost;
        cost.add(price(arc.from));
        cost.add(-price(arc.to));
        cost.add(-price(arc.lane) * arc.weight);
        cost.add(-price(arc.link));
        add_column(cost, left.lanes[arc.lane] == 0 ? 0 : unlimited,
                   [&] { return limit_words("供应关系", "link", cluster.links[arc.link]); });
    }
    for (const auto id : cluster.demand.ids()) {
        const double margin = cluster.demand[id].margin;
        ReducedCost cost;
        cost.add(-margin);
        cost.add(price(net.of(id)));
        line.slope += margin * asked_[id];
        add_column(cost, asked_[id], [&] { return limit_words("需求", "demand", cluster.demand[id]); });
    }
    line.violation = worst.violation;
    line.worst = worst.words;
    return line;
}

}  // namespace chegu::checking
