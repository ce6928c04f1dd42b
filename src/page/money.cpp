#include "page/money.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "base/number.h"
#include "page/numbers.h"

namespace chegu {
namespace {

constexpr int digits = 3;
constexpr int finest_step = 6;

struct Step {
    int digit;  // power of ten
    std::string_view name;
    [[nodiscard]] double size() const { return std::pow(10.0, digit); }
};
constexpr Step chinese_steps[] = {{12, "万亿"}, {8, "亿"}, {4, "万"}, {0, ""}};
constexpr Step english_steps[] = {{12, "T"}, {9, "B"}, {6, "M"}, {0, ""}};

const Step* steps_of(Language language) { return language == Language::zh ? chinese_steps : english_steps; }

/// The largest step that leaves at least 1 before the point, after rounding (99 999 999 is 1.00 亿).
const Step& step_of(double value, Language language, Rounding rounding = Rounding::nearest) {
    const double size = std::abs(rounded(value, digits, rounding));
    const auto* step = steps_of(language);
    while (step->digit > 0 && size < step->size()) ++step;
    return *step;
}

/// The power of ten of the last of so many digits.
int last_digit_of(double value, int shown, Rounding rounding = Rounding::nearest) {
    const double size = rounded(value, shown, rounding);
    return size == 0 ? 0 : std::max(first_digit(size) - shown + 1, -finest_step);
}

bool is_yuan(const MoneyStyle& style) { return style.currency == "CNY"; }

/// What stands after a Chinese figure: "亿元", "亿 EUR".
std::string chinese_unit(const Step& step, const MoneyStyle& style) {
    if (is_yuan(style)) return std::string{step.name} + "元";
    return std::string{step.name} + (step.name.empty() ? "" : std::string{hard_space}) + style.currency;
}

/// What stands before an English figure: "¥", "EUR ".
std::string english_sign(const MoneyStyle& style) {
    return is_yuan(style) ? "¥" : style.currency + std::string{hard_space};
}

std::string joined(const MoneyParts& parts) {
    return parts.unit.empty() ? parts.figure : parts.figure + std::string{hard_space} + parts.unit;
}

MoneyParts with_step(std::string figure, const Step& step, const MoneyStyle& style) {
    if (style.language == Language::zh) return {std::move(figure), chinese_unit(step, style)};
    return {english_sign(style) + figure, std::string{step.name}};
}

}  // namespace

MoneyParts money_parts(double value, const MoneyStyle& style, Rounding rounding) {
    if (!std::isfinite(value)) return {std::string{no_figure}, ""};
    const auto& step = step_of(value, style.language, rounding);
    const int decimals = step.digit - last_digit_of(value, digits, rounding);
    return with_step(fixed(value / step.size(), decimals, style.language, rounding), step, style);
}

std::string money(double value, const MoneyStyle& style, Rounding rounding) {
    return joined(money_parts(value, style, rounding));
}

std::string exact_money(double value, const MoneyStyle& style, Rounding rounding) {
    if (!std::isfinite(value)) return std::string{no_figure};
    return joined(with_step(fixed(value, 2, style.language, rounding), {0, ""}, style));
}

MoneyParts money_range_parts(double least, double most, const MoneyStyle& style) {
    const auto& step = step_of(most, style.language, Rounding::up);
    if (least > 0 && step_of(least, style.language, Rounding::down).digit < step.digit)
        return {money(least, style, Rounding::down) + " – " + money(most, style, Rounding::up), ""};
    constexpr int most_digits = 9;
    const auto text = [&](double value, int shown, Rounding rounding) {
        if (value == 0) return std::string{"0"};
        return fixed(value / step.size(), step.digit - last_digit_of(value, shown, rounding), style.language, rounding);
    };
    const auto middle = [&](double value, int shown) { return text(value, shown, Rounding::nearest); };
    int shown = digits;
    while (shown < most_digits && least < most && middle(least, shown) == middle(most, shown)) ++shown;
    const auto from = text(least, shown, Rounding::down);
    const auto to = text(most, shown, Rounding::up);
    return with_step(from == to ? from : from + "–" + to, step, style);
}

std::string money_range(double least, double most, const MoneyStyle& style) {
    return joined(money_range_parts(least, most, style));
}

MoneyColumn::MoneyColumn(double largest, MoneyStyle style) : style_(std::move(style)) {
    last_digit_ = last_digit_of(largest, digits);
    take_unit_for(largest);
}

MoneyColumn::MoneyColumn(double largest, double smallest, MoneyStyle style) : MoneyColumn(largest, std::move(style)) {
    if (!(smallest > 0)) return;
    last_digit_ = std::clamp(last_digit_of(smallest, 1), last_digit_ - 2, last_digit_);
    take_unit_for(largest);
}

MoneyColumn::MoneyColumn(const std::vector<MoneySum>& sums, MoneyStyle style) : style_(std::move(style)) {
    double largest = 0;
    double smallest = std::numeric_limits<double>::infinity();
    for (const auto& sum : sums) {
        largest = std::max(largest, std::abs(sum.total));
        for (const double part : sum.parts) {
            largest = std::max(largest, std::abs(part));
            if (part != 0) smallest = std::min(smallest, std::abs(part));
        }
    }
    const int three = last_digit_of(largest, digits);
    const int enough = std::isfinite(smallest) ? std::clamp(last_digit_of(smallest, 1), three - 2, three) : three;
    const auto all_add_up = [&] {
        return std::all_of(sums.begin(), sums.end(), [&](const auto& sum) { return adds_up(sum); });
    };
    last_digit_ = enough;
    while (last_digit_ >= three - 3 && !all_add_up()) --last_digit_;
    if (last_digit_ < three - 3) last_digit_ = enough;
    take_unit_for(largest);
}

void MoneyColumn::take_unit_for(double largest) {
    constexpr int most_in_a_unit = 2;  // more decimals are hard to read: 0.0006 亿 is 6 万
    const auto* step = &step_of(largest, style_.language);
    while (step->digit > 0 && step->digit - last_digit_ > most_in_a_unit) ++step;
    size_ = step->size();
    unit_digit_ = step->digit;
    const bool chinese = style_.language == Language::zh;
    before_ = chinese ? "" : english_sign(style_);
    after_ = chinese ? chinese_unit(*step, style_) : std::string{step->name};
    unit_ = chinese ? after_ : is_yuan(style_) ? "¥" : style_.currency;
    if (!chinese && !step->name.empty()) unit_.append(hard_space).append(step->name);
}

std::string MoneyColumn::cell(double value, Rounding rounding) const {
    return fixed_or_less(value / size_, unit_digit_ - last_digit_, style_.language, rounding);
}

std::string MoneyColumn::with_unit(const std::string& cell) const {
    const auto less = "<" + std::string{hard_space};
    if (!cell.starts_with(less)) return joined({before_ + cell, after_});
    return joined({less + before_ + cell.substr(less.size()), after_});
}

double MoneyColumn::steps(double value, Rounding rounding) const {
    const auto whole = parse_number(rounded_text(value, -last_digit_, rounding)).value_or(value);
    return std::round(whole / std::pow(10.0, last_digit_));
}

bool MoneyColumn::adds_up(const MoneySum& sum) const {
    const double printed = std::accumulate(sum.parts.begin(), sum.parts.end(), 0.0,
                                           [&](double so_far, double part) { return so_far + steps(part); });
    return printed == steps(sum.total, sum.rounding);
}

std::vector<double> MoneyColumn::fitted(const MoneySum& sum) const {
    const double step = std::pow(10.0, last_digit_);
    std::vector<double> shown;
    for (const double part : sum.parts) shown.push_back(steps(part));
    const double missing = steps(sum.total, sum.rounding) - std::accumulate(shown.begin(), shown.end(), 0.0);
    const double by = missing > 0 ? 1 : -1;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (sum.parts[i] != 0) order.push_back(i);
    const auto past = [&](std::size_t i) { return by * (sum.parts[i] / step - shown[i]); };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return past(a) > past(b); });
    std::vector<double> values = sum.parts;
    // More than one step each is no rounding: the parts are not all there is, and stay as they are.
    if (std::abs(missing) <= static_cast<double>(order.size()))
        for (std::size_t i = 0; i < static_cast<std::size_t>(std::abs(missing)); ++i)
            values[order[i]] = (shown[order[i]] + by) * step;
    return values;
}

}  // namespace chegu
