// Two builds of Chegu over the acceptance set: what the one refuses, computes and takes, against the other.

#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "base/failure.h"
#include "base/temporary_folder.h"
#include "cli/exit.h"
#include "qa/acceptance_run.h"
#include "qa/child.h"
#include "qa/report.h"

namespace chegu::qa {
namespace {

namespace fs = std::filesystem;

struct Options {
    Builds builds;
    fs::path set = CHEGU_ACCEPTANCE_SET;
    std::vector<std::string> only;
    std::size_t top = 10;
    bool json = false, list = false;
    RunOptions run;
};

void add_options(CLI::App& app, Options& options) {
    app.add_option("OLD", options.builds.before, "a chegu program")->required()->check(CLI::ExistingFile);
    app.add_option("NEW", options.builds.after, "another")->required()->check(CLI::ExistingFile);
    app.add_option("--set", options.set, "what to try them on")->capture_default_str();
    app.add_option("--only", options.only, "only cases whose name holds this; may be given several times")
        ->expected(1)
        ->take_all();
    app.add_option("--tolerance", options.run.tolerance,
                   "numbers that differ by no more than this share of the larger, or of 1, are the same")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    app.add_option("--top", options.top, "at most so many lines of a kind")->capture_default_str();
    app.add_option("--limit", options.run.limit_seconds, "seconds that one run may take")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    app.add_flag("--json", options.json, "every difference as JSON");
    app.add_flag("--list", options.list, "only list the names of the cases");
}

/// The cases whose name holds one of the words; all of them where there is none.
std::vector<Case> chosen(std::vector<Case> cases, const std::vector<std::string>& words) {
    if (words.empty()) return cases;
    std::erase_if(cases, [&](const Case& one) {
        return std::none_of(words.begin(), words.end(),
                            [&](const std::string& word) { return one.name.find(word) != std::string::npos; });
    });
    if (cases.empty())
        throw Failure(FailureKind::bad_input, {"没有符合 --only 的情形", "--only: no case has a name of the kind"});
    return cases;
}

/// 0: nothing changed but times, 1: something did.
int compare_builds(Options options) {
    const TemporaryFolder scratch;
    const auto set = read_set(fs::absolute(options.set).lexically_normal());
    Feeds feeds(set.folder(), scratch.path() / "feeds");
    const auto cases = chosen(cases_of(set, feeds), options.only);
    if (options.list) {
        for (const auto& one : cases) fmt::print("{}\n", one.name);
        return 0;
    }
    for (auto* build : {&options.builds.before, &options.builds.after}) *build = fs::absolute(*build);
    const bool terminal = ::isatty(STDERR_FILENO) == 1;
    const auto outcome = run_cases(cases, feeds, options.builds, options.run, scratch.path(), [&](std::size_t k) {
        if (terminal) fmt::print(stderr, "\r\033[K{}/{} {}", k + 1, cases.size(), cases[k].name);
    });
    if (terminal) fmt::print(stderr, "\r\033[K");
    fmt::print("{}", options.json ? json_report(outcome) : text_report(outcome, options.top));
    return outcome.changed() ? 1 : 0;
}

}  // namespace
}  // namespace chegu::qa

int main(int argc, char** argv) {
    using chegu::Exit;
    chegu::qa::Options options;
    CLI::App app("Runs two builds of Chegu over the acceptance set and lists what changed", "qa");
    chegu::qa::add_options(app, options);
    try {
        app.parse(argc, argv);
        chegu::qa::catch_interrupt();
        return chegu::qa::compare_builds(options);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(Exit::bad_input);
    } catch (const chegu::Failure& failure) {
        fmt::print(stderr, "qa: {}\n", failure.what());
        return static_cast<int>(chegu::exit_of(failure.kind()));
    } catch (const std::exception& error) {
        fmt::print(stderr, "qa: {}\n", error.what());
        return static_cast<int>(Exit::internal);
    }
}
