#include "tables/table_builder.h"

#include <stdexcept>

namespace chegu {

TableBuilder::TableBuilder(std::string name, std::vector<std::string> header) {
    table_.source = name + ".csv";
    table_.name = std::move(name);
    table_.header = std::move(header);
}

void TableBuilder::add(const std::string_view* cells, std::size_t count) {
    if (count != table_.header.size()) throw std::logic_error("row of " + table_.name + " has the wrong length");
    for (std::size_t i = 0; i < count; ++i) {
        bytes_ += cells[i];
        ends_.push_back(bytes_.size());
    }
    table_.row_numbers.push_back(static_cast<std::uint32_t>(table_.row_numbers.size() + 2));
}

TextTable TableBuilder::finish() {
    const auto bytes = std::make_shared<const std::string>(std::move(bytes_));
    table_.bytes = bytes;
    table_.cells.reserve(ends_.size());
    std::size_t begin = 0;
    for (const auto end : ends_) {
        table_.cells.push_back(std::string_view(*bytes).substr(begin, end - begin));
        begin = end;
    }
    ends_ = {};
    bytes_.clear();
    return std::move(table_);
}

}  // namespace chegu
