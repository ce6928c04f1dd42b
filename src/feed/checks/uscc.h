#pragma once
// 统一社会信用代码, the unified social credit code of GB 32100-2015.

#include <optional>
#include <string_view>

namespace chegu {

/// The check character that the first 17 characters call for; none if `code` is not 18 characters of the standard's
/// alphabet (digits and capital letters without I, O, S, V, Z).
std::optional<char> uscc_check_character(std::string_view code);

}  // namespace chegu
