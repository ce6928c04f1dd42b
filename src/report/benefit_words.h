#pragma once
// What a firm gets by a policy, as people write a formula: the feed has it as an expression of SQL.

#include <string>
#include <string_view>

namespace chegu::lists {

/// "revenue_cny × 0.04"; a CASE is a line for each of its cases, "growth_pct ≥ 30：3,000,000", the rest "其余 else：…";
/// COALESCE(x, 0) is "x（未填按 blank: 0）". Other functions and the columns keep their names. The expression is one
/// that the check has passed. O(characters).
std::string benefit_words(std::string_view expression);

}  // namespace chegu::lists
