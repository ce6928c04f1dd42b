#pragma once

#include <span>

#include "schema/table.h"

namespace chegu {

/// The tables that `chegu baseline` writes.
std::span<const TableSchema> baseline_tables();

}  // namespace chegu
