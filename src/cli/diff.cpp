#include "results/diff.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "analyses/catalogue.h"
#include "base/number.h"
#include "cli/commands.h"

namespace chegu::cli {
namespace {

using Json = nlohmann::ordered_json;

Json as_json(const DiffReport& report) {
    const auto value = [](const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); };
    Json listed = Json::array();
    for (const auto& difference : report.listed)
        listed.push_back({{"file", difference.file},
                          {"row", difference.row},
                          {"column", difference.column},
                          {"first", value(difference.first)},
                          {"second", value(difference.second)}});
    return {{"same", report.same()}, {"rows", report.rows}, {"differences", report.total}, {"listed", listed}};
}

std::string as_text(const DiffReport& report, Language language) {
    const bool zh = language == Language::zh;
    const auto value = [&](const std::optional<std::string>& text) {
        return text ? (text->empty() ? std::string(zh ? "（空）" : "(empty)") : *text)
                    : std::string(zh ? "（没有）" : "(not there)");
    };
    const auto rows = count_text(report.rows, language);
    if (report.same()) return zh ? fmt::format("相同：比较了 {} 行\n", rows) : fmt::format("The same: {} rows\n", rows);
    const auto total = count_text(report.total, language);
    std::string text = zh ? fmt::format("不同：{} 处\n", total) : fmt::format("{} differences\n", total);
    for (const auto& difference : report.listed)
        text += fmt::format("  {} [{}] {}: {} | {}\n", difference.file, difference.row, difference.column,
                            value(difference.first), value(difference.second));
    if (report.total > report.listed.size())
        text += fmt::format(fmt::runtime(zh ? "  另有 {} 处\n" : "  and {} more\n"),
                            count_text(report.total - report.listed.size(), language));
    return text;
}

}  // namespace

void add_diff(CommandLine& line, Session& session) {
    struct Options {
        std::string first, second;
        double tolerance = 0;
    };
    const auto options = std::make_shared<Options>();
    const auto command = line.add(
        "diff", {"逐行比较两份结果：相同与否（不同则退出码为 1）", "two results row by row: the same or not (exit 1)"});
    command.option("OUT1", options->first, {"结果文件夹", "a folder of results"}).path().required();
    command.option("OUT2", options->second, {"另一个结果文件夹", "another"}).path().required();
    command
        .option("--tolerance", options->tolerance,
                {"两个数相差不超过较大者（至少 1）的这个倍数就算相同，默认 0",
                 "numbers that differ by no more than this share of the larger, or of 1, are the same; 0"})
        .not_negative();
    command.when_called([options, &session] {
        const auto report = diff(result_schema().tables, options->first, options->second, options->tolerance);
        if (session.json) fmt::print("{}\n", as_json(report).dump(2));
        else if (!session.quiet) fmt::print("{}", as_text(report, session.language));
        if (!report.same()) session.exit = Exit::differs;
    });
}

}  // namespace chegu::cli
