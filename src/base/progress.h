#pragma once
// How long work tells what it is doing and is asked to stop; it knows nothing of screens.

#include <functional>
#include <string>

#include "base/language.h"

namespace chegu {

/// Hooks that an analysis calls; any of them may be empty.
struct Progress {
    /// A phase begins ("solve", with its words). Phases follow one another.
    std::function<void(const std::string& phase, const Words& words)> begin;
    /// `done` of `total` steps of the phase are done; total 0 = not known (done still counts up, e.g. iterations).
    std::function<void(double done, double total)> step;
    /// True once the user wants to stop; asked often, must be cheap and thread-safe.
    std::function<bool()> stop;

    void start(const std::string& phase, const Words& words) const {
        if (begin) begin(phase, words);
    }
    void at(double done, double total) const {
        if (step) step(done, total);
    }
    [[nodiscard]] bool stopped() const { return stop && stop(); }
};

}  // namespace chegu
