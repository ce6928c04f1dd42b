#pragma once
// A table of the feed, made row by row.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "tables/text_table.h"

namespace chegu {

class TableBuilder {
   public:
    TableBuilder(std::string name, std::vector<std::string> header);

    /// One row; as many cells as the header has columns.
    void row(std::initializer_list<std::string_view> cells) { add(cells.begin(), cells.size()); }
    void row(const std::vector<std::string_view>& cells) { add(cells.data(), cells.size()); }

    /// The table; the builder is empty afterwards.
    TextTable finish();

   private:
    void add(const std::string_view* cells, std::size_t count);

    TextTable table_;
    std::string bytes_;
    std::vector<std::size_t> ends_;  // of each cell in bytes_
};

}  // namespace chegu
