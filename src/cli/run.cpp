#include <fmt/format.h>

#include <set>

#include "analyses/chain/chain_options.h"
#include "cli/commands.h"
#include "cli/compare_text.h"
#include "cli/flow_options.h"
#include "cli/show_notices.h"
#include "cli/target_options.h"
#include "cli/where_files_are.h"
#include "results/scenario_results.h"
#include "study/how_it_ran.h"
#include "study/publication.h"
#include "study/study.h"

namespace chegu::cli {

namespace {

/// Each is a folder and a column of compare.csv, so each must have a name of its own.
void require_different(const std::vector<std::string>& scenarios) {
    std::set<std::string> columns{"part", "figure", "unit", "base"};
    for (const auto& id : scenarios)
        if (!columns.insert(id).second)
            throw Failure(FailureKind::bad_input,
                          {"情景 " + id + " 写了两次，或与 compare.csv 的列同名。",
                           "scenario " + id + " is named twice, or has the name of a column of compare.csv"});
}

/// What `run` asks of analyses; no kind of target named: all that there is to sweep.
Shelf asked(const FlowOptions& flow, const TargetOptions& targets) {
    ChainOptions chain;
    if (!targets.of.empty()) chain.targets = targets_of(targets);
    chain.where = targets.where;
    Shelf options;
    options.put(flow);
    options.put(chain);
    return options;
}

/// The parts of summary.json, for other programs.
nlohmann::ordered_json summaries(const Studied& studied) {
    nlohmann::ordered_json json;
    for (const auto& part : studied.parts)
        if (!part.summary.is_null() && part.name != "scenario") json[part.name] = part.summary;
    return json;
}

}  // namespace

void add_run(CommandLine& line, Session& session) {
    struct Options {
        std::string feed, out;
        FlowOptions flow;
        TargetOptions targets;  // no kind named: every kind, and the named outages
        std::vector<std::string> scenarios;
    };
    const auto options = std::make_shared<Options>();
    const auto command =
        line.add("run", {"主任务：数据支持的全部分析、报告和五清单",
                         "the main job: every analysis the feed has tables for, the report and lists"});
    add_feed(command, options->feed);
    add_out(command, options->out);
    add_flow_options(command, options->flow);
    add_target_options(command, options->targets);
    command
        .option("--scenario", options->scenarios,
                {"另算这些情景，结果在 OUT/scenarios 下，并与基准比较",
                 "these scenarios too: into OUT/scenarios, and compared with the base"})
        .separated_by_commas();
    command.when_called([options, &session] {
        const ProgressLine progress(session);
        const PhaseClock clock(progress.hooks());
        const auto feed = load(options->feed, clock.hooks());
        require_place_for_results(options->out, feed.identity);
        require_no_errors(feed, session);
        if (!options->scenarios.empty()) require_folder(options->out);
        require_different(options->scenarios);
        // All scenarios are made and checked before the first is computed: a mistake shows at once.
        std::vector<LoadedScenario> scenarios;
        for (const auto& id : options->scenarios) {
            require_folder_name(id);
            scenarios.push_back(load_scenario(feed, id));
            if (!scenarios.back().feed.notices.has_errors()) {
                tell_notices(scenarios.back().applied, session);
                continue;
            }
            show_notices(scenarios.back().feed, session);
            throw Failure(FailureKind::bad_input,
                          {"情景 " + id + " 改动后的数据有错误，没有计算任何结果。",
                           "the feed has errors once scenario " + id + " has changed it; nothing was computed"});
        }
        std::vector<ResultPart> made_by;
        for (const auto& scenario : scenarios) made_by.push_back(scenario_results(scenario.name, scenario.changed));
        std::vector<FeedToStudy> feeds{{feed, "base", {"基准", "the base"}}};
        for (std::size_t i = 0; i < scenarios.size(); ++i) {
            const auto& name = scenarios[i].name;
            feeds.push_back(
                {scenarios[i].feed, name.id, {"情景：" + name.name.zh, "scenario " + name.name.en}, &made_by[i]});
        }
        auto answer = study(feeds, {{}, asked(options->flow, options->targets), session.threads}, clock.hooks());
        auto& base = *answer.cases.front();
        auto json = summaries(base);
        std::vector<ResultsBeneath> beneath;
        for (std::size_t i = 1; i < answer.cases.size(); ++i) {
            auto& result = *answer.cases[i];
            const auto& id = feeds[i].id;
            beneath.push_back({std::filesystem::path("scenarios") / id, result.feed.identity, result.parts});
            json["scenarios"][id] = summaries(result);
        }
        base.parts.front().run.update(how_it_ran(clock, session.threads));
        clock.hooks().start("write", {"写入结果", "writing the results"});
        Publication publication{*feed.raw, feed.identity, base.parts, beneath};
        if (!beneath.empty()) publication.beside["compare.csv"] = compare_csv(answer.sides.comparison);
        publish(options->out, publication);
        for (const auto& one : answer.cases)
            if (one->of.stopped_by_limit) session.exit = Exit::limit;
        if (session.json) fmt::print("{}\n", json.dump(2));
        if (session.json || session.quiet) return;
        for (const auto* one : base.analyses) fmt::print("{}", one->in_short(base.of, session.language));
        fmt::print("{}{}", beneath.empty() ? "" : compare_text(answer.sides.comparison, session.language),
                   where_results_are(options->out, base.parts, session.language));
    });
}

}  // namespace chegu::cli
