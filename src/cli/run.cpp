#include <fmt/format.h>

#include "cli/chain_run.h"
#include "cli/commands.h"
#include "cli/flow_run.h"
#include "cli/flow_summary.h"
#include "cli/load.h"
#include "cli/phase_clock.h"
#include "cli/where_files_are.h"
#include "report/lists.h"
#include "report/report.h"

namespace chegu::cli {

void add_run(CLI::App& app, Session& session) {
    struct Options {
        std::string feed, out;
        FlowOptions flow;
        SweepOptions sweep;
    };
    const auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand(
        "run",
        std::string(session.say({"主任务：数据支持的全部分析、报告和五清单",
                                 "the main job: every analysis the feed has tables for, the report and lists"})));
    add_feed(*command, options->feed, session);
    add_out(*command, options->out, session);
    add_flow_options(*command, options->flow, session);
    add_threads(*command, options->sweep.threads, session);
    command->callback([options, &session] {
        const ProgressLine line(session);
        const PhaseClock clock(line.hooks());
        const auto feed = load(options->feed, clock.hooks());
        require_usable(options->out, feed.identity);
        const auto cluster = require_cluster(feed, session);
        auto run = run_flow(cluster, options->flow, clock.hooks());
        ChainOptions chain_options;
        chain_options.targets = all_targets(cluster);
        chain_options.sweep = options->sweep;
        const auto chain = run_chain(cluster, feed.decoded, run, chain_options, clock.hooks());
        auto chain_part = chain_results(cluster, run.network, chain);
        chain_part.options = options_json(chain_options);
        clock.hooks().start("report", {"撰写报告和清单", "writing the report and the lists"});
        ResultPart report;
        report.name = "report";
        const ReportInput input{cluster, run.network, run.plan, run.figures, feed.identity, feed.notices, &chain};
        report.files["report.html"] = report_html(input);
        report.files["lists.xlsx"] = lists_xlsx({input, feed.decoded});
        clock.hooks().start("write", {"写入结果", "writing the results"});
        run.part.run["seconds"] = clock.seconds();
        const std::vector<ResultPart> parts{run.part, chain_part, report};
        publish(options->out, feed.identity, parts);
        session.exit = exit_of(run.plan.status);
        if (session.json)
            fmt::print("{}\n",
                       nlohmann::ordered_json{{"flow", run.part.summary}, {"chain", chain_part.summary}}.dump(2));
        if (session.json || session.quiet) return;
        fmt::print("{}", flow_summary({cluster, run.network, run.plan, run.figures, feed.identity, feed.notices},
                                      session.language));
        fmt::print("{}", chain_summary(cluster, chain, session.language));
        fmt::print("{}", where_files_are(options->out, parts, session.language));
    });
}

}  // namespace chegu::cli
