#pragma once
// A feed that tests can change row by row, print, and turn into a cluster.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cluster/cluster.h"
#include "tables/text_table.h"

namespace chegu::reference {

using EditableRow = std::map<std::string, std::string, std::less<>>;  // cell by column; a cell left out is empty

struct EditableFeed {
    std::map<std::string, std::vector<EditableRow>, std::less<>> tables;

    std::vector<EditableRow>& operator[](const std::string& table) { return tables[table]; }
    [[nodiscard]] std::string setting(std::string_view key) const;
    void set_setting(const std::string& key, const std::string& value);
};

EditableFeed editable(const RawFeed& raw);
/// Columns in alphabetical order, those of all rows.
RawFeed raw_feed(const EditableFeed& feed);
/// Every table as CSV, for the message of a test that fails.
std::string text_of(const EditableFeed& feed);
/// The cluster of a feed that passes every check; throws std::runtime_error with the notices where it has errors.
Cluster cluster_of(const EditableFeed& feed);

/// The number in a cell, and back; a cell that is empty stays so.
double number_in(const EditableRow& row, std::string_view column);
void multiply(EditableRow& row, std::string_view column, double factor);

}  // namespace chegu::reference
