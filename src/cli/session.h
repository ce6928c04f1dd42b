#pragma once
// What every command shares: how to talk to the user, and whether the user wants to stop.

#include <filesystem>
#include <string>
#include <string_view>

#include "base/failure.h"
#include "base/language.h"
#include "base/progress.h"
#include "cli/exit.h"

namespace chegu::cli {

/// Options that stand everywhere (README.md), and the exit code of the command that ran.
struct Session {
    Language language = Language::en;
    bool json = false;        // one JSON document on standard output, nothing else there
    bool quiet = false;       // nothing on standard output but what --json asks for, no progress
    std::size_t threads = 0;  // at most; 0: all cores
    Exit exit = Exit::done;

    [[nodiscard]] std::string_view say(const Text& text) const { return text.in(language); }
};

/// The language of LC_ALL, LC_MESSAGES or LANG, the first that is set: Chinese for zh, else English.
Language language_of_locale();

/// Says something on standard error. Where nobody listens (a closed terminal, a full disk) the work goes on.
void tell(std::string_view text);

/// Brings what was printed to standard output. Throws Failure (system) where it did not all get there.
void finish_output();

/// Lets Ctrl-C ask long work to stop; a second Ctrl-C ends the program at once.
void catch_interrupt();
bool interrupted();

/// Shows phases on standard error: a line that is rewritten on a terminal, one line a phase elsewhere, nothing when
/// quiet. `stop` says whether Ctrl-C was pressed.
class ProgressLine {
   public:
    explicit ProgressLine(const Session& session);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine();

    [[nodiscard]] const Progress& hooks() const { return hooks_; }

   private:
    void begin(const Words& words);
    void step(double done, double total);
    void clear();

    const Session& session_;
    Progress hooks_;
    Words words_;
    bool terminal_ = false;
    bool shown_ = false;
    double phase_started_ = 0;
    double last_drawn_ = 0;
};

}  // namespace chegu::cli
