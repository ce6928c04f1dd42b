#pragma once
// How everything gets to where it is wanted: links, lanes, and a plan that meets all demand.

#include "generate/blueprint.h"

namespace chegu::synthetic {

/// Follows the demand up the chain: for each item wanted at a site some of its makers become sources (now and then
/// through a warehouse) and share the quantity; what they make needs inputs, and so on. Fills links, needs and what
/// each link and maker does in the plan.
void add_links(Blueprint& blueprint, Random& random);
/// Gives every pair of linked sites its lanes, by truck, rail and river, and puts the plan's quantities on them.
void add_lanes(Blueprint& blueprint, Random& random);

}  // namespace chegu::synthetic
