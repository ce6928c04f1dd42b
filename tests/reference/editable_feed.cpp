#include "reference/editable_feed.h"

#include <set>
#include <stdexcept>

#include "base/number.h"
#include "cluster/build.h"
#include "feed/check.h"
#include "feed/decoded.h"
#include "tables/csv_writer.h"
#include "tables/table_builder.h"

namespace chegu::reference {

std::string EditableFeed::setting(std::string_view key) const {
    for (const auto& row : tables.at("settings"))
        if (row.at("key") == key) return row.at("value");
    return {};
}

void EditableFeed::set_setting(const std::string& key, const std::string& value) {
    for (auto& row : tables["settings"])
        if (row["key"] == key) {
            row["value"] = value;
            return;
        }
    tables["settings"].push_back({{"key", key}, {"value", value}});
}

EditableFeed editable(const RawFeed& raw) {
    EditableFeed feed;
    for (const auto& table : raw.tables) {
        auto& rows = feed[table.name];
        for (std::size_t r = 0; r < table.rows(); ++r) {
            EditableRow row;
            for (std::size_t c = 0; c < table.header.size(); ++c)
                row.emplace(table.header[c], std::string(table.cell(r, c)));
            rows.push_back(std::move(row));
        }
    }
    return feed;
}

namespace {

/// The columns that a table needs even where it has no row.
std::set<std::string> columns_of(const std::string& table, const std::vector<EditableRow>& rows) {
    std::set<std::string> columns;
    for (const auto& row : rows)
        for (const auto& [column, cell] : row) columns.insert(column);
    if (const auto* schema = find_table(feed_tables(), table))
        for (const auto& column : schema->columns)
            if (column.required) columns.emplace(column.name);
    return columns;
}

}  // namespace

RawFeed raw_feed(const EditableFeed& feed) {
    RawFeed raw;
    raw.name = "test";
    for (const auto& [name, rows] : feed.tables) {
        const auto columns = columns_of(name, rows);
        TableBuilder table(name, {columns.begin(), columns.end()});
        for (const auto& row : rows) {
            std::vector<std::string_view> cells;
            for (const auto& column : columns) {
                const auto cell = row.find(column);
                cells.push_back(cell == row.end() ? std::string_view{} : std::string_view(cell->second));
            }
            table.row(cells);
        }
        raw.tables.push_back(table.finish());
    }
    return raw;
}

std::string text_of(const EditableFeed& feed) {
    std::string text;
    for (const auto& table : raw_feed(feed).tables) text += "-- " + table.name + "\n" + csv_text(table);
    return text;
}

Cluster cluster_of(const EditableFeed& feed) {
    const auto raw = raw_feed(feed);
    Notices notices;
    const auto decoded = decode(raw, notices);
    if (!notices.has_errors()) check(decoded, notices);
    if (notices.has_errors()) {
        std::string message = "the feed has errors\n";
        for (const auto& [code, count] : notices.by_code())
            for (const auto& notice : count.samples)
                if (notice.kind->severity == Severity::error)
                    message += notice.table + " row " + std::to_string(notice.row) + " " + notice.column + ": " +
                               sentence(notice, Language::en) + "\n";
        throw std::runtime_error(message + text_of(feed));
    }
    return build_cluster(decoded);
}

double number_in(const EditableRow& row, std::string_view column) {
    const auto cell = row.find(column);
    if (cell == row.end() || cell->second.empty()) return 0;
    return parse_number(cell->second).value();
}

void multiply(EditableRow& row, std::string_view column, double factor) {
    const auto cell = row.find(column);
    if (cell != row.end() && !cell->second.empty()) cell->second = number_text(number_in(row, column) * factor);
}

}  // namespace chegu::reference
