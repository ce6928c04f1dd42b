#include "schema/result_groups.h"

namespace chegu {

std::span<const TableSchema> result_tables() {
    static const std::vector<TableSchema> tables = [] {
        auto all = flow_result_tables();
        for (auto& table : chain_result_tables()) all.push_back(std::move(table));
        for (auto& table : scenario_result_tables()) all.push_back(std::move(table));
        for (auto& table : baseline_result_tables()) all.push_back(std::move(table));
        return all;
    }();
    return tables;
}

}  // namespace chegu
