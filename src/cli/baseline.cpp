#include <fmt/format.h>

#include <memory>

#include "cli/commands.h"
#include "study/baseline_run.h"
#include "study/how_it_ran.h"
#include "study/load.h"
#include "study/phase_clock.h"
#include "study/put_results.h"

namespace chegu::cli {

void add_baseline(CommandLine& line, Session& session) {
    struct Options {
        std::string feed, out;
        BaselineOptions baseline;
    };
    const auto options = std::make_shared<Options>();
    const auto command = line.add("baseline", {"实际运输与模型、与最低成本方案对照",
                                               "what really moved and cost, against the model and the plan"});
    add_feed(command, options->feed);
    add_out(command, options->out);
    command.flag("--within-sources", options->baseline.within_sources,
                 {"方案不得超出各货源可供的数量", "hold the plan to what each source has"});
    command.when_called([options, &session] {
        const ProgressLine progress(session);
        const PhaseClock clock(progress.hooks());
        const auto feed = load(options->feed, clock.hooks());
        require_place_for_results(options->out, feed.identity);
        const auto cluster = require_cluster(feed, session);
        if (cluster.shipments.empty())
            throw Failure(FailureKind::bad_input, {"没有实际运输可对照：请在 shipments 表里填上至少一行。",
                                                   "nothing to compare: give at least one row in the table shipments"});
        const auto network = build_network(cluster);
        const auto baseline = solve_baseline(cluster, network, options->baseline, clock.hooks());
        auto part = baseline_results(cluster, network, baseline, options->baseline);
        clock.hooks().start("write", {"写入结果", "writing the results"});
        part.run.update(how_it_ran(clock, session));
        put_results(options->out, feed, std::span(&part, 1));
        if (session.json) fmt::print("{}\n", part.summary.dump(2));
        if (session.json || session.quiet) return;
        fmt::print("{}", baseline_summary(cluster, baseline, session.language));
        fmt::print("{}", where_results_are(options->out, std::span(&part, 1), session.language));
    });
}

}  // namespace chegu::cli
