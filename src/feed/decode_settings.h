#pragma once
// `settings`, whose rows are keys and values, as a table of one row whose columns are the keys. Private to src/feed.

#include <cstdint>
#include <memory>
#include <vector>

#include "notices/notice.h"
#include "schema/table.h"
#include "tables/text_table.h"

namespace chegu {

/// The one row, and for each of its columns the row of the file that gave it.
struct SettingsRow {
    std::shared_ptr<const TextTable> table;
    std::vector<std::uint32_t> given_in;
};

/// Reports keys that are unknown, repeated, missing or without the value they need. `settings` null: the feed has none
/// that can be read (reported elsewhere); then nothing is given and nothing more is reported.
SettingsRow settings_row(const TextTable* settings, const TableSchema& keys, Notices& notices);

}  // namespace chegu
