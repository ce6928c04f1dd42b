#include "cli/one_analysis.h"

#include <fmt/format.h>

#include "cli/show_notices.h"
#include "cli/where_files_are.h"
#include "study/how_it_ran.h"
#include "study/publication.h"
#include "study/study.h"

namespace chegu::cli {

void run_one(std::string_view analysis, const std::string& feed, const std::string& out, Shelf options,
             Session& session) {
    const ProgressLine progress(session);
    const PhaseClock clock(progress.hooks());
    const auto loaded = load(feed, clock.hooks());
    require_place_for_results(out, loaded.identity);
    require_no_errors(loaded, session);
    const FeedToStudy asked{loaded, "base", {"基准", "the base"}};
    auto answer = study(std::span(&asked, 1), {analysis, std::move(options), session.threads}, clock.hooks());
    auto& studied = *answer.cases.front();
    auto& part = studied.parts.back();
    clock.hooks().start("write", {"写入结果", "writing the results"});
    part.run.update(how_it_ran(clock, session.threads));
    publish(out, {*loaded.raw, loaded.identity, studied.parts});
    if (studied.of.stopped_by_limit) session.exit = Exit::limit;
    if (session.json) fmt::print("{}\n", part.summary.dump(2));
    if (session.json || session.quiet) return;
    fmt::print("{}{}", studied.analyses.back()->in_short(studied.of, session.language),
               where_results_are(out, studied.parts, session.language));
}

}  // namespace chegu::cli
