#pragma once

#include <string>

#include "tables/text_table.h"

namespace chegu {

/// Writes the feed to what a command line names (tables/write.h); a database gets keys and references where the feed's
/// cells have no errors. Throws Failure (bad_input) as write_tables does.
void write_feed(const RawFeed& feed, const std::string& target);

}  // namespace chegu
