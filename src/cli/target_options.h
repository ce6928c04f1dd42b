#pragma once
// What is swept, as `chain` and `run` let the user choose it.

#include <string>
#include <vector>

#include "analyses/chain/outage.h"
#include "cli/command_line.h"

namespace chegu::cli {

struct TargetOptions {
    std::vector<std::string> of;  // site, process, lane, firm, region; empty: the command's default
    bool named = false;           // the named outages too
    std::string where;            // which of the targets; empty: all
};

/// Adds --of, --outages and --where to the command line.
void add_target_options(const Command& command, TargetOptions& options);

/// Exactly the kinds that the words name, and the named outages where they are asked for.
SweepTargets targets_of(const TargetOptions& options);

}  // namespace chegu::cli
