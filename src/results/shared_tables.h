#pragma once
// The result tables that no analysis owns.

#include "schema/table.h"

namespace chegu {

/// certificates.csv: what verify needs of every answer and no other table holds (model.md 4).
const TableSchema& certificates_table();

/// scenario_changes.csv: what a scenario changed in the feed (scenarios.md).
const TableSchema& scenario_changes_table();

}  // namespace chegu
