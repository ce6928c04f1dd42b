#include <fmt/format.h>

#include <filesystem>

#include "analyses/catalogue.h"
#include "base/number.h"
#include "cli/commands.h"
#include "cli/show_notices.h"
#include "cli/where_files_are.h"
#include "page/aligned.h"
#include "results/out_folder.h"
#include "study/publication.h"
#include "tables/formats/place.h"
#include "tables/write.h"

namespace chegu::cli {
namespace {

std::string counts(const Notices& notices, Language language) {
    const bool sound = notices.count(Severity::error) == 0;
    const auto errors = count_text(notices.count(Severity::error), language);
    const auto warnings = count_text(notices.count(Severity::warning), language);
    if (language == Language::zh)
        return sound ? fmt::format("没有错误，{} 条警告\n", warnings)
                     : fmt::format("{} 个错误，{} 条警告\n", errors, warnings);
    return sound ? fmt::format("no errors, {} warnings\n", warnings)
                 : fmt::format("{} errors, {} warnings\n", errors, warnings);
}

/// What the feed allows: each analysis ready (with errors: once they are mended), or what is missing for it.
std::string ready(const std::vector<Readiness>& analyses, bool errors, Language language) {
    const bool zh = language == Language::zh;
    std::vector<Line> lines;
    for (const auto& analysis : analyses) {
        std::string value;
        for (const auto& missing : analysis.missing) {
            if (!value.empty()) value += zh ? "；" : "; ";
            value += missing.in(language);
        }
        if (analysis.ready())
            value = errors ? (zh ? "改正错误后数据齐备" : "once the errors are mended")
                           : (zh ? "数据齐备" : "the feed has what it needs");
        else value.insert(0, zh ? "缺：" : "lacks ");
        lines.push_back({fmt::format("{}  {}", analysis.analysis, analysis.title.in(language)), value});
    }
    return aligned(lines);
}

}  // namespace

void add_check(CommandLine& line, Session& session) {
    struct Options {
        std::string feed, out;
        bool all = false;
    };
    const auto options = std::make_shared<Options>();
    const auto command = line.add("check", {"一次列出数据的全部问题", "report every problem of the feed"});
    add_feed(command, options->feed);
    add_out(command, options->out, false);
    command.flag("--all", options->all, {"列出每一条，而不是每种前几条", "every notice, not the first of each kind"});
    command.when_called([options, &session] {
        if (!options->out.empty()) require_folder(options->out);
        LoadedFeed feed;
        {
            const ProgressLine progress(session);
            feed = load(options->feed, progress.hooks(), options->all);
            check_scenarios(feed);
        }
        const auto report = check_report(feed);
        ResultPart part;
        part.name = "check";
        if (!options->out.empty()) {
            part.files = {{"check.json", check_json(report)}, {"check.html", check_html(report)}};
            // Those who work in a spreadsheet mend it there.
            if (formats::format_of(options->feed) == formats::Format::workbook)
                part.files["check.xlsx"] = marked_workbook(options->feed, feed.notices);
            part.summary = {{"errors", feed.notices.count(Severity::error)},
                            {"warnings", feed.notices.count(Severity::warning)}};
            publish(result_schema(), options->out, feed.identity, std::span(&part, 1));
        }
        const auto page = std::filesystem::path(options->out) / "check.html";
        show_notices(feed, session, options->out.empty() ? std::string{} : page.string());
        session.exit = feed.notices.has_errors() ? Exit::bad_input : Exit::done;
        if (session.json || session.quiet) return;
        fmt::print("{}{}", counts(feed.notices, session.language),
                   ready(report.readiness, feed.notices.has_errors(), session.language));
        if (!options->out.empty())
            fmt::print("{}", where_files_are(options->out, std::span(&part, 1), session.language));
    });
}

}  // namespace chegu::cli
