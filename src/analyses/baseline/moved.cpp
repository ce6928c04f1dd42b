#include "analyses/baseline/moved.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace chegu {
namespace {

using Ends = std::pair<SiteId, SiteId>;

/// Prices nearer than this are the same.
constexpr double rounding = 1e-12;

/// Finds the lane that a shipment took.
class LaneFinder {
   public:
    LaneFinder(const Cluster& cluster, const Standing& standing) : cluster_(cluster) {
        for (auto id : cluster.lanes.ids())
            if (const auto& lane = cluster.lanes[id]; standing.has(lane)) between_[{lane.from, lane.to}].push_back(id);
    }

    /// The lane named, else the cheapest for the item between the two sites; ties to the first in the feed; none where
    /// no lane between them can carry it.
    [[nodiscard]] LaneId lane_of(const Shipment& shipment) const {
        if (shipment.lane.given()) return shipment.lane;
        LaneId best;
        double least = 0;
        const auto lanes = between_.find({shipment.from, shipment.to});
        if (lanes == between_.end()) return best;
        for (auto lane : lanes->second) {
            const auto use = use_of_lane(cluster_, shipment.item, lane);
            if (use.weight <= 0 || (best.given() && use.cost.total() >= least * (1 - rounding))) continue;
            best = lane;
            least = use.cost.total();
        }
        return best;
    }

   private:
    const Cluster& cluster_;
    std::map<Ends, std::vector<LaneId>> between_;
};

/// The shipments in the order of their ids, so that sums do not depend on the order of the rows.
std::vector<const Shipment*> by_id(const Cluster& cluster) {
    std::vector<const Shipment*> shipments;
    shipments.reserve(cluster.shipments.size());
    for (const auto& shipment : cluster.shipments) shipments.push_back(&shipment);
    std::sort(shipments.begin(), shipments.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
    return shipments;
}

void add_dates(const Cluster& cluster, Moved& moved) {
    for (const auto& shipment : cluster.shipments) {
        if (!shipment.date) continue;
        moved.first = moved.first ? std::min(*moved.first, *shipment.date) : *shipment.date;
        moved.last = moved.last ? std::max(*moved.last, *shipment.date) : *shipment.date;
    }
    const auto& settings = cluster.settings;
    moved.days = moved.first ? moved.last->days - moved.first->days + 1 : settings.period_days * settings.periods;
}

void add_counts(const Shipment& shipment, const Way& way, double value, ShipmentCounts& count, Moved& moved) {
    ++count.all;
    if (way.linked) ++count.on_known_links;
    if (!shipment.lane.given()) ++count.without_lane;
    if (!shipment.date) ++count.without_date;
    if (!shipment.cost) ++count.without_cost;
    if (!way.unit) ++count.without_model;
    moved.quantity_value += value;
    if (way.linked) moved.known_value += value;
    if (!shipment.cost) return;
    moved.actual_cost += *shipment.cost;
    if (shipment.evidence.confidence == Confidence::assumed) moved.assumed_cost += *shipment.cost;
}

}  // namespace

double Moved::model_cost() const {
    double sum = 0;
    for (const auto& way : ways) sum += way.model_cost().value_or(0);
    return sum;
}

double Moved::model_cost_of_unpaid() const {
    double sum = 0;
    for (const auto& way : ways)
        if (way.unit) sum += way.unit->total() * (way.quantity - way.paid_quantity);
    return sum;
}

double Moved::model_less_paid() const {
    double sum = 0;
    for (const auto& way : ways)
        if (way.unit) sum += *way.model_cost_of_paid() - way.paid;
    return sum;
}

double Moved::cost() const {
    double sum = 0;
    for (const auto& way : ways) sum += way.cost();
    return sum;
}

Moved what_moved(const Cluster& cluster, const Standing& standing) {
    Moved moved;
    add_dates(cluster, moved);
    std::set<std::tuple<ItemId, SiteId, SiteId>> approved;
    for (const auto& link : cluster.links)
        if (standing.has(link)) approved.emplace(link.item, link.from, link.to);

    const LaneFinder lanes(cluster, standing);
    std::map<std::pair<ItemId, SiteId>, double> arrived;
    std::map<std::tuple<ItemId, SiteId, SiteId, LaneId>, Way> ways;
    for (const auto* shipment : by_id(cluster)) {
        const auto& [id, item, from, to, lane_named, date, quantity, cost, evidence] = *shipment;
        const auto lane = lanes.lane_of(*shipment);
        auto& way = ways[{item, from, to, lane}];
        if (way.shipments++ == 0) {
            way.item = item;
            way.from = from;
            way.to = to;
            way.lane = lane;
            way.linked = approved.contains({item, from, to});
            if (lane.given())
                if (const auto use = use_of_lane(cluster, item, lane); use.weight > 0) way.unit = use.cost;
        }
        way.quantity += quantity;
        if (cost) {
            ++way.paid_shipments;
            way.paid += *cost;
            way.paid_quantity += quantity;
        }
        arrived[{item, to}] += quantity;
        add_counts(*shipment, way, quantity * cluster.items[item].value, moved.count, moved);
    }
    std::map<std::pair<ItemId, SiteId>, DeliveryId> delivery_of;
    for (const auto& [key, quantity] : arrived)
        delivery_of[key] = moved.deliveries.push_back({key.first, key.second, quantity});
    for (auto& [key, way] : ways) {
        way.delivery = delivery_of[{way.item, way.to}];
        moved.ways.push_back(way);
    }
    return moved;
}

}  // namespace chegu
