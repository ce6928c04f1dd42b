#pragma once
// The words for what the schema says of a column: its type and its unit, for documents, templates and pages.

#include <span>

#include "schema/table.h"

namespace chegu {

/// "number" / "数"; what a cell of this type holds.
Text type_title(Type type);

struct Unit {
    std::string_view code;  // as in Column::unit
    Text title;             // short enough for the head of a column
};

/// Every unit that a column of the schema may have.
std::span<const Unit> units();
/// The title of a unit of units(); empty texts for no unit.
Text unit_title(std::string_view code);

}  // namespace chegu
