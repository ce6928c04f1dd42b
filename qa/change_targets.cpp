#include "qa/change_targets.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "schema/table.h"

namespace chegu::qa {
namespace {

using Verb = FeedChange::Verb;

constexpr std::string_view any = "*";
constexpr std::string_view required = "<required>";

struct TypeWord {
    std::string_view word;
    Type type;
};
constexpr std::array types{
    TypeWord{"<text>", Type::text},
    TypeWord{"<id>", Type::id},
    TypeWord{"<reference>", Type::reference},
    TypeWord{"<references>", Type::references},
    TypeWord{"<enumeration>", Type::enumeration},
    TypeWord{"<number>", Type::number},
    TypeWord{"<integer>", Type::integer},
    TypeWord{"<date>", Type::date},
    TypeWord{"<month>", Type::month},
    TypeWord{"<moment>", Type::moment},
    TypeWord{"<expression>", Type::expression},
    TypeWord{"<list>", Type::list},
};

bool is_pattern(std::string_view name) { return name == any || name.starts_with('<'); }

bool fits(const std::string& pattern, const Column& column) {
    if (pattern == any) return true;
    if (pattern == required) return column.required;
    return std::any_of(types.begin(), types.end(),
                       [&](const auto& one) { return one.word == pattern && one.type == column.type; });
}

/// Provenance columns stand in every table and are the same everywhere: once is enough, by name.
bool is_provenance(const Column& column) {
    const auto all = provenance_columns();
    return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.name == column.name; });
}

std::vector<std::string> tables_of(const std::string& table, const FeedText& feed) {
    std::vector<std::string> tables;
    if (!is_pattern(table)) {
        if (feed.contains(table)) tables.push_back(table);
        return tables;
    }
    for (const auto& schema : feed_tables())
        if (feed.contains(std::string(schema.name)) && (table == any || (table == required && schema.required)))
            tables.emplace_back(schema.name);
    return tables;
}

bool is_setting(const FeedChange& change) {
    return change.table == "settings" && change.column != "key" && change.column != "value";
}

std::optional<std::size_t> row_of_key(const Grid& grid, std::string_view key) {
    const auto c = grid.find("key");
    if (c == Grid::npos || grid.find("value") == Grid::npos) return std::nullopt;
    for (std::size_t r = 0; r < grid.rows.size(); ++r)
        if (grid.rows[r][c] == key) return r;
    return std::nullopt;
}

/// Names of the columns, or of the keys of settings, that the pattern means.
std::vector<std::string> columns_of(const FeedChange& change, const Grid& grid) {
    const bool setting = is_setting(change);
    const auto* schema = setting ? &settings_keys() : find_table(feed_tables(), change.table);
    const auto there = [&](std::string_view name) {
        return setting ? row_of_key(grid, name).has_value() : grid.find(name) != Grid::npos;
    };
    std::vector<std::string> columns;
    if (!is_pattern(change.column)) {
        const bool may_be_new =
            !setting && change.verb == Verb::set && schema != nullptr && schema->find(change.column) != nullptr;
        if (there(change.column) || may_be_new) columns.push_back(change.column);
        return columns;
    }
    if (schema == nullptr) return columns;
    for (const auto& column : schema->columns)
        if (there(column.name) && fits(change.column, column) && !is_provenance(column))
            columns.emplace_back(column.name);
    return columns;
}

}  // namespace

std::vector<FeedChange> targets_of(const FeedChange& change, const FeedText& feed) {
    std::vector<FeedChange> targets;
    for (const auto& table : tables_of(change.table, feed)) {
        auto target = change;
        target.table = table;
        const bool bytes_only = change.column.empty() && (change.verb == Verb::drop || change.verb == Verb::add);
        const auto grid = bytes_only ? Grid{} : grid_of(table, feed.at(table));
        if (grid.rows.empty() && (change.verb == Verb::set || change.verb == Verb::repeat)) continue;
        if (change.column.empty()) {
            targets.push_back(target);
            continue;
        }
        for (auto& column : columns_of(target, grid)) {
            target.column = std::move(column);
            targets.push_back(target);
        }
    }
    return targets;
}

std::optional<std::size_t> setting_row(const FeedChange& change, const Grid& grid) {
    return is_setting(change) ? row_of_key(grid, change.column) : std::nullopt;
}

}  // namespace chegu::qa
