#include <fmt/format.h>

#include "cli/completions.h"
#include "cli/filled.h"

namespace chegu::cli {
namespace {

// Where nothing is found bash completes files (-o default): right for a FEED, for OUT and after -o.
constexpr std::string_view bash_form = R"(# bash completion of @program@, written by the program itself
_@program@() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    local command='' choices='' options='' list=0 begun='' i
    # bash takes --lang=zh for three words.
    if [[ $word == '=' ]]; then
        word=''
    elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in
            @each_command@)
                command=${COMP_WORDS[i]}
                break
                ;;
        esac
    done
    case $command:$before in
@values@    esac
    if [[ -n $choices ]]; then
        # Of a list with commas the last part is completed.
        if ((list)) && [[ $word == *,* ]]; then
            begun=${word%,*},
        fi
        mapfile -t COMPREPLY < <(compgen -P "$begun" -W "$choices" -- "${word#"$begun"}")
        return
    fi
    case $command in
@options@    esac
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options @everywhere@" -- "$word")
    elif [[ -z $command ]]; then
        mapfile -t COMPREPLY < <(compgen -W '@commands@' -- "$word")
    fi
}
complete -o default -F _@program@ @program@
)";

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : std::string(between)) + word;
    return text;
}

/// The branches of a case over COMMAND:WORD BEFORE for the options that take a value.
std::string values_of(const CommandDescription& command, const std::string& name) {
    std::string branches;
    for (const auto& option : command.options) {
        if (option.is_word() || option.value.empty()) continue;
        branches += fmt::format("        {}:{})", name, joined(option.names, "|" + name + ":"));
        if (option.choices.empty()) branches += " return ;;\n";
        else branches += fmt::format(" choices='{}'{} ;;\n", joined(option.choices, " "), option.list ? " list=1" : "");
    }
    return branches;
}

std::string names_of(const CommandDescription& command) {
    std::vector<std::string> names;
    for (const auto& option : command.options) names.insert(names.end(), option.names.begin(), option.names.end());
    return joined(names, " ");
}

}  // namespace

std::string bash_completion(const ProgramDescription& program) {
    std::vector<std::string> commands;
    std::string values = values_of(program.everywhere, "*");
    std::string options;
    for (const auto& command : program.commands) {
        if (command.hidden) continue;
        commands.push_back(command.name);
        values += values_of(command, command.name);
        options += fmt::format("        {}) options='{}' ;;\n", command.name, names_of(command));
    }
    return filled(bash_form, {{"@program@", program.name},
                              {"@commands@", joined(commands, " ")},
                              {"@each_command@", joined(commands, "|")},
                              {"@everywhere@", names_of(program.everywhere)},
                              {"@values@", values},
                              {"@options@", options}});
}

}  // namespace chegu::cli
