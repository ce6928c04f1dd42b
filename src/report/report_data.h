#pragma once
// The figures that the script of report.html draws its pictures from, as JSON (web/src/report/data.ts reads it).

#include <string>

#include "analyses/chain/report/chain_facts.h"
#include "analyses/flow/report/drawn_lanes.h"
#include "analyses/flow/report/supply_facts.h"

namespace chegu {

/// How much of each the pictures draw.
inline constexpr std::size_t most_risks = 300;
inline constexpr std::size_t most_supplies = 60;

/// Money, days and shares are plain numbers of nine significant digits; names stand in both languages; null: not known,
/// or without end. `<` is written \u003c, so that nothing in it can end the script element that holds it. `chain` is
/// given where input.chain is.
///     {"currency", "sites": [{id, zh, en, kind, lat, lon, home}],          every site that something below names;
///                                                                         kind "region": a region, by its id
///      "outages": [{id, zh, en, days, loss, holds, curve: [[day, loss]]}], the worst, largest first
///      "risk": [{site, loss}],                                             sites whose outage adds a loss
///      "lanes": [{from, to, mode, value}], "lanes_share",                  a year; share of all value that these are;
///                                                                         between regions in a large feed
///      "segments": [{id, zh, en, stage, parent, need, local, grade}],      need: money a year
///      "supply": [{from, to, zh, en, from_zh, from_en, to_zh, to_en, value, single}]}
std::string report_data(const ReportInput& input, const ChainFacts* chain, const SupplyFacts& supplies,
                        const CorridorFacts& corridors, const DrawnLanes& drawn);

}  // namespace chegu
