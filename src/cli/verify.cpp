#include "verify/verify.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/number.h"
#include "cli/commands.h"
#include "cli/show_notices.h"
#include "cluster/build.h"

namespace chegu::cli {
namespace {

using Json = nlohmann::ordered_json;

Json as_json(const VerifyReport& report) {
    Json findings = Json::array();
    for (const auto& finding : report.findings)
        findings.push_back({{"code", finding.code},
                            {"file", finding.file},
                            {"row", finding.row},
                            {"column", finding.column},
                            {"found", finding.found},
                            {"expected", finding.expected},
                            {"zh", finding.sentence.zh},
                            {"en", finding.sentence.en}});
    return {{"holds", report.total_findings == 0},
            {"answers", report.answers},
            {"rows", report.rows_checked},
            {"worst_violation", report.worst_violation},
            {"worst_dual_violation", report.worst_dual_violation},
            {"gap", report.gap},
            {"total_findings", report.total_findings},
            {"findings", findings}};
}

std::string as_text(const VerifyReport& report, Language language) {
    constexpr std::size_t most_shown = 20;
    const bool zh = language == Language::zh;
    std::string text;
    for (std::size_t i = 0; i < std::min(most_shown, report.findings.size()); ++i)
        text += fmt::format("  {}\n", report.findings[i].sentence.in(language));
    if (report.total_findings > most_shown)
        text += fmt::format(fmt::runtime(zh ? "  另有 {} 处\n" : "  and {} more\n"),
                            count_text(report.total_findings - most_shown, language));
    if (report.total_findings > 0)
        return fmt::format(fmt::runtime(zh ? "核验未通过：{} 处不符\n" : "Not verified: {} things do not hold\n"),
                           count_text(report.total_findings, language)) +
               text;
    return zh ? fmt::format(
                    "核验通过：{} 个结果，{} 行，不用求解器重算\n"
                    "  约束最大偏差 {:.1e}，对偶最大偏差 {:.1e}，成本与下界相差 {:.1e}\n",
                    count_text(report.answers, language), count_text(report.rows_checked, language),
                    report.worst_violation, report.worst_dual_violation, report.gap)
              : fmt::format(
                    "Verified: {} answer(s), {} rows, recomputed without the solver\n"
                    "  worst violation {:.1e}, worst dual violation {:.1e}, gap between cost and bound {:.1e}\n",
                    count_text(report.answers, language), count_text(report.rows_checked, language),
                    report.worst_violation, report.worst_dual_violation, report.gap);
}

/// Each scenario by name, and how many of them hold.
std::string scenarios_text(const VerifyReport& report, Language language) {
    const bool zh = language == Language::zh;
    std::string text;
    std::size_t holding = 0;
    for (const auto& [id, of_scenario] : report.scenarios) {
        holding += of_scenario.holds() ? 1 : 0;
        text +=
            fmt::format("{}{}{}{}", zh ? "情景 " : "scenario ", id, zh ? "：" : ": ", as_text(of_scenario, language));
    }
    if (report.scenarios.empty()) return text;
    return text + fmt::format(fmt::runtime(zh ? "情景 {} 个，通过 {} 个\n" : "Scenarios: {}, of them verified {}\n"),
                              count_text(report.scenarios.size(), language), count_text(holding, language));
}

}  // namespace

void add_verify(CommandLine& line, Session& session) {
    struct Options {
        std::string feed, out;
    };
    const auto options = std::make_shared<Options>();
    const auto command = line.add(
        "verify", {"不用求解器，重新核算全部证书和数字", "recompute every certificate and figure without the solver"});
    add_feed(command, options->feed);
    command.option("OUT", options->out, {"结果文件夹", "the folder of results"}).path().required();
    command.when_called([options, &session] {
        const ProgressLine progress(session);
        const auto feed = load(options->feed, progress.hooks());
        require_no_errors(feed, session);
        const auto cluster = build_cluster(feed.decoded);
        progress.hooks().start("verify", {"核验结果", "verifying the results"});
        const auto report = verify(*feed.raw, cluster, options->out);
        auto json = as_json(report);
        for (const auto& [id, of_scenario] : report.scenarios) json["scenarios"][id] = as_json(of_scenario);
        const bool holds = report.holds();
        json["holds"] = holds;
        if (!session.json && (!session.quiet || !holds))
            fmt::print("{}{}", as_text(report, session.language), scenarios_text(report, session.language));
        if (session.json) fmt::print("{}\n", json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
        if (!holds) session.exit = Exit::differs;
    });
}

}  // namespace chegu::cli
