#include "feed/scenario/editable_table.h"

namespace chegu {

std::size_t need_column(TextTable& table, std::string_view column) {
    if (const auto found = table.find(column); found != TextTable::npos) return found;
    const std::size_t width = table.header.size();
    std::vector<CellText> cells;
    cells.reserve(table.rows() * (width + 1));
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t c = 0; c < width; ++c) cells.push_back(table.cell(row, c));
        cells.emplace_back();
    }
    table.header.emplace_back(column);
    table.cells = std::move(cells);
    return width;
}

void set_cell(TextTable& table, std::size_t row, std::size_t column, std::string text) {
    const auto kept = std::make_shared<const std::string>(std::move(text));
    table.cells[row * table.header.size() + column] = *kept;
    table.more_bytes.push_back(kept);
}

void delete_rows(TextTable& table, const std::vector<bool>& gone) {
    const std::size_t width = table.header.size();
    std::size_t kept = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (gone[row]) continue;
        for (std::size_t c = 0; c < width; ++c) table.cells[kept * width + c] = table.cells[row * width + c];
        table.row_numbers[kept++] = table.row_numbers[row];
    }
    table.cells.resize(kept * width);
    table.row_numbers.resize(kept);
}

}  // namespace chegu
