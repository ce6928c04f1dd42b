#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <new>
#include <nlohmann/json.hpp>
#include <system_error>

#include "cli/commands.h"

namespace {

using chegu::Exit;
using chegu::FailureKind;
using chegu::Language;
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

int report_failure(const chegu::Failure& failure, const Session& session) {
    if (session.json && failure.kind() != FailureKind::bad_input) {
        const nlohmann::ordered_json error{{"error", {{"zh", failure.words().zh}, {"en", failure.words().en}}}};
        std::puts(error.dump().c_str());  // the exit code says it too, should nobody listen
    }
    chegu::cli::tell(fmt::format("chegu: {}\n", failure.words().in(session.language)));
    return static_cast<int>(chegu::exit_of(failure.kind()));
}

/// What the system refused where nobody expected it: there is nothing wrong with the program.
chegu::Failure refusal(const std::system_error& error, FailureKind kind) {
    const std::string why = error.what();
    return {kind, {"系统拒绝了一次操作：" + why, "the system refused something: " + why}};
}

}  // namespace

int main(int argc, char** argv) {
    Session session;
    session.language = language_of(argc, argv);
    chegu::cli::CommandLine line(session);
    chegu::cli::add_commands(line, session);
    chegu::cli::catch_interrupt();
    try {
        const auto decided = line.run(argc, argv);
        chegu::cli::finish_output();
        if (decided) return static_cast<int>(*decided);
    } catch (const chegu::Failure& failure) {
        return report_failure(failure, session);
    } catch (const std::filesystem::filesystem_error& error) {
        return report_failure(refusal(error, chegu::fault_of(error.code())), session);
    } catch (const std::system_error& error) {
        return report_failure(refusal(error, FailureKind::system), session);
    } catch (const std::bad_alloc&) {
        return report_failure({FailureKind::system, {"内存不够", "out of memory"}}, session);
    } catch (const std::exception& error) {
        chegu::cli::tell(fmt::format("chegu: {}\n", error.what()));
        return static_cast<int>(Exit::internal);
    }
    return static_cast<int>(session.exit);
}
