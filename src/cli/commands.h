#pragma once
// One function a command: it adds the command, with its options, to the command line.

#include <CLI/CLI.hpp>

#include "cli/session.h"

namespace chegu::cli {

void add_check(CLI::App& app, Session& session);
void add_run(CLI::App& app, Session& session);
void add_flow(CLI::App& app, Session& session);
void add_chain(CLI::App& app, Session& session);
void add_baseline(CLI::App& app, Session& session);
void add_verify(CLI::App& app, Session& session);
void add_diff(CLI::App& app, Session& session);
void add_compare(CLI::App& app, Session& session);
void add_generate(CLI::App& app, Session& session);
void add_convert(CLI::App& app, Session& session);
void add_template(CLI::App& app, Session& session);
void add_docs(CLI::App& app, Session& session);

/// Options that several commands take.
void add_feed(CLI::App& command, std::string& feed, const Session& session);
void add_threads(CLI::App& command, std::size_t& threads, const Session& session);
void add_out(CLI::App& command, std::string& out, const Session& session, bool required = true);

}  // namespace chegu::cli
