#pragma once
// Money as people read it (report.md): three significant digits, 亿元 / 万元 in Chinese, ¥ B / M in English, one unit a
// column.

#include <string>
#include <string_view>

#include "base/language.h"

namespace chegu {

/// How money is written: the currency is the feed's (ISO 4217). CNY is 元 and ¥; every other one goes by its code.
struct MoneyStyle {
    std::string currency;
    Language language = Language::zh;
};

/// A figure and its unit apart, so that the unit can be set smaller: "4.06" and "亿元", "¥406" and "M".
struct MoneyParts {
    std::string figure;
    std::string unit;
};
MoneyParts money_parts(double value, const MoneyStyle& style);

/// "4.06 亿元", "¥406 M", "EUR 406 M"; three significant digits. `no_figure` where the value is not finite.
std::string money(double value, const MoneyStyle& style);
/// All digits and two decimals: "12 345 678.90 元", "¥12,345,678.90".
std::string exact_money(double value, const MoneyStyle& style);
/// "3.9–4.2 亿元": one unit for both, three digits each and more where that tells them apart.
std::string money_range(double least, double most, const MoneyStyle& style);

/// A column of money in one unit and with the same decimals throughout, chosen so that the largest has three
/// significant digits.
class MoneyColumn {
   public:
    MoneyColumn(double largest, MoneyStyle style);
    /// The same with up to two decimals more, so that `smallest` (above 0) still shows a digit.
    MoneyColumn(double largest, double smallest, MoneyStyle style);

    [[nodiscard]] const std::string& unit() const { return unit_; }  // for the head: "万元", "¥ M"
    /// What is above 0 but too small for the column is "< 0.01".
    [[nodiscard]] std::string cell(double value) const;

   private:
    MoneyStyle style_;
    double size_ = 1;
    int decimals_ = 0;
    std::string unit_;
};

}  // namespace chegu
