// Any bytes as a CSV file: reading never crashes, a table has whole rows in rising order, and what was read without a
// notice reads back equal after it was written.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "feed/decoded.h"
#include "tables/csv_reader.h"
#include "tables/csv_writer.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void check_table(const chegu::TextTable& table) {
    require(table.header.size() * table.rows() == table.cells.size());
    for (std::size_t row = 1; row < table.rows(); ++row) require(table.row_numbers[row - 1] < table.row_numbers[row]);
    for (const std::string_view cell : table.cells)
        require(chegu::is_utf8(cell) && cell.find('\0') == std::string_view::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    chegu::Notices notices(3);
    chegu::RawFeed feed;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    feed.tables.push_back(chegu::read_csv("sites", "sites.csv", bytes, notices));
    const auto& table = feed.tables.front();
    check_table(table);
    require(!table.header.empty() || notices.has_errors());
    for (const auto& [code, count] : notices.by_code())
        for (const auto& notice : count.samples)
            require(chegu::is_utf8(sentence(notice, chegu::Language::zh) + remedy(notice, chegu::Language::en)));

    if (!table.header.empty()) {
        chegu::Notices again;
        const auto written = chegu::read_csv("sites", "sites.csv", chegu::csv_text(table), again);
        require(written.header == table.header);
        require(written.cells == table.cells);
    }
    decode(feed, notices);
    return 0;
}
