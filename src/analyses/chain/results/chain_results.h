#pragma once
// What `chegu chain` writes: outages, curves, levers, responses, segments, certificates (model.md 6).

#include "analyses/chain/chain_findings.h"
#include "results/result_part.h"

namespace chegu {

/// The files are those of results.md; certificates stand in chain_certificates.csv.
ResultPart chain_results(const Cluster& cluster, const Network& network, const ChainFindings& findings);

/// Why a segment has its grade, as a sentence with its numbers; empty where it has none.
Words grade_reason(const Cluster& cluster, const SegmentFinding& finding);

}  // namespace chegu
