#pragma once
// Numbers as text and back, the same on every machine and in every locale.

#include <optional>
#include <string>
#include <string_view>

namespace chegu {

/// The shortest decimal text that reads back as exactly this double ("0.1", "1e-12"); "inf" for infinity, "0" for -0.
std::string number_text(double value);

/// The finite number that the whole of `text` is (decimal point, optional sign and exponent); nothing else is accepted:
/// no blanks, thousands marks, hexadecimal, inf or nan.
std::optional<double> parse_number(std::string_view text);

}  // namespace chegu
