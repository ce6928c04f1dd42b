#pragma once
// What the pictures of outages and segments are drawn from (page/picture_data.h); empty lists where the chain was not
// computed.

#include "page/picture_data.h"

namespace chegu::page {

/// How many sites the map of risk draws.
inline constexpr std::size_t most_risks = 300;

/// [{id, zh, en, days, loss, holds, curve: [[day, loss]]}]: the worst, the largest first.
nlohmann::ordered_json outages_data(const Case& of, const Shelf& facts, DrawnPlaces& places);
/// [{site, loss}]: sites whose outage adds a loss.
nlohmann::ordered_json risk_data(const Case& of, const Shelf& facts, DrawnPlaces& places);
/// [{id, zh, en, stage, parent, need, local, grade}]: need in money a year.
nlohmann::ordered_json segments_data(const Case& of, const Shelf& facts, DrawnPlaces& places);

}  // namespace chegu::page
