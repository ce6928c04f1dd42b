#pragma once
// What a text file seems to be that is not CSV with commas and its header in row 1: it is named, never read as that.

#include <optional>
#include <string>
#include <string_view>

#include "notices/notice.h"
#include "schema/table.h"

namespace chegu {

/// The notice for a file of another layout, whose rows would each be a fault otherwise: columns separated by something
/// else than commas (kinds::wrong_separator; a first line such as `sep=;` says so too), or the header in another row
/// (kinds::header_elsewhere). Without a schema, of a table that nobody knows, only `sep=` is told from a name. Looks at
/// the first lines only; `text` is without a byte order mark.
std::optional<Notice> other_layout(std::string_view text, const std::string& table, const TableSchema* schema);

}  // namespace chegu
