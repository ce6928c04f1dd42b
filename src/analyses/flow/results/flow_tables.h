#pragma once

#include <span>

#include "schema/table.h"

namespace chegu {

/// The tables that `chegu flow` writes (docs/results.md).
std::span<const TableSchema> flow_tables();

}  // namespace chegu
