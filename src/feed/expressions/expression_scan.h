#pragma once
// What can be said of an expression from its characters alone. Private to src/feed.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace chegu {

/// The names in an expression (columns, functions and words of the language, quotes taken off), in order.
struct ExpressionScan {
    std::vector<std::string> names;
    std::optional<Words> fault;
};

/// Refuses what could break out of `SELECT (…) FROM table`: parentheses that don't pair, ends of statements, comments,
/// parameters, open quotes, words that begin a query or a window, control characters, more than 4 KiB. What passes is
/// still to be judged by SQLite; but as a part of that statement it is one expression or nothing. O(bytes).
ExpressionScan scan_expression(std::string_view text);

}  // namespace chegu
