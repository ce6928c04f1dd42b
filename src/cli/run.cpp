#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "analyses/catalogue.h"
#include "base/file_io.h"
#include "cli/commands.h"
#include "cli/compare_text.h"
#include "cli/show_notices.h"
#include "cli/target_options.h"
#include "report/side_by_side.h"
#include "results/scenario_results.h"
#include "study/analyses.h"
#include "study/how_it_ran.h"
#include "study/load.h"
#include "study/phase_clock.h"
#include "study/put_results.h"

namespace chegu::cli {

namespace {

/// A folder of results beside its scenarios, the base first.
SideBySide with_scenarios(const std::filesystem::path& out, const std::vector<ResultsBeneath>& scenarios) {
    std::vector<NamedResult> results{{"base", out}};
    for (const auto& scenario : scenarios)
        results.push_back({scenario.folder.filename().string(), out / scenario.folder});
    return side_by_side(result_schema(), results);
}

/// Each is a folder and a column of compare.csv, so each must have a name of its own.
void require_different(const std::vector<std::string>& scenarios) {
    std::set<std::string> columns{"part", "figure", "unit", "base"};
    for (const auto& id : scenarios)
        if (!columns.insert(id).second)
            throw Failure(FailureKind::bad_input,
                          {"情景 " + id + " 写了两次，或与 compare.csv 的列同名。",
                           "scenario " + id + " is named twice, or has the name of a column of compare.csv"});
}

}  // namespace

void add_run(CommandLine& line, Session& session) {
    struct Options {
        std::string feed, out;
        RunOptions run;
        std::vector<std::string> scenarios;
    };
    const auto options = std::make_shared<Options>();
    const auto command =
        line.add("run", {"主任务：数据支持的全部分析、报告和五清单",
                         "the main job: every analysis the feed has tables for, the report and lists"});
    add_feed(command, options->feed);
    add_out(command, options->out);
    add_flow_options(command, options->run.flow);
    add_target_options(command, options->run.targets);
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
        if (feed.notices.has_errors()) (void)require_cluster(feed, session);
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
        std::vector<FeedToAnalyse> feeds{{feed, {"基准", "the base"}}};
        for (const auto& scenario : scenarios)
            feeds.push_back({scenario.feed, {"情景：" + scenario.name.name.zh, "scenario " + scenario.name.name.en}});
        options->run.sweep.threads = session.threads;
        const auto analyses = analyse(feeds, options->run, clock.hooks());
        const auto& base = *analyses.front();
        session.exit = base.exit();
        auto json = base.json();
        std::vector<ResultsBeneath> beneath;
        for (std::size_t i = 0; i < scenarios.size(); ++i) {
            const auto& scenario = scenarios[i];
            const auto& result = *analyses[i + 1];
            auto parts = result.parts();
            parts.push_back(scenario_results(scenario.name, scenario.changed));
            beneath.push_back(
                {std::filesystem::path("scenarios") / scenario.name.id, scenario.feed.identity, std::move(parts)});
            json["scenarios"][scenario.name.id] = result.json();
            session.exit = std::max(session.exit, result.exit());
        }
        analyses.front()->note(how_it_ran(clock, session));
        clock.hooks().start("write", {"写入结果", "writing the results"});
        std::string side_by_side;
        const auto finish = [&](const std::filesystem::path& staged) {
            if (beneath.empty()) return;
            const auto sides = with_scenarios(staged, beneath);
            replace_file(staged / "compare.csv", compare_csv(sides.comparison));
            replace_file(staged / "report.html", base.report_beside(sides));
            side_by_side = compare_text(sides.comparison, session.language);
        };
        put_results(options->out, feed, base.parts(), beneath, finish);
        if (session.json) fmt::print("{}\n", json.dump(2));
        if (session.json || session.quiet) return;
        fmt::print("{}{}{}", base.text(session.language), side_by_side,
                   where_results_are(options->out, base.parts(), session.language));
    });
}

}  // namespace chegu::cli
