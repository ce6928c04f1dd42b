#pragma once
// The command line as data, in one language: man pages and shell completions are written from it, each in its own form.

#include <deque>
#include <string>
#include <vector>

namespace chegu::cli {

/// An option, or a word of a command that is known by its place.
struct OptionDescription {
    std::vector<std::string> names;    // "-o", "--out"; none of a word
    std::string value;                 // what stands for its value, "FEED", "TEXT"; empty: it takes none
    std::string help;                  // without a full stop
    std::vector<std::string> choices;  // the only values there are; empty: others too
    std::string range;                 // of a number, "1..1024", "> 0"; empty: any
    std::string only_with;             // the option without which it says nothing; empty: none
    bool required = false;
    bool list = false;   // several values with commas between them
    bool words = false;  // several words
    bool path = false;   // may name a file or a folder

    [[nodiscard]] bool is_word() const { return names.empty(); }
};

struct CommandDescription {
    std::string name;
    std::string help;
    std::deque<OptionDescription> options;  // and words, as they were added; each stays where it is
    bool hidden = false;                    // for those who work on the code
};

struct ProgramDescription {
    std::string name;
    std::string help;
    CommandDescription everywhere;  // the options that every command takes
    std::deque<CommandDescription> commands;
};

}  // namespace chegu::cli
