#pragma once

#include <string>

#include "tables/text_table.h"

namespace chegu {

/// A hash of all tables' names, headers and cells (BLAKE2b, 16 bytes, hex): the same feed has the same hash in every
/// format and for every order of columns' quoting; any change of a cell, a row's place or a column's name changes it.
std::string content_hash(const RawFeed& raw);

}  // namespace chegu
