#pragma once
// A feed in, from whatever it is kept in.

#include <filesystem>
#include <string>

#include "notices/notice.h"
#include "tables/text_table.h"

namespace chegu {

/// Reads every *.csv of a folder. Problems of the files become notices; throws Failure (bad_input) where the folder
/// can't be read at all.
RawFeed read_folder(const std::filesystem::path& folder, Notices& notices);

/// Reads a feed from whatever a command line names: a folder, an .xlsx, a .gpkg or a postgresql:// URL with ?schema=.
/// A file that is not what its name says, is damaged or would cost too much becomes one notice, and the feed has no
/// tables. Throws Failure (bad_input) where there is nothing of that name or the database can't be reached.
RawFeed read_feed(const std::string& place, Notices& notices);

}  // namespace chegu
