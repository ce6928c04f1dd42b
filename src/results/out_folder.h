#pragma once
// OUT: the folder of one feed's results, changed as a whole or not at all.

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "results/result_part.h"
#include "results/result_schema.h"

namespace chegu {

/// Which feed results belong to.
struct FeedIdentity {
    std::string name;
    std::string hash;
};

/// Throws Failure (bad_input) unless OUT is absent, empty, or holds results of this very feed. To be asked before
/// anything is computed.
void require_usable(const std::filesystem::path& out, const FeedIdentity& feed);

/// Puts the parts into OUT: their files replace what the same parts wrote before, everything else stays; summary.json,
/// run.json and datapackage.json are made anew. Where the figures of OUT are no longer those that compare.csv sets
/// scenarios beside, compare.csv goes. All of it is written beside OUT, brought to the disk, and then takes
/// OUT's place in one step; where anything fails OUT is as it was and nothing is left behind.
/// Throws Failure (as fault_of says) with the system's reason.
void publish(const ResultSchema& schema, const std::filesystem::path& out, const FeedIdentity& feed,
             std::span<const ResultPart> parts);

/// Throws Failure (bad_input) unless a text of the feed, a scenario's id, can be the name of one folder in OUT.
void require_folder_name(std::string_view name);

/// Results of another feed that lie in a folder of OUT (a scenario's in scenarios/ID) and go with OUT's.
struct ResultsBeneath {
    std::filesystem::path folder;  // relative to OUT
    FeedIdentity feed;
    std::vector<ResultPart> parts;
};
/// The same with whole folders beneath, which replace what was there. `finish` may write further files into the folder
/// that is about to be OUT, before the data package is described; what it writes must replace files, never change them
/// in place.
void publish(const ResultSchema& schema, const std::filesystem::path& out, const FeedIdentity& feed,
             std::span<const ResultPart> parts, std::span<const ResultsBeneath> beneath,
             const std::function<void(const std::filesystem::path&)>& finish);

}  // namespace chegu
