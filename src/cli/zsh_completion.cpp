#include <fmt/format.h>

#include "cli/completions.h"
#include "cli/filled.h"

namespace chegu::cli {
namespace {

constexpr std::string_view zsh_form = R"(#compdef @program@
# zsh completion of @program@, written by the program itself
_@program@() {
    local line state
    local -a commands everywhere options
    if [[ ${LC_ALL:-${LC_MESSAGES:-$LANG}} == zh* ]]; then
@zh@    else
@en@    fi
    _arguments -C $everywhere '1: :->command' '*:: :->words'
    case $state in
        command) _describe -t commands command commands ;;
        words) _arguments $everywhere $options ;;
    esac
}
_@program@ "$@"
)";

constexpr std::string_view texts_form = R"(        commands=(
@commands@        )
        everywhere=(
@everywhere@        )
        case ${words[(r)@each_command@]} in
@options@        esac
)";

/// In single quotes.
std::string zsh_quoted(const std::string& text) { return "'" + filled(text, {{"'", R"('\'')"}}) + "'"; }

/// Of a text that stands between brackets or colons of _arguments.
std::string plain(const std::string& text) {
    return filled(text, {{"\\", R"(\\)"}, {"[", R"(\[)"}, {"]", R"(\])"}, {":", R"(\:)"}});
}

std::string action_of(const OptionDescription& option) {
    std::string choices;
    for (const auto& choice : option.choices) choices += (choices.empty() ? "" : " ") + choice;
    if (choices.empty()) return option.path ? "_files" : " ";
    return option.list ? fmt::format("_values -s , {} {}", option.value, choices) : "(" + choices + ")";
}

/// What _arguments takes: "(-o --out)-o[...]:PATH:_files" a name.
std::string arguments_of(const CommandDescription& command, std::string_view indent) {
    std::string lines;
    const auto add = [&](const std::string& line) { lines += fmt::format("{}{}\n", indent, zsh_quoted(line)); };
    for (const auto& option : command.options) {
        if (option.is_word()) {
            add(fmt::format("{}:{}:{}", option.words ? "*" : "", plain(option.help), action_of(option)));
            continue;
        }
        std::string names;
        for (const auto& name : option.names) names += (names.empty() ? "" : " ") + name;
        const auto value = option.value.empty() ? "" : fmt::format(":{}:{}", option.value, action_of(option));
        for (const auto& name : option.names) add(fmt::format("({}){}[{}]{}", names, name, plain(option.help), value));
    }
    return lines;
}

std::string texts_of(const ProgramDescription& program) {
    std::string commands;
    std::string names;
    std::string options;
    for (const auto& command : program.commands) {
        if (command.hidden) continue;
        commands += fmt::format("            {}\n", zsh_quoted(command.name + ":" + plain(command.help)));
        names += (names.empty() ? "" : "|") + command.name;
        options += fmt::format("            {})\n                options=(\n{}                )\n                ;;\n",
                               command.name, arguments_of(command, "                    "));
    }
    return filled(texts_form, {{"@commands@", commands},
                               {"@everywhere@", arguments_of(program.everywhere, "            ")},
                               {"@each_command@", "(" + names + ")"},
                               {"@options@", options}});
}

}  // namespace

std::string zsh_completion(const ProgramDescription& zh, const ProgramDescription& en) {
    return filled(zsh_form, {{"@program@", en.name}, {"@zh@", texts_of(zh)}, {"@en@", texts_of(en)}});
}

}  // namespace chegu::cli
