#pragma once
// Expressions of the feed (where, target_where, benefit): SQLite expressions over one row of a table.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "feed/decoded.h"

namespace chegu {

/// What an expression gave for a row.
struct ExpressionValue {
    bool given = false;    // false: NULL (a value not given makes it unknown)
    double number = 0;     // of a number, finite; true = 1
    bool is_text = false;  // the result was a text (no number)

    /// Whether a condition is true: unknown, 0 and a text are not.
    [[nodiscard]] bool holds() const { return given && !is_text && number != 0; }
};

/// Why an expression can't be used. The words are part of a sentence: no stop at their end.
struct ExpressionFault {
    Words message;               // ours, or SQLite's own, which is English in both
    std::string unknown_column;  // the column that is not there, if that is the fault
};

/// The values of an expression, one a row in the table's order, or the fault; then there are none.
struct ExpressionResult {
    std::vector<ExpressionValue> values;
    std::optional<ExpressionFault> fault;
};

/// The expression over every row of a table. Numbers of the schema are floating-point numbers, so that 7 / 2 of two
/// columns is 3.5; everything else is text. Further columns are numbers if all their filled cells are. An empty cell is
/// NULL (a column's constant fallback stands for it). Double-quoted texts are off: they name columns. Refused: all
/// subqueries, aggregates, windows, parameters, comments, `rowid`, and functions other than SQLite's core and
/// mathematical ones that always give the same for the same; an expression above 4 KiB; a cell above 16 KiB in a column
/// that is used. A number that is not finite is a fault. O(rows), steps a row are limited. Thread-safe: each call has a
/// private in-memory database. Most faults show without rows; a too long cell or too large number does not.
ExpressionResult evaluate(std::string_view expression, const DecodedTable& table);

}  // namespace chegu
