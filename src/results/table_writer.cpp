#include "results/table_writer.h"

#include <cassert>

#include "base/number.h"
#include "feed/csv_writer.h"
#include "results/defuse.h"

namespace chegu {

TableWriter::TableWriter(std::string_view table) : schema_(*find_table(result_tables(), table)) {
    for (const auto& column : schema_.columns) {
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
    assert(column_ == schema_.columns.size());
    csv_ += '\n';
    column_ = 0;
    ++rows_;
}

void TableWriter::separate() {
    if (column_++ > 0) csv_ += ',';
}

}  // namespace chegu
