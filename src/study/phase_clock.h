#pragma once

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/progress.h"

namespace chegu {

/// Measures how long each phase takes while passing everything on to other hooks.
class PhaseClock {
   public:
    explicit PhaseClock(Progress inner);
    PhaseClock(const PhaseClock&) = delete;
    PhaseClock& operator=(const PhaseClock&) = delete;

    [[nodiscard]] const Progress& hooks() const { return hooks_; }
    /// Seconds by phase, in the order in which they began; the phase at work counts up to now.
    [[nodiscard]] nlohmann::ordered_json seconds() const;

   private:
    using Time = std::chrono::steady_clock::time_point;
    struct Phase {
        std::string name;
        Time began;
    };
    Progress inner_;
    Progress hooks_;
    std::vector<Phase> phases_;
};

}  // namespace chegu
