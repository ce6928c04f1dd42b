#pragma once
// What the made-up cluster makes: kinds of products by tier, and their bills of materials.

#include <span>

#include "generate/blueprint.h"

namespace chegu::synthetic {

/// A kind of product; an item is a numbered variant of one.
struct Kind {
    std::string_view segment;  // id of an entry of segments()
    Text name;
};

struct Segment {
    std::string_view id;
    std::string_view parent;  // empty: none
    std::string_view stage;
    Text name;
};

std::span<const Kind> kinds(Tier tier);
std::span<const Segment> segments();

/// Adds the items of every tier with recipes, values and masses; every item but a car goes into another. The number of
/// items follows the number of sites.
void add_products(Blueprint& blueprint, Random& random);

}  // namespace chegu::synthetic
