#pragma once
// Changes of a feed whose effect on the least cost is known beforehand, whatever the feed.

#include "generate/random.h"
#include "reference/editable_feed.h"

namespace chegu::reference {

using synthetic::Random;

/// The rows of every table in another order.
EditableFeed rows_shuffled(EditableFeed feed, Random& random);
/// Every id, wherever it stands, replaced by another one.
EditableFeed ids_renamed(EditableFeed feed);
/// An item counted in `factor` of its old units. Lanes must not charge by the unit: theirs would be another unit.
EditableFeed unit_scaled(EditableFeed feed, const std::string& item, double factor);
/// A site in two, at the same place. `halved`: each half has half of every capacity, limit, stock and demand of the
/// site; else lanes and links of the halves are as large as the site's were.
EditableFeed site_split(const EditableFeed& feed, const std::string& site, bool halved);
/// All money times a factor.
EditableFeed money_scaled(EditableFeed feed, double factor);
/// All capacities, limits, stocks and demand times a factor.
EditableFeed size_scaled(EditableFeed feed, double factor);
/// A candidate for a maker of an item that costs nothing and delivers everywhere for nothing.
EditableFeed with_candidate(EditableFeed feed, const std::string& item);
/// Without a process, or without a lane and the links that name it.
EditableFeed without_process(EditableFeed feed, const std::string& process);
EditableFeed without_lane(EditableFeed feed, const std::string& lane);
/// Demand the same in every period.
EditableFeed uniform_demand(EditableFeed feed);
/// No lane charges by the unit: those that did charge by the tonne.
EditableFeed no_unit_lanes(EditableFeed feed);

}  // namespace chegu::reference
