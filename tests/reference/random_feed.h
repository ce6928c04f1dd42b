#pragma once

#include <cstdint>

#include "reference/editable_feed.h"

namespace chegu::reference {

/// A tiny feed in which anything may happen: 2 to 6 sites, 1 to 4 items, recipes, capacities and blanks, several lanes
/// a pair, named lanes, circles, stocks, 1 to 3 periods, demand by period, every kind of charge, rows of candidates. It
/// passes every check that makes an error.
EditableFeed random_feed(std::uint64_t seed);

/// The same with shipments, most on its links, some elsewhere, with every kind of gap in them; none where it has no
/// links.
EditableFeed random_feed_with_shipments(std::uint64_t seed);

}  // namespace chegu::reference
