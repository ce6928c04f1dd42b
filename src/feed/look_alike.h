#pragma once
// Ids that a reader can't tell apart: blanks, invisible characters, look-alikes of letters.

#include <cstddef>
#include <string>
#include <string_view>

#include "base/language.h"
#include "notices/notice.h"

namespace chegu {

/// What a text looks like: without blanks and invisible characters, full-width characters as ASCII, Cyrillic and Greek
/// letters that look like Latin ones as these, marks apart from their letters, every dash as "-". Equal for texts that
/// a reader would take for one. Case counts.
std::u32string look_of(std::string_view text);

/// Whether a text has no character of its own that its look has not. O(bytes).
bool looks_plain(std::string_view text);

/// A character of one of two texts that look alike, and that the other does not have.
struct OddCharacter {
    bool in_first = true;      // of the two texts
    std::size_t position = 0;  // in its text, from 1
    Words name;                // "a zero width space (U+200B)"
};
/// The first one of two different texts of one look.
OddCharacter odd_character(std::string_view a, std::string_view b);

/// Lets a notice suggest `nearest` (nothing where it is empty) instead of `wrong`; where both look alike it names the
/// character that makes the difference.
void suggest(Notice& notice, std::string_view wrong, std::string_view nearest);

}  // namespace chegu
