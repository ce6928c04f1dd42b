#include "tables/content_hash.h"

#include <algorithm>

#include "base/hash.h"

namespace chegu {

std::string content_hash(const RawFeed& raw) {
    std::vector<const TextTable*> tables;
    for (const auto& table : raw.tables) tables.push_back(&table);
    std::sort(tables.begin(), tables.end(), [](const auto* a, const auto* b) { return a->name < b->name; });
    Hash hash;
    for (const auto* table : tables) {
        hash.add(table->name);
        hash.add(std::uint64_t{table->header.size()});
        for (const auto& column : table->header) hash.add(column);
        hash.add(std::uint64_t{table->rows()});
        for (const auto cell : table->cells) hash.add(cell);
    }
    return hash.hex();
}

}  // namespace chegu
