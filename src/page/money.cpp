#include "page/money.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "page/numbers.h"

namespace chegu {
namespace {

constexpr int digits = 3;

struct Step {
    double size;
    std::string_view name;
};
constexpr Step chinese_steps[] = {{1e8, "亿"}, {1e4, "万"}, {1, ""}};
constexpr Step english_steps[] = {{1e9, "B"}, {1e6, "M"}, {1, ""}};

/// The largest step that leaves at least 1 before the point, after rounding (99 999 999 is 1.00 亿).
Step step_of(double value, Language language) {
    const double size = std::abs(rounded(value, digits));
    const auto& steps = language == Language::zh ? chinese_steps : english_steps;
    for (const auto& step : steps)
        if (size >= step.size) return step;
    return steps[2];
}

bool is_yuan(const MoneyStyle& style) { return style.currency == "CNY"; }

/// What stands after a Chinese figure: "亿元", "亿 EUR".
std::string chinese_unit(Step step, const MoneyStyle& style) {
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

MoneyParts with_unit(std::string figure, Step step, const MoneyStyle& style) {
    if (style.language == Language::zh) return {std::move(figure), chinese_unit(step, style)};
    return {english_sign(style) + figure, std::string{step.name}};
}

}  // namespace

MoneyParts money_parts(double value, const MoneyStyle& style) {
    if (!std::isfinite(value)) return {std::string{no_figure}, ""};
    const auto step = step_of(value, style.language);
    return with_unit(significant(value / step.size, digits, style.language), step, style);
}

std::string money(double value, const MoneyStyle& style) { return joined(money_parts(value, style)); }

std::string exact_money(double value, const MoneyStyle& style) {
    if (!std::isfinite(value)) return std::string{no_figure};
    return joined(with_unit(fixed(value, 2, style.language), {1, ""}, style));
}

std::string money_range(double least, double most, const MoneyStyle& style) {
    const auto step = step_of(most, style.language);
    constexpr int most_digits = 9;
    const auto text = [&](double value, int shown) { return significant(value / step.size, shown, style.language); };
    int shown = digits;
    while (shown < most_digits && least < most && text(least, shown) == text(most, shown)) ++shown;
    return joined(with_unit(text(least, shown) + "–" + text(most, shown), step, style));
}

MoneyColumn::MoneyColumn(double largest, MoneyStyle style) : style_(std::move(style)) {
    const auto step = step_of(largest, style_.language);
    size_ = step.size;
    decimals_ = decimals_for(largest / size_, digits);
    if (style_.language == Language::zh) unit_ = chinese_unit(step, style_);
    else unit_ = is_yuan(style_) ? "¥" : style_.currency;
    if (style_.language == Language::en && !step.name.empty()) unit_.append(hard_space).append(step.name);
}

MoneyColumn::MoneyColumn(double largest, double smallest, MoneyStyle style) : MoneyColumn(largest, std::move(style)) {
    if (smallest > 0) decimals_ = std::clamp(decimals_for(smallest / size_, 1), decimals_, decimals_ + 2);
}

std::string MoneyColumn::cell(double value) const { return fixed_or_less(value / size_, decimals_, style_.language); }

}  // namespace chegu
