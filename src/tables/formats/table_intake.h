#pragma once
// Rows of a table from a format whose library hands out texts: what is not a sound cell is reported, as in CSV.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "notices/notice.h"
#include "tables/table_builder.h"
#include "tables/text_table.h"

namespace chegu::formats {

class TableIntake {
   public:
    /// The header is judged at once; where it can't be used the table that finish() returns has none.
    TableIntake(std::string name, std::string source, std::vector<std::string> header, Notices& notices);

    /// A row with as many cells as the header; `number` as an editor shows it. One with a cell that is too long, holds
    /// NUL or is not UTF-8 is reported and left out.
    void row(std::uint32_t number, const std::vector<std::string>& cells);
    TextTable finish();

   private:
    [[nodiscard]] bool sound(std::uint32_t number, std::size_t column, const std::string& cell) const;

    std::string name_, source_;
    std::vector<std::string> header_;
    TableBuilder builder_;
    std::vector<std::uint32_t> numbers_;
    std::vector<std::string_view> views_;
    Notices& notices_;
    std::size_t key_ = TextTable::npos;            // the column of the ids, if it is known
    std::set<std::string, std::less<>> left_out_;  // ids of rows that were
    bool usable_ = true;
};

}  // namespace chegu::formats
