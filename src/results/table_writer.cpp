#include "results/table_writer.h"

#include <stdexcept>

#include "base/defuse.h"
#include "base/number.h"
#include "tables/csv_writer.h"

namespace chegu {

TableWriter::TableWriter(const TableSchema& table) : columns_(table.columns.size()) {
    for (const auto& column : table.columns) {
        if (!csv_.empty()) csv_ += ',';
        csv_ += column.name;
    }
    csv_ += '\n';
}

TableWriter& TableWriter::text(std::string_view value) {
    separate();
    append_csv_cell(csv_, defused(value));
    return *this;
}

TableWriter& TableWriter::number(double value) {
    separate();
    if (!std::isnan(value)) csv_ += number_text(value);
    return *this;
}

TableWriter& TableWriter::blank() {
    separate();
    return *this;
}

void TableWriter::end_row() {
    if (column_ != columns_) throw std::logic_error("a row of results has not as many cells as columns");
    csv_ += '\n';
    column_ = 0;
    ++rows_;
}

void TableWriter::separate() {
    if (column_++ > 0) csv_ += ',';
}

}  // namespace chegu
