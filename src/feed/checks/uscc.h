#pragma once
// 统一社会信用代码, the unified social credit code of GB 32100-2015.

#include <optional>
#include <string_view>

#include "base/language.h"

namespace chegu {

/// The check character that the first 17 characters call for; none if `code` is not 18 characters of the standard's
/// alphabet (digits and capital letters without I, O, S, V, Z).
std::optional<char> uscc_check_character(std::string_view code);

/// Whether a code that is not right looks as if a spreadsheet had made a number of it: 9.1420100300014E+17, or 18
/// digits of which the last three are zeros. What it was can't be told then.
bool uscc_is_destroyed(std::string_view code);

/// What is wrong with a code that has no check character: how many characters there are, or which of them is not
/// allowed.
Words uscc_problem(std::string_view code);

}  // namespace chegu
