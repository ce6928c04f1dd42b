#pragma once

#include <string>
#include <string_view>

namespace chegu {

/// A text as it stands in a result file: one that starts with = + - @ or a tab gets a leading apostrophe, so that no
/// spreadsheet runs it (formats.md). Numbers never pass here.
std::string defused(std::string_view text);

}  // namespace chegu
