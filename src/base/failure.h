#pragma once
// The one way to say that a command can't go on. Problems of a feed are not failures: they are collected as notices.

#include <stdexcept>
#include <utility>

#include "base/language.h"

namespace chegu {

/// Exit codes of the program (README.md).
enum class Exit { done = 0, differs = 1, bad_input = 2, infeasible = 3, limit = 4, internal = 70, interrupted = 130 };

/// What went wrong, in both languages, and the exit code it leads to. `what()` is the English text.
class Failure : public std::runtime_error {
   public:
    Failure(Exit code, Words words) : std::runtime_error(words.en), code_(code), words_(std::move(words)) {}
    [[nodiscard]] Exit code() const { return code_; }
    [[nodiscard]] const Words& words() const { return words_; }

   private:
    Exit code_;
    Words words_;
};

}  // namespace chegu
