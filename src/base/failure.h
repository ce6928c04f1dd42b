#pragma once
// The one way to say that a command can't go on. Problems of a feed are not failures: they are collected as notices.

#include <stdexcept>
#include <system_error>
#include <utility>

#include "base/language.h"

namespace chegu {

/// Whose fault it is that a command can't go on, so that a server can tell 400 from 500 and a script what to do next.
enum class FailureKind {
    bad_input,    // what was given: a feed, an option, a place that can't be used
    infeasible,   // no answer exists
    limit,        // a limit that somebody set was reached
    system,       // disk, memory, a stream, the machine: no fault of the input
    interrupted,  // somebody asked to stop
    internal      // ours
};

/// Whose fault it is that the system refused something at a place that was named: bad_input where another place would
/// do (it is not there, may not be written, is no folder, its file system can't), system for all else (a full disk, no
/// memory, too many open files).
FailureKind fault_of(const std::error_code& error);

/// What went wrong, in both languages. `what()` is the English text.
class Failure : public std::runtime_error {
   public:
    Failure(FailureKind kind, Words words) : std::runtime_error(words.en), kind_(kind), words_(std::move(words)) {}
    [[nodiscard]] FailureKind kind() const { return kind_; }
    [[nodiscard]] const Words& words() const { return words_; }

   private:
    FailureKind kind_;
    Words words_;
};

}  // namespace chegu
