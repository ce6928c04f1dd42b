#pragma once
// What a shell loads to complete the words of the program.

#include <string>

#include "cli/description.h"

namespace chegu::cli {

/// Completes commands, options, the choices of an option and, elsewhere, files.
std::string bash_completion(const ProgramDescription& program);

/// The same, and says what each is, in the language of the user's locale.
std::string zsh_completion(const ProgramDescription& zh, const ProgramDescription& en);
std::string fish_completion(const ProgramDescription& zh, const ProgramDescription& en);

}  // namespace chegu::cli
