#include <fmt/format.h>

#include "cli/completions.h"
#include "cli/filled.h"

namespace chegu::cli {
namespace {

constexpr std::string_view fish_form = R"(# fish completion of @program@, written by the program itself
complete -c @program@ -f
if string match -q 'zh*' -- $LC_ALL $LC_MESSAGES $LANG
@zh@else
@en@end
)";

/// In single quotes.
std::string fish_quoted(const std::string& text) {
    return "'" + filled(text, {{R"(\)", R"(\\)"}, {"'", R"(\')"}}) + "'";
}

/// One `complete` an option. Words that are files complete as files.
std::string completes_of(const CommandDescription& command, const std::string& begin) {
    std::string lines;
    bool files = false;
    for (const auto& option : command.options) {
        if (option.is_word()) {
            files = files || option.path;
            continue;
        }
        auto line = begin;
        for (const auto& name : option.names)
            line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        if (!option.value.empty()) line += option.path ? " -r -F" : " -x";
        std::string choices;
        for (const auto& choice : option.choices) choices += (choices.empty() ? "" : " ") + choice;
        if (!choices.empty() && option.list) choices = fmt::format("(__fish_append , {})", choices);
        if (!choices.empty()) line += " -a " + fish_quoted(choices);
        lines += fmt::format("{} -d {}\n", line, fish_quoted(option.help));
    }
    if (files) lines += begin + " -F\n";
    return lines;
}

std::string completes_of(const ProgramDescription& program) {
    const auto begin = "    complete -c " + program.name;
    auto lines = completes_of(program.everywhere, begin);
    for (const auto& command : program.commands) {
        if (command.hidden) continue;
        lines +=
            fmt::format("{} -n __fish_use_subcommand -a {} -d {}\n", begin, command.name, fish_quoted(command.help));
        lines += completes_of(command, fmt::format("{} -n '__fish_seen_subcommand_from {}'", begin, command.name));
    }
    return lines;
}

}  // namespace

std::string fish_completion(const ProgramDescription& zh, const ProgramDescription& en) {
    return filled(fish_form, {{"@program@", en.name}, {"@zh@", completes_of(zh)}, {"@en@", completes_of(en)}});
}

}  // namespace chegu::cli
