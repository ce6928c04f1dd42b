#pragma once
// The SQL of a feed as a PostgreSQL schema.

#include <string>
#include <vector>

#include "tables/text_table.h"

namespace chegu::formats {

/// Statements that make the tables in `schema`: a column that numbers the rows (primary key), then the feed's columns
/// as text, each with its title and unit as a comment.
std::vector<std::string> table_statements(const RawFeed& feed, const std::string& schema);

/// Statements that give the filled columns their types (stored_type()). Only then, so that it is PostgreSQL that reads
/// the numbers: OGR would hand it 15 digits of them.
std::vector<std::string> type_statements(const RawFeed& feed, const std::string& schema);

/// Statements that add the keys of the feed's schema, for a feed without errors: unique keys, and foreign keys where
/// the table referred to is there.
std::vector<std::string> key_statements(const RawFeed& feed, const std::string& schema);

}  // namespace chegu::formats
