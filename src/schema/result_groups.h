#pragma once
// The result tables by analysis; result_tables() puts them together. Private to src/schema.

#include <vector>

#include "schema/table.h"

namespace chegu {

std::vector<TableSchema> flow_result_tables();
std::vector<TableSchema> chain_result_tables();
std::vector<TableSchema> scenario_result_tables();
std::vector<TableSchema> baseline_result_tables();

}  // namespace chegu
