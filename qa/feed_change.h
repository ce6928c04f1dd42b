#pragma once
// One way to break a feed, as a cell of the acceptance set says it; qa/README.md has the list.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qa/feed_text.h"

namespace chegu::qa {

struct FeedChange {
    enum class Verb { drop, empty, repeat, set, rename, add, write, file };
    Verb verb = Verb::drop;
    std::string table;   // a name, `*` or `<required>`
    std::string column;  // a name, `*`, `<required>` or a type, `<number>`; empty: the whole table
    std::string value;   // as it stands in the cell
};

/// "set sites.lat 91". Throws Failure (bad_input) where it is none of the changes that there are.
FeedChange parse_change(std::string_view text);
/// The inverse.
std::string text_of(const FeedChange& change);

/// What the change means for this feed: one change for every table and column that it names, or for every file of the
/// folder, which is `folder` / value. Throws Failure (bad_input) where the feed has nothing of that name or kind.
std::vector<FeedChange> expand(const FeedChange& change, const FeedText& feed, const std::filesystem::path& folder);

/// Does it. `change` comes from expand().
void apply(const FeedChange& change, FeedText& feed, const std::filesystem::path& folder);

}  // namespace chegu::qa
