#pragma once
// From computed parts to what OUT names: a folder, a workbook or a GeoPackage.

#include <map>
#include <span>
#include <string>

#include "results/out_folder.h"
#include "tables/text_table.h"

namespace chegu {

/// Throws Failure (bad_input) unless results of this feed can be put there: a folder that is free or the feed's, or a
/// file that does not exist. To be asked before anything is computed.
void require_place_for_results(const std::string& out, const FeedIdentity& feed);

/// Throws Failure (bad_input) where `out` names a file: scenarios and what check finds need a folder.
void require_folder(const std::string& out);

/// What is put there.
struct Publication {
    const RawFeed& feed;
    FeedIdentity identity;
    std::span<const ResultPart> parts;
    std::span<const ResultsBeneath> beneath = {};
    std::map<std::string, std::string> beside = {};  // files of no part: compare.csv
};

/// Puts it where `out` says, whole or not at all; in a file there is no room for pages, certificates and scenarios.
/// Throws Failure (bad_input, system).
void publish(const std::string& out, const Publication& publication);

}  // namespace chegu
