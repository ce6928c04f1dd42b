#pragma once
// UTF-8: whether bytes are it, and its characters one by one.

#include <string_view>

namespace chegu {

/// What take_character() gives for a byte that begins no character.
inline constexpr char32_t not_a_character = 0xFFFFFFFF;

/// Takes the first character off `text`, which must not be empty, and returns it. Of bytes that are not UTF-8 (overlong
/// forms, surrogates and values above 10FFFF among them) one byte is taken and `not_a_character` returned.
char32_t take_character(std::string_view& text);

/// Whether all of it is UTF-8. O(bytes), eight at a time where they are ASCII.
bool is_utf8(std::string_view text);

}  // namespace chegu
