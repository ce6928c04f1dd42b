#include "results/compare.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "analyses/catalogue.h"
#include "base/file_io.h"
#include "cli/commands.h"
#include "cli/compare_text.h"
#include "report/side_by_side.h"

namespace chegu::cli {
namespace {

using Json = nlohmann::ordered_json;

Json as_json(const Comparison& comparison) {
    Json figures = Json::array();
    const auto value = [](const std::optional<double>& number) { return number ? Json(*number) : Json(nullptr); };
    for (const auto& figure : comparison.figures) {
        Json values = Json::array();
        for (const auto& number : figure.values) values.push_back(value(number));
        figures.push_back(
            {{"part", figure.part}, {"figure", figure.figure}, {"unit", figure.unit}, {"values", values}});
    }
    return {{"results", comparison.names}, {"figures", figures}};
}

/// The folders by their last names; the whole path where two would be called the same.
std::vector<NamedResult> named(const std::vector<std::string>& folders) {
    std::vector<NamedResult> results;
    std::set<std::string> names;
    for (const auto& folder : folders) {
        auto path = std::filesystem::path(folder).lexically_normal();
        if (!path.has_filename()) path = path.parent_path();
        auto name = path.filename().string();
        if (!names.insert(name).second && !names.insert(name = folder).second)
            throw Failure(FailureKind::bad_input, {folder + " 写了两次。", folder + " is named twice"});
        results.push_back({name, path});
    }
    return results;
}

}  // namespace

void add_compare(CommandLine& line, Session& session) {
    struct Options {
        std::vector<std::string> folders;
        std::string out;
    };
    const auto options = std::make_shared<Options>();
    const auto command = line.add("compare", {"几份结果的数字并排比较", "figures of several results side by side"});
    command.option("OUT", options->folders, {"结果文件夹，第一个是基准", "folders of results; the first is the base"})
        .required()
        .words(2, 100)
        .path();
    command
        .option("-o,--out", options->out,
                {"把 compare.csv 和 compare.html 写入这个文件夹",
                 "the folder that compare.csv and compare.html are written to"})
        .path();
    command.when_called([options, &session] {
        const auto sides = side_by_side(result_schema(), named(options->folders));
        const auto& comparison = sides.comparison;
        if (!options->out.empty()) {
            const auto folder = std::filesystem::path(options->out);
            std::filesystem::create_directories(folder);
            replace_file(folder / "compare.csv", compare_csv(comparison));
            replace_file(folder / "compare.html", compare_html(sides));
        }
        if (session.json) fmt::print("{}\n", as_json(comparison).dump(2));
        else if (!session.quiet) fmt::print("{}", compare_text(comparison, session.language));
    });
}

}  // namespace chegu::cli
