#include "analyses/chain/findings.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace chegu {
namespace {

constexpr std::size_t most_levers = 5;
constexpr double least_price = 1e-9;  // of the largest of an outage: less is rounding
constexpr double least_difference = 1e-6;
constexpr double least_quantity = 1e-9;  // less than this of anything is not printed (results.md)

/// The share that the outage leaves of each resource that it touches.
struct Left {
    Table<MakerId, double> makers;
    std::vector<std::pair<LaneId, double>> lanes;
    Table<NodeId, char> hit;  // what comes from here is made by something that the outage touches

    Left(const Network& network, const Availability& availability)
        : makers(network.makers.size(), 1.0), hit(network.nodes.size(), char{0}) {
        for (const auto& [maker, share] : availability.makers) {
            makers[maker] = share;
            hit[network.makers[maker].output] = 1;
        }
        for (const auto& [lane, share] : availability.lanes) lanes.emplace_back(lane, share);
    }
    [[nodiscard]] double of(LaneId lane) const {
        const auto at = std::lower_bound(lanes.begin(), lanes.end(), std::pair{lane, -1.0});
        return at != lanes.end() && at->first == lane ? at->second : 1;
    }
    /// Whether goods on this arc come from, or over, what the outage touches.
    [[nodiscard]] bool stops(const Arc& arc) const { return hit[arc.from] != 0 || of(arc.lane) < 1; }
};

/// Money that one more unit a day of what a maker may make would save a day: minus its reduced cost.
double worth_a_day(const Network& network, const LossChecker& checker, const LossAnswer& answer, MakerId id) {
    const auto& maker = network.makers[id];
    const auto price = [&](NodeId node) { return answer.dual[checker.layout().row(node)]; };
    double worth = price(maker.output);
    for (const auto& use : maker.inputs) worth -= use.quantity * price(use.node);
    return worth;
}

}  // namespace

std::vector<Lever> levers(const Cluster& cluster, const Network& network, const LossChecker& checker,
                          const LossAnswer& answer, const Availability& availability, double days) {
    const Left left(network, availability);
    std::vector<Lever> found;
    const auto add = [&](Lever lever) {
        if (lever.price > 0) found.push_back(lever);
    };
    for (auto id : network.makers.ids()) {
        if (network.makers[id].capacity_per_day == unlimited) continue;
        Lever lever;
        lever.process = network.makers[id].process;
        lever.price = days * left.makers[id] * worth_a_day(network, checker, answer, id);
        add(lever);
    }
    for (auto id : network.limits.ids()) {
        const auto& limit = network.limits[id];
        Lever lever;
        lever.lane = limit.lane;
        lever.link = limit.link;
        const double share = limit.lane.given() ? left.of(limit.lane) : 1;
        lever.price = -days * share * answer.dual[checker.layout().row(id)];
        add(lever);
    }
    for (const auto& stock : cluster.stocks) {
        if (!network.standing.has(stock)) continue;
        Lever lever;
        lever.stock = true;
        lever.node = network.find(stock.item, stock.site);
        lever.price = answer.dual[checker.layout().row(lever.node)];
        const bool named = std::any_of(found.begin(), found.end(),
                                       [&](const Lever& other) { return other.stock && other.node == lever.node; });
        if (!named) add(lever);
    }
    Lever second_source;
    for (const auto& arc : network.arcs) {
        if (!left.stops(arc)) continue;
        const double worth = days * answer.dual[checker.layout().row(arc.to)];
        const bool better =
            worth > second_source.price || (worth == second_source.price && arc.to < second_source.node);
        if (worth > 0 && better) {
            second_source.node = arc.to;
            second_source.price = worth;
        }
    }
    double largest = 0;
    for (auto id : network.nodes.ids()) largest = std::max(largest, days * answer.dual[checker.layout().row(id)]);
    for (const auto& lever : found) largest = std::max(largest, lever.price);
    std::erase_if(found, [&](const Lever& lever) { return lever.price <= least_price * largest; });
    const auto order = [](const Lever& lever) {
        return std::make_tuple(-lever.price, !lever.process.given(), !lever.lane.given(), !lever.link.given(),
                               lever.process, lever.lane, lever.link, lever.node);
    };
    const auto before = [&](const Lever& a, const Lever& b) { return order(a) < order(b); };
    const auto kept = std::min(most_levers, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(), before);
    found.resize(kept);
    if (second_source.node.given()) found.push_back(second_source);
    return found;
}

DemandId first_hit(const Cluster& cluster, const LossChecker& checker, const LossAnswer& answer) {
    DemandId hit;
    double most = 0;
    for (auto id : cluster.demand.ids()) {
        const auto& demand = cluster.demand[id];
        if (cluster.items[demand.item].ceu <= 0) continue;
        const double asked = daily_demand(cluster, demand);
        const double short_by = asked - answer.x[checker.layout().column(id)];
        if (short_by <= least_difference * asked) continue;
        if (const double lost = demand.margin * short_by; lost > most) {
            most = lost;
            hit = id;
        }
    }
    return hit;
}

std::vector<Response> responses(const LossChecker& checker, const LossAnswer& base, const LossAnswer& answer) {
    std::vector<Response> changed;
    const std::size_t movable = checker.layout().column(DemandId{0});
    for (std::size_t j = 0; j < movable; ++j) {
        const double before = base.x[j];
        const double after = answer.x[j];
        if (std::abs(after - before) > std::max(least_difference * std::max(before, after), least_quantity))
            changed.push_back({j, before, after});
    }
    return changed;
}

}  // namespace chegu
