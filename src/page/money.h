#pragma once
// Money as people read it (report.md): three significant digits, 亿元 / 万元 in Chinese, ¥ B / M in English, one unit a
// column.

#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
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
MoneyParts money_parts(double value, const MoneyStyle& style, Rounding rounding = Rounding::nearest);

/// "4.06 亿元", "¥406 M", "EUR 406 M"; three significant digits, the same in both languages. `no_figure` where the
/// value is not finite. What is called a bound is rounded to its side.
std::string money(double value, const MoneyStyle& style, Rounding rounding = Rounding::nearest);
/// All digits and two decimals: "12 345 678.90 元", "¥12,345,678.90".
std::string exact_money(double value, const MoneyStyle& style, Rounding rounding = Rounding::nearest);
/// Between two bounds, the lower rounded down and the upper up: "3.90–4.20 亿元", three digits each and more where that
/// tells them apart; with a unit each where their sizes are far apart, "52.0 万元 – 1.43 亿元".
MoneyParts money_range_parts(double least, double most, const MoneyStyle& style);
std::string money_range(double least, double most, const MoneyStyle& style);

/// A total and what it is made of.
struct MoneySum {
    double total = 0;
    std::vector<double> parts;
    Rounding rounding = Rounding::nearest;  // of the total: up where it is proven to be the least, or called a bound
};

/// A column of money in one unit and to the same place throughout, such that the largest has three significant digits.
class MoneyColumn {
   public:
    MoneyColumn(double largest, MoneyStyle style);
    /// With up to two digits more, and the next smaller unit where it would take more than two decimals, so that
    /// `smallest` (above 0) still shows a digit.
    MoneyColumn(double largest, double smallest, MoneyStyle style);
    /// For totals beside their parts: with up to two digits more for the smallest part, and a third where the parts as
    /// printed then add up.
    MoneyColumn(const std::vector<MoneySum>& sums, MoneyStyle style);

    [[nodiscard]] const std::string& unit() const { return unit_; }  // for the head: "万元", "¥ M"
    /// What is above 0 but too small for the column is "< 0.01".
    [[nodiscard]] std::string cell(double value, Rounding rounding = Rounding::nearest) const;
    [[nodiscard]] std::string total(const MoneySum& sum) const { return cell(sum.total, sum.rounding); }
    /// The parts of a sum, such that their cells add up to the total's: where they would not, those nearest to the
    /// middle of two figures are moved to the other one.
    [[nodiscard]] std::vector<double> fitted(const MoneySum& sum) const;
    /// A cell with the unit: "4.06 亿元", "< ¥0.01 M".
    [[nodiscard]] std::string with_unit(const std::string& cell) const;

   private:
    void take_unit_for(double largest);
    /// How many of the last place a value is rounded to.
    [[nodiscard]] double steps(double value, Rounding rounding = Rounding::nearest) const;
    [[nodiscard]] bool adds_up(const MoneySum& sum) const;

    MoneyStyle style_;
    double size_ = 1;     // of the unit
    int unit_digit_ = 0;  // its power of ten
    int last_digit_ = 0;  // power of ten of the last digit shown
    std::string before_;  // the sign before an English figure
    std::string after_;
    std::string unit_;
};

}  // namespace chegu
