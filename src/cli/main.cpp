#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <system_error>

#include "base/version.h"
#include "cli/commands.h"

namespace {

using chegu::Exit;
using chegu::Language;
using chegu::Text;
using chegu::cli::Session;

/// The language must be known before the help is written: --lang wherever it stands, else the locale's.
Language language_of(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const std::string_view next = i + 1 < argc ? argv[i + 1] : "";
        if (word == "--lang=zh" || (word == "--lang" && next == "zh")) return Language::zh;
        if (word == "--lang=en" || (word == "--lang" && next == "en")) return Language::en;
    }
    return chegu::cli::language_of_locale();
}

void add_common(CLI::App& app, Session& session, std::string& language) {
    const auto say = [&](const Text& text) { return std::string(session.say(text)); };
    app.add_flag("--json", session.json, say({"在标准输出给出 JSON", "machine-readable on standard output"}));
    app.add_flag("--quiet", session.quiet, say({"不显示进度和摘要", "no progress and no summary"}));
    app.add_option("--lang", language, say({"zh 或 en，默认取自系统", "zh or en; by default the locale's"}))
        ->check(CLI::IsMember({"zh", "en"}));
    app.set_version_flag("--version", "chegu " + std::string(chegu::version), say({"显示版本", "print the version"}));
    app.set_help_flag("-h,--help", say({"显示帮助", "print this help"}));
}

int report_failure(const chegu::Failure& failure, const Session& session) {
    if (session.json && failure.code() != Exit::bad_input) {
        const nlohmann::ordered_json error{{"error", {{"zh", failure.words().zh}, {"en", failure.words().en}}}};
        std::puts(error.dump().c_str());  // the exit code says it too, should nobody listen
    }
    chegu::cli::tell(fmt::format("chegu: {}\n", failure.words().in(session.language)));
    return static_cast<int>(failure.code());
}

/// What the system refused where nobody expected it: there is nothing wrong with the program.
chegu::Failure refusal(const std::system_error& error) {
    const std::string why = error.what();
    return {Exit::bad_input, {"系统拒绝了一次操作：" + why, "the system refused something: " + why}};
}

}  // namespace

int main(int argc, char** argv) {
    Session session;
    session.language = language_of(argc, argv);
    std::string language;
    CLI::App app(
        std::string(session.say({"车谷：产业集群的规划引擎", "Chegu: a planning engine for an industrial cluster"})),
        "chegu");
    app.require_subcommand(1);
    app.fallthrough();
    add_common(app, session, language);
    chegu::cli::add_check(app, session);
    chegu::cli::add_run(app, session);
    chegu::cli::add_flow(app, session);
    chegu::cli::add_chain(app, session);
    chegu::cli::add_baseline(app, session);
    chegu::cli::add_verify(app, session);
    chegu::cli::add_diff(app, session);
    chegu::cli::add_compare(app, session);
    chegu::cli::add_generate(app, session);
    chegu::cli::add_convert(app, session);
    chegu::cli::add_template(app, session);
    chegu::cli::add_docs(app, session);
    chegu::cli::catch_interrupt();
    try {
        app.parse(argc, argv);
        chegu::cli::finish_output();
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(Exit::bad_input);
    } catch (const chegu::Failure& failure) {
        return report_failure(failure, session);
    } catch (const std::system_error& error) {
        return report_failure(refusal(error), session);
    } catch (const std::exception& error) {
        chegu::cli::tell(fmt::format("chegu: {}\n", error.what()));
        return static_cast<int>(Exit::internal);
    }
    return static_cast<int>(session.exit);
}
