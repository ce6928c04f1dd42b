#include "cli/commands.h"

namespace chegu::cli {

void add_commands(CommandLine& line, Session& session) {
    add_check(line, session);
    add_run(line, session);
    add_flow(line, session);
    add_chain(line, session);
    add_baseline(line, session);
    add_verify(line, session);
    add_diff(line, session);
    add_compare(line, session);
    add_generate(line, session);
    add_convert(line, session);
    add_template(line, session);
    add_docs(line, session);
}

}  // namespace chegu::cli
