#pragma once
// `chegu verify`: does OUT say what follows from the feed? Written apart from the solver, the network and the flow
// analysis: it knows only the feed, model.md and results.md, so that two programs have to agree.

#include <filesystem>

#include "checking/report.h"
#include "cluster/cluster.h"
#include "tables/text_table.h"

namespace chegu {

/// Reads the results in `out` and recomputes from the feed, without the solver: that every file is what
/// datapackage.json says, that the plan is feasible and costs what is written, that the duals prove the bound, and
/// every figure that follows from plan and duals (model.md 2, 4 and 5). Scenarios beneath OUT are applied
/// to the feed anew and checked the same way, with what OUT says they changed, and compare.csv. The cluster must be the
/// one that `raw` describes. Never throws for what OUT holds: whatever is wrong with it is a finding.
/// O(rows + link-lane pairs · periods), and cubic in the size of a group of sites among which one item goes round over
/// the horizon (a handful, as a rule).
VerifyReport verify(const RawFeed& raw, const Cluster& cluster, const std::filesystem::path& out);

}  // namespace chegu
