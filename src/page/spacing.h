#pragma once

#include <string>
#include <string_view>

namespace chegu {

/// The text with a space between Chinese and Latin characters where names met without one, and none between two Chinese
/// ones where a figure begins with a word ("不到 1 %").
std::string spaced(std::string_view text);

}  // namespace chegu
