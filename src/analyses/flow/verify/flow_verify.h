#pragma once

#include "analyses/flow/verify/tables.h"
#include "checking/verification.h"

namespace chegu::checking {

/// The flow plan as it was read, for analyses that rest on it.
struct CheckedFlow {
    FeedNetwork network;
    FlowTables tables;
};

/// Everything of `chegu flow` in OUT, and puts a CheckedFlow where its tables are complete; where there is no such
/// part, that none of its tables is there.
void verify_flow(Verification& of);

}  // namespace chegu::checking
