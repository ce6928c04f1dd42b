#pragma once
// Which encoding a file that is not UTF-8 seems to have. Private to the readers of text files.

#include <string_view>

namespace chegu {

/// "UTF-16" (a byte order mark, or NUL in nearly every other byte), "GB18030" (all of it is well-formed GB18030, mostly
/// in the range of common Chinese characters), or empty: neither is recognised. O(bytes).
std::string_view recognised_encoding(std::string_view bytes);

}  // namespace chegu
