#pragma once
// A feed out into any of its formats.

#include <string>

#include "feed/text_table.h"

namespace chegu {

/// Writes the feed to what a command line names: a folder, an .xlsx, a .gpkg or a postgresql:// URL with ?schema=. It
/// is written beside, read back, compared cell by cell (content_hash) and only then given its name, so it is there
/// whole and the same or not at all. Throws Failure (bad_input) where the target is there already, can't be written, or
/// the format can't hold something of the feed.
void write_feed(const RawFeed& feed, const std::string& target);

}  // namespace chegu
