#pragma once
// What one build makes of one case.

#include <filesystem>
#include <string>

#include "qa/case.h"
#include "qa/child.h"

namespace chegu::qa {

struct Answer {
    ChildRun run;
    std::string out, err;
    std::filesystem::path folder;  // with the results, if any; OUT is a name in it

    /// The build looked at the feed and said no: exit 2.
    [[nodiscard]] bool refuses() const;
    /// It ended as its documents say, with or without what was asked for: not by a crash, nor at the limit, nor because
    /// the machine failed it (exit 5), which says nothing of the build.
    [[nodiscard]] bool ends_well() const;
};

/// Runs `program COMMAND [FEED] OPTIONS --json --quiet` in the new folder `folder`.
Answer answer(const std::filesystem::path& program, const Case& asked, const std::filesystem::path& feed,
              const std::filesystem::path& folder, double limit_seconds);

}  // namespace chegu::qa
