#pragma once
// From a place to a checked feed.

#include <filesystem>
#include <string>

#include "feed/decoded.h"
#include "feed/notice.h"
#include "feed/text_table.h"

namespace chegu {

/// Reads every *.csv of a folder. Problems of the files become notices; throws Failure (bad_input) where the folder
/// can't be read at all.
RawFeed read_folder(const std::filesystem::path& folder, Notices& notices);

/// Reads a feed from whatever a command line names: a folder, an .xlsx, a .gpkg or a postgresql:// URL with ?schema=.
/// A file that is not what its name says, is damaged or would cost too much becomes one notice, and the feed has no
/// tables. Throws Failure (bad_input) where there is nothing of that name or the database can't be reached.
RawFeed read_feed(const std::string& place, Notices& notices);

/// A hash of all tables' names, headers and cells (BLAKE2b, 16 bytes, hex): the same feed has the same hash in every
/// format and for every order of columns' quoting; any change of a cell, a row's place or a column's name changes it.
std::string content_hash(const RawFeed& raw);

/// Every check of feed.md that needs more than one cell (cycles, lanes that fit their links, reachability, outliers,
/// old rows, look-alike firms, ...): adds notices. O(rows log rows).
void check(const DecodedFeed& feed, Notices& notices);

/// The nearest of `names` to `wrong` (edit distance, a third of the length at most), empty if none is near.
std::string nearest_name(std::string_view wrong, std::span<const std::string_view> names);

}  // namespace chegu
