#pragma once
// Man pages, from the texts of --help.

#include <map>
#include <string>

#include "base/language.h"
#include "cli/description.h"

namespace chegu::cli {

/// The pages by file name in roff: chegu.1, and of each command that is not hidden chegu-COMMAND.1. `program` is in
/// that language.
std::map<std::string, std::string> man_pages(const ProgramDescription& program, Language language);

}  // namespace chegu::cli
