#pragma once
// One function a command: it adds the command, with its options, to the command line.

#include "cli/command_line.h"

namespace chegu::cli {

void add_check(CommandLine& line, Session& session);
void add_run(CommandLine& line, Session& session);
void add_flow(CommandLine& line, Session& session);
void add_chain(CommandLine& line, Session& session);
void add_baseline(CommandLine& line, Session& session);
void add_verify(CommandLine& line, Session& session);
void add_diff(CommandLine& line, Session& session);
void add_compare(CommandLine& line, Session& session);
void add_generate(CommandLine& line, Session& session);
void add_convert(CommandLine& line, Session& session);
void add_template(CommandLine& line, Session& session);
void add_docs(CommandLine& line, Session& session);

/// All of them, in the order of the help.
void add_commands(CommandLine& line, Session& session);

/// Options that several commands take.
void add_feed(const Command& command, std::string& feed);
void add_out(const Command& command, std::string& out, bool required = true);

}  // namespace chegu::cli
