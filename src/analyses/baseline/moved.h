#pragma once
// What really moved (shipments), put together by way and by delivery, and what the model says it costs
// (model.md 7).

#include <optional>
#include <vector>

#include "cluster/cluster.h"
#include "network/network.h"

namespace chegu {

using WayId = Id<struct WayTag>;
using DeliveryId = Id<struct DeliveryTag>;

/// An item from one site to another over a lane. Shipments that name no lane went over the cheapest between the two
/// sites, by the model; where there is none, the way has no lane and the model no price.
struct Way {
    ItemId item;
    SiteId from;
    SiteId to;
    LaneId lane;
    DeliveryId delivery;
    bool linked = false;  // a link that exists today approves the item between the two sites

    std::size_t shipments = 0;
    std::size_t paid_shipments = 0;  // that say what was paid
    double quantity = 0;
    double paid = 0;           // for these
    double paid_quantity = 0;  // moved by these
    std::optional<ArcCost> unit;

    [[nodiscard]] std::optional<double> model_cost() const { return priced(quantity); }
    [[nodiscard]] std::optional<double> model_cost_of_paid() const { return priced(paid_quantity); }
    /// What it stands for in the comparison with the plan: the model's cost; what was paid where the model has none.
    [[nodiscard]] double cost() const { return unit ? unit->total() * quantity : paid; }

   private:
    [[nodiscard]] std::optional<double> priced(double units) const {
        return unit ? std::optional(unit->total() * units) : std::nullopt;
    }
};

/// An item that arrived at a site, from wherever.
struct Delivery {
    ItemId item;
    SiteId to;
    double quantity = 0;
};

/// How many shipments lack what.
struct ShipmentCounts {
    std::size_t all = 0;
    std::size_t on_known_links = 0;
    std::size_t without_lane = 0;
    std::size_t without_date = 0;
    std::size_t without_cost = 0;
    std::size_t without_model = 0;  // no lane, or one that can't carry the item: the model has no price
};

struct Moved {
    Table<WayId, Way> ways;                  // by item, from, to, lane in the order of the feed
    Table<DeliveryId, Delivery> deliveries;  // by item, to
    ShipmentCounts count;
    std::optional<Date> first, last;
    double days = 0;            // from the first to the last date, both included; the horizon where no date is given
    double actual_cost = 0;     // all that was paid
    double assumed_cost = 0;    // of it by rows marked assumed
    double quantity_value = 0;  // at the items' values
    double known_value = 0;     // of it on known links

    [[nodiscard]] double model_cost() const;
    /// What those shipments cost by the model that do not say what was paid.
    [[nodiscard]] double model_cost_of_unpaid() const;
    /// Model less paid, of the shipments that have both.
    [[nodiscard]] double model_less_paid() const;
    /// The deliveries as they moved, for the comparison with the plan (Way::cost).
    [[nodiscard]] double cost() const;
};

/// The order of the shipments has no influence. O(shipments log shipments + lanes log lanes).
Moved what_moved(const Cluster& cluster, const Standing& standing);

}  // namespace chegu
