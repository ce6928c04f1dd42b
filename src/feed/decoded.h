#pragma once
// A feed whose cells have been decoded by the schema: numbers are numbers, references are rows of the other table.

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/moment.h"
#include "notices/notice.h"
#include "schema/table.h"
#include "tables/text_table.h"

namespace chegu {

/// A row of another table that a cell refers to; `no_row` where the cell is empty (or wrong: then there is a notice).
using RowIndex = std::uint32_t;
inline constexpr RowIndex no_row = std::numeric_limits<RowIndex>::max();

/// The values of one column, one a row: only the vector of the column's type is filled. A column that the file does not
/// have is filled too: every row has the fallback.
struct DecodedColumn {
    const Column* schema = nullptr;
    std::size_t position = TextTable::npos;  // in the text table's header; npos = absent
    std::vector<double> numbers;             // number, integer; NaN = not given and no constant fallback
    std::vector<RowIndex> references;        // reference: row in the other table
    std::vector<std::uint8_t> choices;       // enumeration: index in schema->choices; 255 = not given
    std::vector<Date> dates;                 // date, month (first day); see `given`
    std::vector<Moment> moments;
    std::vector<std::vector<RowIndex>> reference_lists;  // references
    std::vector<bool> given;                             // date, month, moment: whether there is one
};

/// One table of the schema, decoded. A table that the feed does not have, or that could not be read, has 0 rows.
class DecodedTable {
   public:
    const TableSchema* schema = nullptr;
    const TextTable* text_table = nullptr;  // null where the feed has no such table, or it could not be read
    std::vector<DecodedColumn> columns;     // in the schema's order

    [[nodiscard]] std::size_t rows() const { return text_table == nullptr ? 0 : text_table->rows(); }
    [[nodiscard]] bool present() const { return text_table != nullptr; }
    /// The column of this name; it must exist in the schema.
    [[nodiscard]] const DecodedColumn& column(std::string_view name) const;
    /// The text of a cell, the column's fallback where it is empty or absent.
    [[nodiscard]] std::string_view text(std::size_t row, std::string_view column) const;
    [[nodiscard]] std::span<const double> numbers(std::string_view column) const;
    [[nodiscard]] std::span<const RowIndex> references(std::string_view column) const;
    [[nodiscard]] std::span<const std::uint8_t> choices(std::string_view column) const;
    /// The id of a row: the text of its first key column.
    [[nodiscard]] std::string_view id(std::size_t row) const;
    /// The row number an editor shows.
    [[nodiscard]] std::uint32_t row_number(std::size_t row) const { return text_table->row_numbers[row]; }
};

/// All tables of the schema in its order, `settings` as a table of one row whose columns are its keys
/// (schema: settings_keys()); that row is there whatever is wrong. Holds views into `raw`, which must outlive it. May
/// be copied and moved.
struct DecodedFeed {
    const RawFeed* raw = nullptr;
    std::vector<std::shared_ptr<const TextTable>> made;  // made while decoding (settings turned into one row)
    std::vector<DecodedTable> tables;

    /// The table of this name; it must exist in the schema.
    [[nodiscard]] const DecodedTable& table(std::string_view name) const;
};

/// Decodes every cell by the schema and adds a notice for each that is missing, of the wrong type, out of range, not
/// one of the choices, a repeated key or a reference to nothing (with the nearest id). Rows and references with such
/// a fault decode to "not given"; nothing may be computed from a feed with errors. Problems of a cell of settings name
/// the row it stands in and the column `value`. lat and lon of sites are WGS 84 whatever settings.crs is. O(cells), on
/// so many threads (0: all cores); the notices are the same on any number of them.
DecodedFeed decode(const RawFeed& raw, Notices& notices, std::size_t threads = 0);
/// The same by any schema, whose tables need not include `settings`.
DecodedFeed decode(const RawFeed& raw, std::span<const TableSchema> schemas, const TableSchema& setting_keys,
                   Notices& notices, std::size_t threads = 0);

}  // namespace chegu
