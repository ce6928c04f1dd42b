#pragma once
// Letters with their marks apart, as one file system or keyboard writes them and another does not. Private to src/feed.

#include <string>

namespace chegu {

/// Appends a character with its marks apart (é: e and U+0301), as Unicode's canonical decomposition does for Latin,
/// Greek, Cyrillic, kana and Hangul; any other character as it is.
void decompose(char32_t character, std::u32string& parts);

/// Whether it is a mark that stands on the letter before it.
bool is_mark(char32_t character);

}  // namespace chegu
