#pragma once

#include <cmath>
#include <string>
#include <string_view>

#include "schema/table.h"

namespace chegu {

/// Writes one result table as CSV, cell after cell in the schema's order of columns.
class TableWriter {
   public:
    explicit TableWriter(const TableSchema& table);

    TableWriter& text(std::string_view value);  // defused
    TableWriter& number(double value);          // blank where it is not a number
    TableWriter& blank();
    void end_row();  // all columns must have been written

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::string take() { return std::move(csv_); }

   private:
    void separate();

    std::size_t columns_;
    std::string csv_;
    std::size_t column_ = 0;
    std::size_t rows_ = 0;
};

}  // namespace chegu
