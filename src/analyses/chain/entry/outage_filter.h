#pragma once
// Sweeping only what a condition picks out (chain --where).

#include <string_view>
#include <vector>

#include "analyses/chain/outage.h"
#include "feed/decoded.h"

namespace chegu {

/// The table whose rows a target is one of; of named outages any row of its id will do.
std::string_view table_of(Swept target);

/// Those whose row makes the condition true: an expression of the feed over the columns of the target's own table
/// (feed.md, Expressions). Throws Failure (bad_input) where a table swept has no such column, where it is no
/// expression, or where it picks out nothing. O(rows of the tables swept).
std::vector<Outage> outages_where(std::vector<Outage> outages, const Cluster& cluster, const DecodedFeed& feed,
                                  std::string_view condition);

}  // namespace chegu
