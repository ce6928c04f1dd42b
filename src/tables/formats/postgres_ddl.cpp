#include "tables/formats/postgres_ddl.h"

#include <fmt/format.h>

#include <algorithm>

#include "schema/table.h"
#include "tables/formats/ogr.h"
#include "tables/formats/row_number.h"
#include "tables/formats/stored_type.h"

namespace chegu::formats {
namespace {

std::string full_name(const std::string& schema, std::string_view table) {
    return sql_name(schema) + "." + sql_name(table);
}

std::string_view sql_type(StoredType type) {
    switch (type) {
        case StoredType::number: return "double precision";
        case StoredType::whole: return "bigint";
        case StoredType::date: return "date";
        case StoredType::text: break;
    }
    return "text";
}

std::string comment_of(const Column& column) {
    std::string comment(column.title.zh);
    comment += " / ";
    comment += column.title.en;
    if (!column.unit.empty()) comment += " (" + std::string(column.unit) + ")";
    return comment;
}

/// A table that others may refer to by one unique column.
const TableSchema* referred(const RawFeed& feed, const Column& column) {
    if (column.type != Type::reference) return nullptr;
    const auto* schema = find_table(feed_tables(), column.refers_to);
    const auto* table = schema == nullptr ? nullptr : feed.find(schema->name);
    const bool has_key = table != nullptr && schema->unique_key && schema->key.size() == 1 &&
                         table->find(schema->key.front()) != TextTable::npos;
    return has_key ? schema : nullptr;
}

}  // namespace

std::vector<std::string> table_statements(const RawFeed& feed, const std::string& schema) {
    std::vector<std::string> statements;
    for (const auto& table : feed.tables) {
        const auto name = full_name(schema, table.name);
        const auto* known = find_table(feed_tables(), table.name);
        std::string sql =
            "CREATE TABLE " + name + " (" + sql_name(row_number_name(table.header)) + " bigint PRIMARY KEY";
        std::vector<std::string> comments;
        for (std::size_t c = 0; c < table.header.size(); ++c) {
            sql += ", " + sql_name(table.header[c]) + " text";
            if (const auto* column = known == nullptr ? nullptr : known->find(table.header[c]))
                comments.push_back("COMMENT ON COLUMN " + name + "." + sql_name(table.header[c]) + " IS " +
                                   sql_text(comment_of(*column)));
        }
        statements.push_back(sql + ")");
        if (known != nullptr)
            statements.push_back("COMMENT ON TABLE " + name + " IS " +
                                 sql_text(std::string(known->title.zh) + " / " + std::string(known->title.en)));
        statements.insert(statements.end(), comments.begin(), comments.end());
    }
    return statements;
}

std::vector<std::string> type_statements(const RawFeed& feed, const std::string& schema) {
    std::vector<std::string> statements;
    for (const auto& table : feed.tables) {
        std::string changes;
        const auto* known = find_table(feed_tables(), table.name);
        for (std::size_t c = 0; c < table.header.size(); ++c) {
            const auto type = stored_type(table, c, known);
            if (type == StoredType::text) continue;
            const auto column = sql_name(table.header[c]);
            changes += fmt::format("{}ALTER {} TYPE {} USING {}::{}", changes.empty() ? " " : ", ", column,
                                   sql_type(type), column, sql_type(type));
        }
        if (!changes.empty()) statements.push_back("ALTER TABLE " + full_name(schema, table.name) + changes);
    }
    return statements;
}

std::vector<std::string> key_statements(const RawFeed& feed, const std::string& schema) {
    std::vector<std::string> unique, foreign;
    for (const auto& table : feed.tables) {
        const auto* known = find_table(feed_tables(), table.name);
        if (known == nullptr) continue;
        const auto alter = "ALTER TABLE " + full_name(schema, table.name) + " ADD ";
        const bool has_key = !known->key.empty() && std::all_of(known->key.begin(), known->key.end(), [&](auto column) {
            return table.find(column) != TextTable::npos;
        });
        if (has_key && known->unique_key) {
            std::string columns;
            for (const auto column : known->key)
                columns += fmt::format("{}{}", columns.empty() ? "" : ", ", sql_name(column));
            unique.push_back(fmt::format("{}UNIQUE ({})", alter, columns));
        }
        for (const auto& column : known->columns) {
            const auto* target = table.find(column.name) == TextTable::npos ? nullptr : referred(feed, column);
            if (target == nullptr) continue;
            foreign.push_back(fmt::format("{}FOREIGN KEY ({}) REFERENCES {} ({})", alter, sql_name(column.name),
                                          full_name(schema, target->name), sql_name(target->key.front())));
        }
    }
    unique.insert(unique.end(), foreign.begin(), foreign.end());
    return unique;
}

}  // namespace chegu::formats
