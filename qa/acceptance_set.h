#pragma once
// What both builds are tried on: rows of a CSV file (qa/README.md), each of which may stand for many cases.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "generate/generate.h"
#include "qa/feed_change.h"

namespace chegu::qa {

/// One row of the set.
struct SetRow {
    std::uint32_t row = 0;  // in the file
    std::string feed;       // a folder, seen from the set's, or generate:SITES:SEED; empty: the command takes none
    std::optional<FeedChange> change;
    std::string command;
    std::vector<std::string> options;
    std::optional<int> expect;  // exit code; none: whatever it is, both builds must agree
};

struct AcceptanceSet {
    std::filesystem::path file;
    std::vector<SetRow> rows;
    [[nodiscard]] std::filesystem::path folder() const { return file.parent_path(); }
};

/// Reads it. Throws Failure (bad_input) that names row and column of the first mistake.
AcceptanceSet read_set(const std::filesystem::path& file);

/// What generate:SITES:SEED asks for; none where `feed` is nothing of the kind.
std::optional<GenerateOptions> generated(const std::string& feed);

/// "qa/set.csv row 3 column feed: ...", around a failure.
[[noreturn]] void refuse_cell(const std::filesystem::path& file, std::uint32_t row, const std::string& column,
                              const Words& why);

}  // namespace chegu::qa
