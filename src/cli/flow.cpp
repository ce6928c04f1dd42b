#include "cli/commands.h"
#include "cli/flow_options.h"
#include "cli/one_analysis.h"

namespace chegu::cli {

void add_flow(CommandLine& line, Session& session) {
    struct Options {
        std::string feed, out;
        FlowOptions flow;
    };
    const auto options = std::make_shared<Options>();
    const auto command = line.add("flow", {"到岸成本最低的供应方案", "the plan of least landed cost"});
    add_feed(command, options->feed);
    add_out(command, options->out);
    add_flow_options(command, options->flow);
    command.when_called([options, &session] {
        Shelf asked;
        asked.put(options->flow);
        run_one("flow", options->feed, options->out, std::move(asked), session);
    });
}

}  // namespace chegu::cli
