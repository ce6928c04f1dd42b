#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/flow_summary.h"
#include "study/flow_run.h"
#include "study/how_it_ran.h"
#include "study/load.h"
#include "study/phase_clock.h"
#include "study/put_results.h"

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
        const ProgressLine progress(session);
        const PhaseClock clock(progress.hooks());
        const auto feed = load(options->feed, clock.hooks());
        require_place_for_results(options->out, feed.identity);
        const auto cluster = require_cluster(feed, session);
        auto run = run_flow(cluster, options->flow, clock.hooks());
        clock.hooks().start("write", {"写入结果", "writing the results"});
        run.part.run.update(how_it_ran(clock, session));
        put_results(options->out, feed, std::span(&run.part, 1));
        session.exit = exit_of(run.plan.status);
        if (session.json) fmt::print("{}\n", run.part.summary.dump(2));
        if (session.json || session.quiet) return;
        fmt::print("{}", flow_summary(cluster, run.network, run.plan, run.figures, session.language));
        fmt::print("{}", where_results_are(options->out, std::span(&run.part, 1), session.language));
    });
}

}  // namespace chegu::cli
