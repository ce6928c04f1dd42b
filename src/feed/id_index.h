#pragma once
// The rows of a table by their ids. Private to src/feed.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "feed/decoded.h"
#include "tables/text_table.h"

namespace chegu {

/// A hash table over the key cells of a table's rows; a keyed hash, so that no feed can be made to collide.
class IdIndex {
   public:
    /// An index without rows.
    IdIndex();
    /// Rows by the cells at `positions` (one or more columns). Rows whose first key cell is empty are left out.
    IdIndex(const TextTable& table, std::vector<std::size_t> positions);

    /// A row whose key an earlier row has.
    struct Repeat {
        RowIndex row;
        RowIndex first;
    };
    /// In the order of the rows.
    [[nodiscard]] const std::vector<Repeat>& repeats() const { return repeats_; }

    /// The first row of this id, or no_row; only for an index over one column. O(1).
    [[nodiscard]] RowIndex find(std::string_view id) const;
    /// Whether a row that was left out has, or may have, this id: a reference to it is no fault of its own.
    [[nodiscard]] bool left_out(std::string_view id) const;
    /// The ids of the first rows, at most `most` of them.
    [[nodiscard]] std::vector<std::string_view> first_ids(std::size_t most) const;

   private:
    struct Slot {
        std::uint32_t hash = 0;
        RowIndex row = no_row;
    };
    [[nodiscard]] std::uint32_t hash_of(std::string_view text) const;
    [[nodiscard]] std::uint32_t hash_of_row(RowIndex row) const;
    [[nodiscard]] bool same_key(RowIndex a, RowIndex b) const;

    std::array<unsigned char, 16> secret_{};
    const TextTable* table_ = nullptr;
    std::vector<std::size_t> positions_;
    std::vector<Slot> slots_;
    std::vector<Repeat> repeats_;
};

}  // namespace chegu
