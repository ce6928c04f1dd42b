#pragma once
// Commands and their options, as the files of this folder describe them. command_line.cpp alone knows CLI11: its
// headers take a compiler longer than all else that a command includes.

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/failure.h"
#include "cli/description.h"
#include "cli/exit.h"
#include "cli/session.h"

namespace CLI {  // NOLINT(readability-identifier-naming): its own name
class App;
class Option;
}  // namespace CLI

namespace chegu::cli {

/// What is asked of an option. A value that is not so ends the program with what would be right.
class CommandOption {
   public:
    CommandOption(CLI::Option& option, OptionDescription& description, Language language)
        : option_(option), description_(description), language_(language) {}

    const CommandOption& required() const;
    /// Several values in one word, "A,B".
    const CommandOption& separated_by_commas() const;
    /// Several words, so many.
    const CommandOption& words(int least, int most) const;
    const CommandOption& one_of(const std::vector<std::string>& values) const;
    const CommandOption& between(int least, int most) const;
    const CommandOption& positive() const;
    const CommandOption& not_negative() const;
    /// May be the name of a file or a folder, which a shell completes.
    const CommandOption& path() const;
    /// Only together with another option.
    const CommandOption& only_with(const std::string& other) const;

   private:
    CLI::Option& option_;
    OptionDescription& description_;
    Language language_;
};

/// A command. What its options write to must live as long as the command line.
class Command {
   public:
    Command(CLI::App& app, CommandDescription& description, const Session& session)
        : app_(app), description_(description), session_(session) {}

    /// `names`: "--threads", "-o,--out", or of a word without dashes its name, "FEED".
    CommandOption option(const std::string& names, std::string& value, const Text& help) const;
    CommandOption option(const std::string& names, std::vector<std::string>& values, const Text& help) const;
    CommandOption option(const std::string& names, std::size_t& value, const Text& help) const;
    CommandOption option(const std::string& names, double& value, const Text& help) const;
    void flag(const std::string& name, bool& value, const Text& help) const;
    void when_called(std::function<void()> work) const;
    /// Leaves it out of the help: it is for those who work on the code.
    void hide() const;

   private:
    friend class CommandLine;
    CommandOption describe(CLI::Option& option, const Text& help) const;

    CLI::App& app_;
    CommandDescription& description_;
    const Session& session_;
};

/// All the words with which the program is called.
class CommandLine {
   public:
    /// With what stands everywhere: --json, --quiet, --lang, --threads, --version, --help. In the language of the
    /// session, which must outlive this.
    explicit CommandLine(Session& session);
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;
    ~CommandLine();

    Command add(const std::string& name, const Text& help);
    /// All that was added so far, in the language of the session.
    [[nodiscard]] const ProgramDescription& description() const { return description_; }
    /// Does what the words ask for. Returns an exit code where the words alone decide it: done after --help and
    /// --version, bad_input where they are wrong, which has been said then. Throws what the command throws.
    std::optional<Exit> run(int argc, char** argv);

   private:
    Session& session_;
    ProgramDescription description_;
    std::string language_;
    std::unique_ptr<CLI::App> app_;
};

}  // namespace chegu::cli
