#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "feed/checks/rows.h"
#include "feed/expressions/expression.h"

namespace chegu::checks {

/// Whether expressions can be evaluated over a table; each different one is tried once, on the table's columns only.
class ExpressionCheck {
   public:
    explicit ExpressionCheck(Notices& notices) : notices_(notices) {}

    /// True where the expression in this cell can be used over `target`; else a notice is added. An empty cell is true.
    bool holds(const DecodedTable& table, std::size_t row, std::string_view column, const DecodedTable& target);

   private:
    const std::optional<ExpressionFault>& fault(std::string_view expression, const DecodedTable& target);

    Notices& notices_;
    std::map<std::pair<std::string_view, std::string>, std::optional<ExpressionFault>> tried_;
};

/// The column of `target` nearest to a wrong name, in its file or in the schema.
std::string nearest_column(std::string_view wrong, const DecodedTable& target);
/// Whether `target` has the column, in its file or in the schema.
bool has_column(const DecodedTable& target, std::string_view name);

}  // namespace chegu::checks
