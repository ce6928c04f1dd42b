#pragma once

#include <span>
#include <string>
#include <string_view>

namespace chegu {

/// The nearest of `names` to `wrong`: one that looks alike, else by edit distance (a third of the length at most);
/// empty if none is near.
std::string nearest_name(std::string_view wrong, std::span<const std::string_view> names);

}  // namespace chegu
