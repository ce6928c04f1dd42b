#pragma once
// From computed parts to what -o names: a folder, a workbook or a GeoPackage.

#include <functional>
#include <span>
#include <string>

#include "results/out_folder.h"
#include "study/load.h"

namespace chegu::cli {

/// Throws Failure (bad_input) unless results of this feed can be put there: a folder that is free or the feed's, or a
/// file that does not exist. To be asked before anything is computed.
void require_place_for_results(const std::string& out, const FeedIdentity& feed);

/// Throws Failure (bad_input) where `out` names a file: scenarios and what check finds need a folder.
void require_folder(const std::string& out);

/// Puts the parts where `out` says, whole or not at all; in a file there is no room for pages, certificates and
/// scenarios. Throws Failure (bad_input).
void put_results(const std::string& out, const LoadedFeed& feed, std::span<const ResultPart> parts,
                 std::span<const ResultsBeneath> beneath = {},
                 const std::function<void(const std::filesystem::path&)>& finish = {});

/// Where they are, for a terminal.
std::string where_results_are(const std::string& out, std::span<const ResultPart> parts, Language language);

}  // namespace chegu::cli
