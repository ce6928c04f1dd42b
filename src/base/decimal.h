#pragma once
// Rounding in decimal digits, as people do it: half goes away from zero, and half is judged on the number's own
// decimals and not on the binary fraction that stands for it.

#include <string>

namespace chegu {

/// `down` and `up` go towards minus and plus infinity: a lower bound stays one, and so does an upper.
enum class Rounding { nearest, down, up };

/// A finite number with so many decimals, "-1234.50"; with -3 to thousands, 198500 is "199000". No sign where only
/// zeros are left. Of the digits of a double fifteen are sure; where fewer are kept, what lies behind those does not
/// count.
std::string rounded_text(double value, int decimals, Rounding rounding = Rounding::nearest);

/// The power of ten of the first digit: 2 for 198.5, -1 for 0.25; 0 for 0.
int first_digit(double value);

}  // namespace chegu
