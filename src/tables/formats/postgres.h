#pragma once
// A feed as a schema of a PostgreSQL database.

#include <functional>
#include <string>
#include <string_view>

#include "notices/notice.h"
#include "tables/text_table.h"

namespace chegu::formats {

/// Every table and view of the schema that the URL names, cells as the texts that PostgreSQL writes (an infinite date
/// is `infinity`; moments in ISO 8601, those with a time zone in UTC), rows in the order of their number (fid) or of a
/// key, else of all columns. Geometry is left out. Throws Failure (bad_input) where the database can't be reached or
/// has no such schema, Refused where a table can't be read.
RawFeed read_postgres(std::string_view url, Notices& notices);

/// Writes a new schema in one transaction, with primary keys, unique keys and foreign keys by the feed's schema where
/// `keys_hold` says that they do. A column of numbers or dates has that type where each cell reads back in the same
/// characters, else it is text; moments are text. Throws Failure (bad_input), also where the schema is there already.
void write_postgres(const RawFeed& feed, std::string_view url, const std::function<bool()>& keys_hold);

}  // namespace chegu::formats
