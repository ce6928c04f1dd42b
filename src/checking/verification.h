#pragma once
// What the check of one analysis is given: OUT, the feed, and what the checks of analyses that it rests on have found.

#include <filesystem>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/shelf.h"
#include "checking/findings.h"
#include "cluster/cluster.h"
#include "schema/answers.h"
#include "tables/text_table.h"

namespace chegu::checking {

struct Verification {
    const nlohmann::json& summary;  // summary.json, an object
    const RawFeed& feed;
    const Cluster& cluster;  // of the feed
    const std::filesystem::path& out;
    std::span<const AnswerOwner> answers;  // whose the rows of certificates.csv are
    Findings& findings;
    Shelf found;  // answers that have been read and checked, for those that rest on them
};

/// A table of OUT by its name; none where there is no such file.
using TableOf = std::function<std::optional<TextTable>(std::string_view name)>;
/// Figures by part of summary.json and name.
using Figures = std::map<std::pair<std::string, std::string>, double>;

/// That the options of this part are in summary.json, so that OUT alone tells how it came about.
void check_options(const Verification& of, std::string_view part);

}  // namespace chegu::checking
