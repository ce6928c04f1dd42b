#pragma once

#include "analyses/flow/plan.h"

namespace chegu {

/// Which part of each line of the cost split, in money, rests on rows of one kind of evidence: production on the row of
/// the process, freight and transit capital on the lane's, carbon on the lane's or the mode's, stock on the item's,
/// unmet on the demand's. A line of 0 has no share: test the cost first.
struct EvidenceShares {
    CostSplit assumed;  // money that rests on rows marked assumed
    CostSplit old;      // money that rests on rows last confirmed more than 365 days before plan_start
};
EvidenceShares evidence_shares(const Cluster& cluster, const Network& network, const FlowPlan& plan);

/// Last confirmed more than 365 days before the plan starts.
bool is_old(const Cluster& cluster, const Evidence& evidence);

}  // namespace chegu
