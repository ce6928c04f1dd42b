#pragma once

#include "cluster/cluster.h"
#include "feed/decoded.h"

namespace chegu {

/// The named outages of a checked feed, in the order of their first rows; target_where is evaluated over the rows of
/// its target's table. O(outage rows · rows of their tables).
Table<NamedOutageId, NamedOutage> build_outages(const DecodedFeed& feed);

}  // namespace chegu
