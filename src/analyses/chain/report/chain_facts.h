#pragma once
// What the report says of the outages and segments, as numbers: no language and no rounding yet.

#include <array>
#include <optional>
#include <vector>

#include "analyses/chain/chain_findings.h"

namespace chegu {

/// How many outages the report ranks.
inline constexpr std::size_t most_outages = 10;

/// How many missing and weak segments the report shows in full.
inline constexpr std::size_t most_segments = 15;

/// The segments of one stage that have a grade, by what home needs of them a year, largest first.
struct StageFacts {
    Stage stage = Stage::upstream;
    std::vector<const SegmentFinding*> segments;
    std::vector<const SegmentFinding*> in_full;  // of them, those that need attention most
};

/// Indexes are of sweep.outages. Ties keep the order of the sweep, which is the feed's.
struct ChainFacts {
    std::size_t swept = 0;
    std::size_t bounded = 0;          // outages whose loss is only known within bounds
    std::size_t sites = 0;            // swept
    std::size_t sites_that_lose = 0;  // of them, those that add a loss: they do not hold until they recover
    std::vector<std::size_t> worst;   // sites and named outages that add a loss, largest first; at most most_outages
    std::optional<std::size_t> worst_site;       // the site that adds most; none where none adds any
    std::optional<std::size_t> worst_named;      // the same of named outages
    double annual_loss = 0;                      // expected, of all that was swept
    std::size_t top_rows = 0;                    // the outages that cost most a year, at most most_outages
    double top_annual_loss = 0;                  // what they cost of it
    std::vector<StageFacts> stages;              // in the order of the chain; only those with graded segments
    std::array<std::size_t, 3> by_grade{};       // missing, weak, strong
    std::size_t in_full = 0;                     // segments in the lists in_full of all stages
    std::size_t without_items = 0;               // segments that have no grade
    const SegmentFinding* widest_gap = nullptr;  // of the missing segments the one that home needs most of, by value
};

/// O(n log n). `chain` must outlive what is returned.
ChainFacts chain_facts(const Cluster& cluster, const ChainFindings& chain);

}  // namespace chegu
