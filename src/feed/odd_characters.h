#pragma once
// Characters that are not seen, or look like others. Private to src/feed.

#include <string>

#include "base/language.h"

namespace chegu {

/// Whether it is seen as a gap or not at all: blanks, zero width characters, marks of direction, control characters.
bool is_unseen(char32_t character);
/// The character that it looks like; itself where it looks like no other.
char32_t plain_character(char32_t character);
/// What an unseen or look-alike character is called, with its code: "a zero width space (U+200B)". Empty for others.
Words name_of_odd(char32_t character);
/// "U+200B".
std::string code_point(char32_t character);

}  // namespace chegu
