#pragma once
// One thing that both builds are asked, and the feed it is asked about.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "qa/acceptance_set.h"

namespace chegu::qa {

struct Case {
    std::string name;  // "data/wuhan [drop sites] check", unlike every other
    std::string feed;  // as in the set
    std::optional<FeedChange> change;
    std::string command;
    std::vector<std::string> options;
    std::optional<int> expect;
};

/// The feeds of a set: those that are there, those that are generated, those that are changed. What is made lies in
/// `scratch`, each once; a changed one only until the next is made.
class Feeds {
   public:
    Feeds(std::filesystem::path set_folder, std::filesystem::path scratch);

    /// A feed without changes. Throws Failure (bad_input) where it can't be made.
    const std::filesystem::path& plain(const std::string& feed);
    /// Its files.
    const FeedText& text(const std::string& feed);
    /// The feed of a case; empty where it has none. It stays until the next call.
    std::filesystem::path of(const Case& one);

   private:
    std::filesystem::path set_folder_, scratch_;
    std::map<std::string, std::filesystem::path> plain_;
    std::map<std::string, FeedText> texts_;
};

/// Every case of the set, in its order. Throws Failure (bad_input) with row and column for a change that its feed does
/// not allow, or a case that is there twice.
std::vector<Case> cases_of(const AcceptanceSet& set, Feeds& feeds);

}  // namespace chegu::qa
