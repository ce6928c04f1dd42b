#pragma once
// What an outage's certificate says besides the loss: who is hit first, what would help, what responds.

#include <vector>

#include "analyses/chain/loss_answer.h"

namespace chegu {

/// A figure of the feed that would help, or (link: none given) a second source that is missing. Exactly one of process,
/// lane, link and stock is given, or none.
struct Lever {
    ProcessId process;
    LaneId lane;
    LinkId link;
    bool stock = false;
    NodeId node;       // of the stock, or where the second source is missing
    double price = 0;  // loss avoided per further unit of the figure; at most that much
};

/// Up to five figures (capacity_per_day, max_per_day, on_hand) by loss avoided per further unit, ties in the order
/// processes, lanes, links, stocks and then the feed's, none below 1e-9 of the largest; then the item and site, among
/// those that get what the outage stops, where one unit more a day is worth most.
std::vector<Lever> levers(const Cluster& cluster, const Network& network, const LossChecker& checker,
                          const LossAnswer& answer, const Availability& left, double days);

/// The demand row, among those of items with ceu > 0, that loses most margin in the answer's plan; none where none
/// loses. Ties to the first of the feed.
DemandId first_hit(const Cluster& cluster, const LossChecker& checker, const LossAnswer& answer);

/// A process or flow that does something else than in the base.
struct Response {
    std::size_t column = 0;  // of LossLayout: a maker or an arc
    double before = 0;       // a day
    double after = 0;
};

/// Makers and arcs whose daily rate differs by more than 1e-6 (relative to the larger).
std::vector<Response> responses(const LossChecker& checker, const LossAnswer& base, const LossAnswer& answer);

}  // namespace chegu
