#include "tables/formats/table_sheet.h"
#include "tables/formats/workbook.h"

namespace chegu::formats {

void write_workbook(const RawFeed& feed, const std::filesystem::path& path) {
    write_whole(path, [&](const std::filesystem::path& target) {
        WorkbookFile file(target);
        for (const auto& table : feed.tables)
            add_table_sheet(file, table, find_table(feed_tables(), table.name), Digits::exact);
        file.close();
    });
}

void write_result_workbook(std::span<const TextTable> tables, std::span<const TableSchema> schemas,
                           const std::filesystem::path& path) {
    write_whole(path, [&](const std::filesystem::path& target) {
        WorkbookFile file(target);
        for (const auto& table : tables) add_table_sheet(file, table, find_table(schemas, table.name), Digits::rounded);
        file.close();
    });
}

}  // namespace chegu::formats
