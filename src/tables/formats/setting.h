#pragma once
// A setting of a feed that is not decoded yet.

#include <string_view>

#include "tables/text_table.h"

namespace chegu::formats {

/// The value of a key of the table settings, empty if it is not given.
std::string_view setting(const RawFeed& feed, std::string_view key);

}  // namespace chegu::formats
