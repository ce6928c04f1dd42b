// What the feed's shipments add up to, by definition (model.md 7).

#include <algorithm>
#include <set>
#include <tuple>

#include "analyses/baseline/verify/checks.h"

namespace chegu::checking {
namespace {

/// Prices nearer than this are one: the first in the feed counts.
constexpr double same_price = 1e-12;

/// `lanes`: those between the two sites, in the feed's order.
LaneId cheapest_lane(const Cluster& cluster, const Shipment& shipment, const std::vector<LaneId>& lanes) {
    LaneId best;
    double least = 0;
    for (const auto id : lanes) {
        const Arc use = lane_use(cluster, shipment.item, id);
        if (use.weight <= 0) continue;
        if (best.given() && use.cost() >= least * (1 - same_price)) continue;
        best = id;
        least = use.cost();
    }
    return best;
}

}  // namespace

ShipmentFacts::ShipmentFacts(const Cluster& cluster) {
    std::set<std::tuple<ItemId, SiteId, SiteId>> relations;
    for (const Link& link : cluster.links)
        if (in_place(link)) relations.emplace(link.item, link.from, link.to);
    std::map<std::pair<SiteId, SiteId>, std::vector<LaneId>> between;
    for (const auto id : cluster.lanes.ids())
        if (const Lane& lane = cluster.lanes[id]; in_place(lane)) between[{lane.from, lane.to}].push_back(id);

    for (const Shipment& shipment : cluster.shipments) {
        const bool on_link = relations.contains({shipment.item, shipment.from, shipment.to});
        const LaneId lane = shipment.lane.given()
                                ? shipment.lane
                                : cheapest_lane(cluster, shipment, between[{shipment.from, shipment.to}]);
        WayFacts& way = ways[{shipment.item, shipment.from, shipment.to, lane}];
        way.known = on_link;
        if (lane.given()) way.unit = lane_use(cluster, shipment.item, lane);
        way.priced = lane.given() && way.unit.weight > 0;
        way.shipments += 1;
        way.quantity += shipment.quantity;
        deliveries[{shipment.item, shipment.to}] += shipment.quantity;

        const double worth = shipment.quantity * cluster.items[shipment.item].value;
        all += 1;
        value += worth;
        known += on_link ? 1 : 0;
        known_value += on_link ? worth : 0;
        without_lane += shipment.lane.given() ? 0 : 1;
        without_model += way.priced ? 0 : 1;
        if (shipment.date) {
            first = std::min(first.value_or(*shipment.date), *shipment.date);
            last = std::max(last.value_or(*shipment.date), *shipment.date);
        } else {
            without_date += 1;
        }
        if (!shipment.cost) {
            without_cost += 1;
            continue;
        }
        way.paid_shipments += 1;
        way.paid += *shipment.cost;
        way.paid_quantity += shipment.quantity;
        paid += *shipment.cost;
        if (shipment.evidence.confidence == Confidence::assumed) assumed += *shipment.cost;
    }
    days = first ? last->days - first->days + 1 : cluster.settings.periods * cluster.settings.period_days;
}

double ShipmentFacts::arrived(const PlaceKey& place) const {
    const auto found = deliveries.find(place);
    return found == deliveries.end() ? 0 : found->second;
}

}  // namespace chegu::checking
