#pragma once
// What a table of the feed or of the results is: columns, types, units, defaults, titles, references. Data only; the
// readers, the checks, the documents and the data packages are all made from it (feed.md, results.md).

#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace chegu {

enum class Type {
    text,
    id,           // names this row (with the other key columns)
    reference,    // an id of `refers_to`
    references,   // ids of `refers_to`, separated by ';', trimmed
    enumeration,  // one of `choices`
    number,       // finite, decimal point
    integer,      // a whole number
    date,         // 2026-03-20
    month,        // 2026-03
    moment,       // 2026-03-20T08:00+08:00
    expression,   // a SQLite expression over one row
    list,         // texts separated by ';'
};

/// One of the values that an enumeration allows.
struct Choice {
    std::string_view value;
    Text title;
};

struct Column {
    std::string_view name;
    Type type = Type::text;
    Text title;
    Text description;           // what it means, in one sentence; may be empty where the title says it all
    std::string_view unit;      // "km", "h", "kg", "money", "money/unit", "unit/day", ...; empty = none
    bool required = false;      // the column must be there
    bool may_be_empty = true;   // false: each cell must be filled (a required column may say what empty means)
    std::string_view fallback;  // the value of an empty cell, as text; empty = "not given"
    Text empty_means;           // what an empty cell means where no constant says it ("the site's", "unlimited")
    double min = 0;             // allowed range of a number, ends included
    double max = std::numeric_limits<double>::infinity();
    bool above_min = false;           // min itself is not allowed
    std::string_view refers_to;       // table of a reference
    bool free_without_table = false;  // a mere name where the feed does not have that table (modes)
    std::vector<Choice> choices;      // of an enumeration
};

struct TableSchema {
    std::string_view name;
    Text title;
    Text description;
    bool required = false;
    std::vector<std::string_view> key;  // columns that name a row
    bool unique_key = true;             // false: several rows may share the key (rows of one outage)
    std::vector<Column> columns;

    /// The column of this name, or null.
    [[nodiscard]] const Column* find(std::string_view column) const {
        for (const auto& candidate : columns)
            if (candidate.name == column) return &candidate;
        return nullptr;
    }
};

/// Every table of the feed in the order of feed.md. `settings` is described by its columns key and value;
/// what its keys mean stands in `settings_keys()`.
std::span<const TableSchema> feed_tables();
/// The keys of `settings` as the columns of a table of one row.
const TableSchema& settings_keys();

/// The columns that every table of the feed has at its end: source, as_of, confidence (already in feed_tables()).
std::span<const Column> provenance_columns();

/// The table of this name among `tables`, or null.
const TableSchema* find_table(std::span<const TableSchema> tables, std::string_view name);

}  // namespace chegu
