#pragma once
// Who is there and what is wanted: sites, their firms, who makes what, demand.

#include "generate/blueprint.h"

namespace chegu::synthetic {

/// Adds `count` sites, tier by tier, with their firms.
void add_sites(Blueprint& blueprint, std::size_t count, Random& random);
/// Gives each item its makers (one or two for cars, two to four for the rest) and each site something to make.
void add_makers(Blueprint& blueprint, Random& random);
/// Every car is wanted somewhere, every market wants some.
void add_demand(Blueprint& blueprint, Random& random);

}  // namespace chegu::synthetic
