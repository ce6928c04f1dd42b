#pragma once

#include "analyses/flow/flow.h"
#include "cli/command_line.h"

namespace chegu::cli {

/// Adds --time.
void add_flow_options(const Command& command, FlowOptions& options);

}  // namespace chegu::cli
