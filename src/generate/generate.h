#pragma once
// A made-up automotive cluster of any size, to try things out and to measure with.

#include <cstdint>

#include "tables/text_table.h"

namespace chegu {

struct GenerateOptions {
    std::size_t sites = 300;  // 10 .. 300,000
    std::uint64_t seed = 1;
};

/// A feed with every table that the flow plan and the outage sweeps use: markets, car plants, three tiers of parts
/// makers, material works and warehouses in real cities, everything else made up and marked assumed. There is a plan
/// that meets all demand; capacities exceed it by 10 to 50 %, stocks last 1 to 15 days, recovery takes 10 to 60 days:
/// what benchmarks.md is measured on. The same options give the same bytes on every platform. Throws Failure
/// (bad_input) where `sites` is out of range. O(sites log sites).
RawFeed generate(const GenerateOptions& options);

}  // namespace chegu
