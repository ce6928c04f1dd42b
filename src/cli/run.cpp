#include <fmt/format.h>

#include <algorithm>

#include "cli/baseline_run.h"
#include "cli/chain_run.h"
#include "cli/commands.h"
#include "cli/compare_text.h"
#include "cli/flow_run.h"
#include "cli/flow_summary.h"
#include "cli/load.h"
#include "cli/phase_clock.h"
#include "cli/show_notices.h"
#include "cli/target_options.h"
#include "cli/where_files_are.h"
#include "feed/file_io.h"
#include "report/lists.h"
#include "report/report.h"
#include "results/scenario_results.h"

namespace chegu::cli {

namespace {

/// Every analysis of one feed, ready to be published.
struct Analyses {
    std::vector<ResultPart> parts;
    Exit exit = Exit::done;
    nlohmann::ordered_json json;
    std::string text;  // for a terminal
};

struct RunOptions {
    FlowOptions flow;
    TargetOptions targets;  // no kind named: every kind, and the named outages
    SweepOptions sweep;
};

Analyses analyse(const LoadedFeed& feed, const RunOptions& options, const PhaseClock& clock, const Session& session) {
    const auto cluster = require_cluster(feed, session);
    auto run = run_flow(cluster, options.flow, clock.hooks());
    ChainOptions chain_options;
    chain_options.targets = options.targets.of.empty() ? all_targets(cluster) : targets_of(options.targets);
    chain_options.where = options.targets.where;
    chain_options.sweep = options.sweep;
    const auto chain = run_chain(cluster, feed.decoded, run, chain_options, clock.hooks());
    auto chain_part = chain_results(cluster, run.network, chain);
    chain_part.options = options_json(chain_options);
    clock.hooks().start("report", {"撰写报告和清单", "writing the report and the lists"});
    ResultPart report;
    report.name = "report";
    const ReportInput input{cluster, run.network, run.plan, run.figures, feed.identity, feed.notices, &chain};
    report.files["report.html"] = report_html(input);
    report.files["lists.xlsx"] = lists_xlsx({input, feed.decoded});
    Analyses all{
        {run.part, chain_part, report},
        exit_of(run.plan.status),
        {{"flow", run.part.summary}, {"chain", chain_part.summary}},
        flow_summary({cluster, run.network, run.plan, run.figures, feed.identity, feed.notices}, session.language) +
            chain_summary(cluster, chain, session.language)};
    if (!cluster.shipments.empty()) {
        const auto baseline = solve_baseline(cluster, run.network, {}, clock.hooks());
        all.parts.push_back(baseline_results(cluster, run.network, baseline, {}));
        all.json["baseline"] = all.parts.back().summary;
        all.text += baseline_summary(cluster, baseline, session.language);
    }
    all.parts.front().run["seconds"] = clock.seconds();
    return all;
}

/// compare.csv of a folder of results and its scenarios, the base first.
Comparison with_scenarios(const std::filesystem::path& out, const std::vector<ResultsBeneath>& scenarios) {
    std::vector<NamedResult> results{{"base", out}};
    for (const auto& scenario : scenarios)
        results.push_back({scenario.folder.filename().string(), out / scenario.folder});
    return compare(results);
}

}  // namespace

void add_run(CLI::App& app, Session& session) {
    struct Options {
        std::string feed, out;
        RunOptions run;
        std::vector<std::string> scenarios;
    };
    const auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand(
        "run",
        std::string(session.say({"主任务：数据支持的全部分析、报告和五清单",
                                 "the main job: every analysis the feed has tables for, the report and lists"})));
    add_feed(*command, options->feed, session);
    add_out(*command, options->out, session);
    add_flow_options(*command, options->run.flow, session);
    add_target_options(*command, options->run.targets, session);
    add_threads(*command, options->run.sweep.threads, session);
    command
        ->add_option("--scenario", options->scenarios,
                     std::string(session.say({"另算这些情景，结果在 OUT/scenarios 下，并与基准比较",
                                              "these scenarios too: into OUT/scenarios, and compared with the base"})))
        ->delimiter(',');
    command->callback([options, &session] {
        const ProgressLine line(session);
        const PhaseClock clock(line.hooks());
        const auto feed = load(options->feed, clock.hooks());
        require_usable(options->out, feed.identity);
        if (feed.notices.has_errors()) (void)require_cluster(feed, session);
        // All scenarios are made and checked before the first is computed: a mistake shows at once.
        std::vector<LoadedScenario> scenarios;
        for (const auto& id : options->scenarios) {
            require_folder_name(id);
            scenarios.push_back(load_scenario(feed, id));
            if (!scenarios.back().feed.notices.has_errors()) continue;
            show_notices(scenarios.back().feed, session);
            throw Failure(Exit::bad_input,
                          {"情景 " + id + " 改动后的数据有错误，没有计算任何结果。",
                           "the feed has errors once scenario " + id + " has changed it; nothing was computed"});
        }
        const auto base = analyse(feed, options->run, clock, session);
        std::vector<ResultsBeneath> beneath;
        session.exit = base.exit;
        auto json = base.json;
        for (const auto& scenario : scenarios) {
            clock.hooks().start("scenario", {"情景：" + scenario.name.name.zh, "scenario " + scenario.name.name.en});
            auto result = analyse(scenario.feed, options->run, clock, session);
            result.parts.push_back(scenario_results(scenario.name, scenario.changed));
            beneath.push_back({std::filesystem::path("scenarios") / scenario.name.id, scenario.feed.identity,
                               std::move(result.parts)});
            json["scenarios"][scenario.name.id] = result.json;
            session.exit = std::max(session.exit, result.exit);
        }
        clock.hooks().start("write", {"写入结果", "writing the results"});
        std::string side_by_side;
        const auto finish = [&](const std::filesystem::path& staged) {
            if (beneath.empty()) return;
            const auto comparison = with_scenarios(staged, beneath);
            replace_file(staged / "compare.csv", compare_csv(comparison));
            side_by_side = compare_text(comparison, session.language);
        };
        publish(options->out, feed.identity, base.parts, beneath, finish);
        if (session.json) fmt::print("{}\n", json.dump(2));
        if (session.json || session.quiet) return;
        fmt::print("{}{}{}", base.text, side_by_side, where_files_are(options->out, base.parts, session.language));
    });
}

}  // namespace chegu::cli
