#pragma once
// Numbers as text and back, the same on every machine and in every locale.

#include <optional>
#include <string>
#include <string_view>

#include "base/language.h"

namespace chegu {

/// The shortest decimal text that reads back as exactly this double ("0.1", "1e-12"); "inf" for infinity, "0" for -0.
std::string number_text(double value);

/// The finite number that the whole of `text` is (decimal point, optional sign and exponent); nothing else is accepted:
/// no blanks, thousands marks, hexadecimal, inf or nan.
std::optional<double> parse_number(std::string_view text);

/// Marks the thousands of a plain decimal number, from four digits before the point on: "118,640.5" in English, with
/// U+202F (a thin space that doesn't break) in Chinese.
std::string with_thousands(std::string_view digits, Language language);

/// A count for people: "1,590"; in Chinese with the thin space.
std::string count_text(std::size_t count, Language language);
Words count_words(std::size_t count);

}  // namespace chegu
