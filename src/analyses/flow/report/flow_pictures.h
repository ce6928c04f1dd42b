#pragma once
// What the pictures of corridors and suppliers are drawn from (page/picture_data.h).

#include "page/picture_data.h"

namespace chegu::page {

/// How many supply relations the picture draws.
inline constexpr std::size_t most_supplies = 60;

/// [{from, to, mode, value}]: value a year; between regions in a large feed.
nlohmann::ordered_json drawn_lanes_data(const Case& of, const Shelf& facts, DrawnPlaces& places);
/// The share of all value that these carry; null where nothing moves.
nlohmann::ordered_json drawn_share_data(const Case& of, const Shelf& facts, DrawnPlaces& places);
/// [{from, to, zh, en, from_zh, from_en, to_zh, to_en, value, single}], the largest first.
nlohmann::ordered_json supply_data(const Case& of, const Shelf& facts, DrawnPlaces& places);

}  // namespace chegu::page
