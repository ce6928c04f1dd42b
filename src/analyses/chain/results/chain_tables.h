#pragma once

#include <span>

#include "schema/table.h"

namespace chegu {

/// The tables that `chegu chain` writes.
std::span<const TableSchema> chain_tables();

}  // namespace chegu
