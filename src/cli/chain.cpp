#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/target_options.h"
#include "study/chain_run.h"
#include "study/how_it_ran.h"
#include "study/load.h"
#include "study/phase_clock.h"
#include "study/put_results.h"

namespace chegu::cli {

void add_chain(CommandLine& line, Session& session) {
    struct Options {
        std::string feed, out;
        TargetOptions targets{.of = {"site"}, .named = false, .where = {}};
        ChainOptions chain;
    };
    const auto options = std::make_shared<Options>();
    const auto command = line.add("chain", {"停产损失、能撑天数、环节强弱", "outages, time to survive, grades"});
    add_feed(command, options->feed);
    add_out(command, options->out);
    add_target_options(command, options->targets);
    command.flag("--pairs", options->chain.pairs, {"加上两处地点同时停产", "every pair of sites too"});
    command
        .option("--top", options->chain.top,
                {"只列叠加最大的 K 对", "list only the K pairs with the largest interaction"})
        .only_with("--pairs")
        .positive();
    command.when_called([options, &session] {
        const ProgressLine progress(session);
        const PhaseClock clock(progress.hooks());
        const auto feed = load(options->feed, clock.hooks());
        require_place_for_results(options->out, feed.identity);
        const auto cluster = require_cluster(feed, session);
        auto flow = run_flow(cluster, {}, clock.hooks());
        options->chain.targets = targets_of(options->targets);
        options->chain.sweep.threads = session.threads;
        options->chain.where = options->targets.where;
        const auto findings = run_chain(cluster, feed.decoded, flow, options->chain, clock.hooks());
        auto part = chain_results(cluster, flow.network, findings);
        part.options = options_json(options->chain);
        clock.hooks().start("write", {"写入结果", "writing the results"});
        part.run = how_it_ran(clock, session);
        // The grades rest on the flow plan: it is written with them.
        const std::vector<ResultPart> parts{flow.part, part};
        put_results(options->out, feed, parts);
        if (session.json) fmt::print("{}\n", part.summary.dump(2));
        if (session.json || session.quiet) return;
        fmt::print("{}", chain_summary(cluster, findings, session.language));
        fmt::print("{}", where_results_are(options->out, parts, session.language));
    });
}

}  // namespace chegu::cli
