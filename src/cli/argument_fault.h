#pragma once
// What is wrong with the words that the program was called with, said in both languages.

#include <string>
#include <string_view>

#include "base/language.h"

namespace chegu::cli {

enum class ArgumentFault {
    missing,        // a word or an option that must be given
    no_command,     // no command, or one that there is not
    unexpected,     // words or options that there are not
    value_count,    // an option without its value, or with too many
    not_its_value,  // a value that is no number, or a flag with one
    without_other,  // an option that goes only with another
    not_allowed,    // a value out of its range; what was said of it is in the language of the session already
    other,
};

/// The sentence for a fault. `said` is what CLI11 says of it, from which the names are taken; `word` the command that
/// there is not, empty for none.
Words argument_fault(ArgumentFault fault, std::string_view said, std::string_view word);

}  // namespace chegu::cli
