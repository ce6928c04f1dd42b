#include "study/study.h"

#include <algorithm>
#include <mutex>

#include "analyses/catalogue.h"
#include "base/parallel.h"
#include "report/lists.h"
#include "report/report.h"

namespace chegu {
namespace {

/// The same step of several cases on several threads. One case alone tells of its phases itself; of several only the
/// number that are done is told.
struct SideBySideWork {
    std::size_t count;
    std::size_t threads;
    const Progress& progress;

    template <class Work>
    void each(const std::string& phase, const Words& words, Work work) const {
        if (count == 1) return work(0, progress);
        progress.start(phase, words);
        Progress own;
        own.stop = progress.stop;
        std::mutex mutex;
        std::size_t done = 0;
        parallel_each(count, threads, [&](std::size_t i) {
            work(i, own);
            const std::scoped_lock lock(mutex);
            progress.at(static_cast<double>(++done), static_cast<double>(count));
        });
    }
};

void add_with_bases(std::string_view name, std::vector<const Analysis*>& all) {
    const auto& wanted = analysis(name);
    for (const auto base : wanted.rests_on) add_with_bases(base, all);
    if (std::find(all.begin(), all.end(), &wanted) == all.end()) all.push_back(&wanted);
}

void solve(Studied& studied, bool wide, const Progress& progress) {
    for (const auto* one : studied.analyses)
        if (one->wide == wide) one->solve(studied.of, progress);
}

/// Report and lists; `beside`: the scenarios, where it is the base's report.
ResultPart report_of(const Studied& studied, const SideBySide* beside) {
    std::vector<const page::ReportRoom*> rooms;
    for (const auto& one : analyses()) rooms.push_back(&one.report());
    const ReportInput input{studied.of, studied.feed.identity, studied.feed.notices, rooms, beside};
    ResultPart part;
    part.name = "report";
    part.files["report.html"] = report_html(input);
    part.files["lists.xlsx"] = lists_xlsx(input);
    return part;
}

SideBySide compared(std::span<const FeedToStudy> feeds, const Study& study) {
    std::vector<NamedFigures> figures;
    SideBySide sides;
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        figures.push_back(figures_of(result_schema(), feeds[i].id, feeds[i].feed.identity, study.cases[i]->parts));
        const auto* made_by = feeds[i].made_by;
        sides.scenarios.push_back(made_by != nullptr ? std::optional(scenario_summary(made_by->summary))
                                                     : std::nullopt);
    }
    sides.comparison = compare(result_schema(), figures);
    return sides;
}

}  // namespace

std::vector<const Analysis*> with_bases(std::string_view name) {
    std::vector<const Analysis*> all;
    add_with_bases(name, all);
    return all;
}

std::vector<const Analysis*> for_feed(const DecodedFeed& feed) {
    std::vector<const Analysis*> all;
    for (const auto& one : analyses())
        if (one.subject.empty() || feed.table(one.subject).rows() > 0) add_with_bases(one.name, all);
    return all;
}

Studied::Studied(const FeedToStudy& asked, const StudyOptions& options)
    : feed(asked.feed),
      analyses(options.analysis.empty() ? for_feed(asked.feed.decoded) : with_bases(options.analysis)),
      of(asked.feed.decoded, options.options) {
    of.threads = options.threads;
}

Study study(std::span<const FeedToStudy> feeds, const StudyOptions& options, const Progress& progress) {
    const SideBySideWork side_by_side{feeds.size(), options.threads, progress};
    Study study;
    auto& cases = study.cases;
    cases.resize(feeds.size());
    side_by_side.each("plan", {"求解基准和各情景的供应方案", "planning the flow of the base and the scenarios"},
                      [&](std::size_t i, const Progress& own) {
                          cases[i] = std::make_unique<Studied>(feeds[i], options);
                          solve(*cases[i], false, own);
                      });
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        if (feeds.size() > 1) progress.start("scenario", feeds[i].name);
        for (std::size_t earlier = 0; earlier < i; ++earlier) cases[i]->of.before.push_back(&cases[earlier]->of);
        solve(*cases[i], true, progress);
    }
    const bool report = options.analysis.empty();
    if (report && feeds.size() == 1) progress.start("report", {"撰写报告和清单", "writing the report and the lists"});
    side_by_side.each("tables", {"整理基准和各情景的结果", "tabling the results of the base and the scenarios"},
                      [&](std::size_t i, const Progress&) {
                          auto& parts = cases[i]->parts;
                          for (const auto* one : cases[i]->analyses) parts.push_back(one->write(cases[i]->of));
                          if (feeds[i].made_by != nullptr) parts.push_back(*feeds[i].made_by);
                      });
    if (feeds.size() > 1) study.sides = compared(feeds, study);
    if (!report) return study;
    side_by_side.each("report",
                      {"撰写基准和各情景的报告和清单", "writing the reports and lists of the base and the scenarios"},
                      [&](std::size_t i, const Progress&) {
                          const bool beside = i == 0 && feeds.size() > 1;
                          cases[i]->parts.push_back(report_of(*cases[i], beside ? &study.sides : nullptr));
                      });
    return study;
}

}  // namespace chegu
