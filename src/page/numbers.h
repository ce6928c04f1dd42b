#pragma once
// How numbers are written for people (report.md): thousands marked, a fixed number of decimals or of significant
// digits, never "nan", "-0" or an exponent. The space before a unit never breaks.

#include <string>
#include <string_view>

#include "base/decimal.h"
#include "base/language.h"

namespace chegu {

/// U+00A0: between a figure and its unit.
inline constexpr std::string_view hard_space = "\u00a0";
/// What stands where there is no figure; say why beside it or in its title.
inline constexpr std::string_view no_figure = "–";

/// "118 640.5" in Chinese (thin spaces that don't break), "118,640.5" in English. A value that rounds to 0 has no sign;
/// one that is not finite is `no_figure`. Decimals below 0 round whole digits: 198 500 with -3 is 199 000.
std::string fixed(double value, int decimals, Language language, Rounding rounding = Rounding::nearest);
/// The same; a value above 0 that would show as 0 is "< 0.01".
std::string fixed_or_less(double value, int decimals, Language language, Rounding rounding = Rounding::nearest);

/// How many decimals show `digits` significant digits of the value: 0 where it is 10^(digits-1) or more; at most 6.
int decimals_for(double value, int digits);
/// The value rounded to so many significant digits.
double rounded(double value, int digits, Rounding rounding = Rounding::nearest);
/// So many significant digits and no more decimals than they need: 0.0345, 4.06, 118 640 with 3 digits is 119 000.
std::string significant(double value, int digits, Language language);

/// A quantity of goods: whole from 100 on, else three significant digits without zeros at the end.
std::string quantity(double value, Language language);

/// A share of 1 in a sentence: "46 %" in Chinese, "46%" in English. A share that is not 0 or 1 is never shown as 0 or
/// 100: "不到 1 %", "over 99%".
std::string percent(double share, int decimals, Language language);
/// The same without the sign, for a column whose head has it: "46", "< 1", "> 99".
std::string percent_figure(double share, int decimals, Language language);

/// A very small or large number: "3.1 × 10⁻¹²"; "0" for 0.
std::string scientific(double value);

}  // namespace chegu
