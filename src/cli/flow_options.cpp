#include "cli/flow_options.h"

namespace chegu::cli {

void add_flow_options(const Command& command, FlowOptions& options) {
    command.option("--time", options.time_limit_seconds, {"求解最多用多少秒", "most seconds for the solver"})
        .positive();
}

}  // namespace chegu::cli
