#pragma once
// Which tables and columns of a feed a change is about: names, `*`, `<required>`, `<number>` and the other types.

#include <optional>
#include <vector>

#include "qa/feed_change.h"

namespace chegu::qa {

/// One change for every table and column of the feed that this one names, in the order of the schema; empty where there
/// is none. In settings a column is a key, unless it is `key` or `value` itself. Tables without rows are left out where
/// the change is about a row.
std::vector<FeedChange> targets_of(const FeedChange& change, const FeedText& feed);

/// The row of settings that a change of its columns is about; none where it is about a real column.
std::optional<std::size_t> setting_row(const FeedChange& change, const Grid& grid);

}  // namespace chegu::qa
