#pragma once
// The linear program of the flow plan (model.md 2), written out once more and kept in a file, so that a process can
// hold nothing but it. Only for clusters of one period, as the generator makes them.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <vector>

#include "analyses/flow/plan.h"
#include "solve/linear_program.h"

namespace chegu::bench {

inline LinearProgram flow_program(const Cluster& cluster, const Network& network) {
    if (cluster.settings.periods != 1) throw std::runtime_error("one period only");
    const double days = cluster.settings.period_days;
    LinearProgram lp;
    std::vector<double> right(network.nodes.size(), 0);
    for (auto id : cluster.demand.ids())
        right[network.demand_nodes[id].index()] += asked(cluster, cluster.demand[id], 0);
    for (auto id : network.nodes.ids()) {
        const double side = right[id.index()] - network.nodes[id].on_hand;
        lp.add_row(side, side);
    }
    std::vector<std::vector<std::pair<int, double>>> limits(network.arcs.size());
    for (const auto& limit : network.limits) {
        const int row = lp.add_row(-infinite, limit.capacity_per_day * days);
        for (auto arc : limit.arcs) limits[arc.index()].emplace_back(row, limit.weight(network.arcs[arc]));
    }
    const auto row_of = [](NodeId id) { return static_cast<int>(id.index()); };
    for (const auto& maker : network.makers) {
        lp.add_column(cluster.processes[maker.process].cost_per_unit, 0, maker.capacity_per_day * days);
        lp.add(row_of(maker.output), 1);
        for (const auto& use : maker.inputs) lp.add(row_of(use.node), -use.quantity);
    }
    for (auto id : network.arcs.ids()) {
        const auto& arc = network.arcs[id];
        lp.add_column(arc.cost.total(), 0, infinite);
        lp.add(row_of(arc.to), 1);
        lp.add(row_of(arc.from), -1);
        for (const auto& [row, weight] : limits[id.index()]) lp.add(row, weight);
    }
    for (auto id : network.nodes.ids()) {
        lp.add_column(holding_cost(cluster, network.nodes[id].item), network.nodes[id].on_hand, infinite);
        lp.add(row_of(id), -1);
    }
    for (auto id : cluster.demand.ids()) {
        lp.add_column(unmet_cost(cluster, cluster.demand[id]), 0, asked(cluster, cluster.demand[id], 0));
        lp.add(row_of(network.demand_nodes[id]), 1);
    }
    return lp;
}

/// Bytes of the program's arrays.
inline double megabytes_of(const LinearProgram& lp) {
    const auto doubles = 3 * lp.columns() + 2 * lp.rows() + lp.value.size();
    return (8.0 * static_cast<double>(doubles) + 4.0 * static_cast<double>(lp.start.size() + lp.row.size())) / 1e6;
}

template <class Action>
void for_each_array(LinearProgram& lp, Action action) {
    action(lp.cost), action(lp.lower), action(lp.upper), action(lp.start), action(lp.row), action(lp.value);
    action(lp.row_lower), action(lp.row_upper);
}

inline void save(LinearProgram lp, const std::filesystem::path& path) {
    std::ofstream file(path, std::ios::binary);
    for_each_array(lp, [&](const auto& array) {
        const std::size_t size = array.size();
        file.write(reinterpret_cast<const char*>(&size), sizeof size);
        file.write(reinterpret_cast<const char*>(array.data()), static_cast<std::streamsize>(size * sizeof(array[0])));
    });
    if (!file) throw std::runtime_error("can't write the program");
}

inline LinearProgram load_program(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    LinearProgram lp;
    for_each_array(lp, [&](auto& array) {
        std::size_t size = 0;
        file.read(reinterpret_cast<char*>(&size), sizeof size);
        array.resize(size);
        file.read(reinterpret_cast<char*>(array.data()), static_cast<std::streamsize>(size * sizeof(array[0])));
    });
    if (!file) throw std::runtime_error("can't read the program");
    return lp;
}

}  // namespace chegu::bench
