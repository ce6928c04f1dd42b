#pragma once
// What would help in an outage, in words of its cause: not "one more unit of some figure" (levers.csv has those) but
// one more day of what the stopped place supplies, and another source of it.

#include <optional>
#include <vector>

#include "analyses/chain/chain_findings.h"

namespace chegu {

/// Losses avoided are "at most": the prices of the outage's certificate, and losses are convex in what is there, so no
/// amount can avoid more than its price times itself.
struct OutageHelp {
    /// What is worth having more of: of a site what it supplies; of a named outage the part that is missed most, or all
    /// vehicles where these are worth more than twice as much. The most valuable a day first. Empty: nothing would
    /// help.
    std::vector<ItemId> items;
    bool vehicles = false;  // all vehicles, where they are sold
    double quantity = 0;    // a day's use where it is one item, or all vehicles
    double of_a_day = 0;    // loss avoided by one more day's use of all items in stock where they are used
    /// Loss avoided by another source of a tenth of that, all through the outage; only where the place makes them.
    std::optional<double> of_a_tenth;
    const Lever* substitute = nullptr;  // a capacity of the same item elsewhere that is worth most
};

/// `finding` is of sweep.findings, `outage` its index. O(network).
OutageHelp outage_help(const Cluster& cluster, const Network& network, const Sweep& sweep, std::size_t outage);

}  // namespace chegu
