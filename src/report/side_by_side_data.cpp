#include "report/side_by_side_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "page/money.h"
#include "page/numbers.h"
#include "page/spacing.h"

namespace chegu {
namespace {

using Data = kainjow::mustache::data;

/// Below this share of a figure a difference is the solver's rounding.
constexpr double noticeable = 1e-9;

std::string text(const Text& words, Language language) { return std::string{words.in(language)}; }

const ComparedFigure* figure_of(const Comparison& comparison, std::string_view part, std::string_view name) {
    for (const auto& figure : comparison.figures)
        if (figure.part == part && figure.figure == name) return &figure;
    return nullptr;
}

bool moved(const ComparedFigure& figure, std::size_t result) {
    const auto by = figure.difference(result);
    return by && std::abs(*by) > noticeable * std::max(1.0, std::abs(*figure.values[0]));
}

class Telling {
   public:
    Telling(const SideBySide& sides, Language language)
        : sides_(sides), language_(language), style_{sides.comparison.currency, language} {}

    [[nodiscard]] bool zh() const { return language_ == Language::zh; }

    /// "多 3.10 亿元（+0.3 %）"
    [[nodiscard]] std::string more_or_less(double by, const std::optional<double>& share) const {
        auto words = fmt::format(fmt::runtime(zh() ? "{} {}" : "{1} {0}"),
                                 by > 0 ? (zh() ? "多" : "more") : (zh() ? "少" : "less"), money(std::abs(by), style_));
        if (share) {
            const auto of = (by > 0 ? "+" : "−") + change_share(*share);
            words += zh() ? "（" + of + "）" : " (" + of + ")";
        }
        return words;
    }

    /// The answer on one result.
    [[nodiscard]] std::string sentence(std::size_t result) const {
        const auto& comparison = sides_.comparison;
        const auto* total = figure_of(comparison, "flow", "objective");
        std::string words;
        if (total == nullptr || !total->difference(result))
            words = zh() ? "没有流量方案可比" : "There is no flow plan to compare";
        else if (!moved(*total, result)) words = zh() ? "总成本不变" : "Total cost stays the same";
        else words = cost_words(*total, result);
        const auto* annual = figure_of(comparison, "chain", "expected_annual_loss");
        if (annual != nullptr && annual->difference(result)) {
            words += zh() ? "；年预期损失" : "; expected annual loss ";
            words += !moved(*annual, result) ? std::string(zh() ? "不变" : "is the same")
                                             : more_or_less(*annual->difference(result), annual->share(result));
        }
        return words + (zh() ? "。" : ".");
    }

    [[nodiscard]] Data table() const {
        const auto& comparison = sides_.comparison;
        Data heads{Data::type::list};
        for (std::size_t k = 0; k < comparison.names.size(); ++k) {
            Data head{Data::type::object};
            head.set("name", result_name(sides_, k, language_));
            head.set("compared", Data{k > 0});
            heads << head;
        }
        Data rows{Data::type::list};
        for (const auto& figure : comparison.figures)
            if (!figure.label.zh.empty()) rows << row(figure);
        Data table{Data::type::object};
        table.set("heads", heads);
        table.set("rows", rows);
        return table;
    }

    [[nodiscard]] Data results() const {
        Data results{Data::type::list};
        for (std::size_t k = 1; k < sides_.comparison.names.size(); ++k) {
            Data result{Data::type::object};
            result.set("name", result_name(sides_, k, language_));
            result.set("sentence", sentence(k));
            Data steps{Data::type::list};
            if (sides_.scenarios[k])
                for (const auto& step : sides_.scenarios[k]->steps) steps << Data{step_words(step)};
            result.set("steps", steps);
            result.set("has_steps", Data{steps.is_non_empty_list()});
            result.set("causes", causes(k));
            results << result;
        }
        return results;
    }

   private:
    [[nodiscard]] std::string cost_words(const ComparedFigure& total, std::size_t result) const {
        auto words = (zh() ? "总成本" : "Total cost: ") + more_or_less(*total.difference(result), total.share(result));
        const auto causes = cost_causes(sides_.comparison, result);
        if (causes.empty()) return words;
        const auto& first = causes.front();
        const auto amount = money(std::abs(first.difference), style_);
        const bool more = first.difference > 0;
        if (zh()) return words + "，主要因为" + text(first.name, language_) + (more ? "多 " : "少 ") + amount;
        return words + ", mostly " + lower(text(first.name, language_)) + ", " + amount + (more ? " more" : " less");
    }

    /// A label within a sentence: "freight"; "CO2 of freight" keeps its capitals.
    static std::string lower(std::string label) {
        if (label.size() > 1 && label[1] >= 'a' && label[1] <= 'z')
            label[0] = static_cast<char>(std::tolower(label[0]));
        return label;
    }

    /// Small changes with more decimals, so that they don't all look alike.
    [[nodiscard]] std::string change_share(double share) const {
        constexpr double small = 0.001;
        const double size = std::abs(share);
        return fixed_or_less(100 * size, size < small ? 3 : 1, language_) + (zh() ? std::string(hard_space) : "") + "%";
    }

    [[nodiscard]] Data row(const ComparedFigure& figure) const {
        double largest = 0, least_change = 0;
        for (std::size_t k = 0; k < figure.values.size(); ++k) {
            largest = std::max(largest, std::abs(figure.values[k].value_or(0)));
            if (k == 0 || !moved(figure, k)) continue;
            const double by = std::abs(*figure.difference(k));
            least_change = least_change == 0 ? by : std::min(least_change, by);
        }
        const bool is_money = figure.unit.starts_with("money");
        // Digits enough that what moved is seen to have moved.
        const auto column =
            least_change > 0 ? MoneyColumn(largest, least_change, style_) : MoneyColumn(largest, style_);
        Data row{Data::type::object};
        row.set("name", text(figure.label, language_));
        row.set("unit", unit(figure.unit, column));
        Data cells{Data::type::list};
        for (std::size_t k = 0; k < figure.values.size(); ++k) {
            Data cell{Data::type::object};
            const auto& value = figure.values[k];
            cell.set("value", !value     ? std::string(no_figure)
                              : is_money ? column.cell(*value)
                                         : plain(*value, figure.unit));
            cell.set("compared", Data{k > 0});
            cell.set("change", k > 0 && moved(figure, k) ? change(figure, k) : std::string{});
            cells << cell;
        }
        row.set("cells", cells);
        return row;
    }

    [[nodiscard]] std::string unit(const std::string& unit, const MoneyColumn& column) const {
        if (unit == "money") return column.unit();
        if (unit == "money/year") return column.unit() + (zh() ? "／年" : " a year");
        if (unit == "share") return "%";
        if (unit == "count") return zh() ? "个" : "";
        return unit;
    }

    [[nodiscard]] std::string plain(double value, const std::string& unit) const {
        if (unit == "share") return percent_figure(value, 1, language_);
        return unit == "count" ? fixed(value, 0, language_) : significant(value, 4, language_);
    }

    [[nodiscard]] std::string change(const ComparedFigure& figure, std::size_t k) const {
        const double by = *figure.difference(k);
        const std::string sign = by > 0 ? "+" : "−";
        if (figure.unit == "count") return sign + fixed(std::abs(by), 0, language_);
        if (figure.unit == "share") return sign + fixed(100 * std::abs(by), 1, language_);
        const auto share = figure.share(k);
        return share ? sign + change_share(*share) : std::string(no_figure);
    }

    /// What a step did: "lanes：23 行（mode = 'road'），capacity_per_day × 0.7".
    [[nodiscard]] std::string step_words(const ScenarioSummary::Step& step) const {
        const auto rows = fixed(static_cast<double>(step.matched), 0, language_);
        const auto where = step.where.empty() ? std::string(zh() ? "全部" : "all") : step.where;
        auto words = zh() ? fmt::format("{}：{} 行（{}）", step.table, rows, where)
                          : fmt::format("{}: {} {} ({})", step.table, rows, step.matched == 1 ? "row" : "rows", where);
        words += zh() ? "，" : ", ";
        if (step.op == "set") words += step.column + " = " + step.value;
        if (step.op == "multiply") words += step.column + " × " + step.value;
        if (step.op == "add")
            words += step.column + (step.value.starts_with('-') ? " − " : " + ") +
                     (step.value.starts_with('-') ? step.value.substr(1) : step.value);
        if (step.op == "remove") words += zh() ? "删去" : "removed";
        if (step.op == "choose") words += zh() ? "选定" : "chosen";
        if (step.left > 0)
            words += fmt::format(
                fmt::runtime(zh() ? "（其中 {} 行没有数字可改）" : " ({} of them have no number to change)"),
                fixed(static_cast<double>(step.left), 0, language_));
        return words;
    }

    /// "< 0.01" of a figure below zero: "> −0.01".
    [[nodiscard]] static std::string above(const std::string& cell) {
        const auto digits = cell.find_first_of("0123456789");
        return ">" + cell.substr(1, digits - 1) + "−" + cell.substr(digits);
    }

    /// Bars to both sides of zero, and the sum.
    [[nodiscard]] Data causes(std::size_t result) const {
        const auto causes = cost_causes(sides_.comparison, result);
        double largest = 0;
        MoneySum sum;
        for (const auto& cause : causes) {
            largest = std::max(largest, std::abs(cause.difference));
            sum.total += cause.difference;
            sum.parts.push_back(cause.difference);
        }
        if (!(largest > 0)) return Data{false};
        const MoneyColumn column({sum}, style_);
        const auto amounts = column.fitted(sum);
        const auto amount = [&](double value) {
            const auto cell = column.cell(std::abs(value));
            if (cell.starts_with('<')) return value > 0 ? cell : above(cell);
            return value > 0 ? "+" + cell : value < 0 ? "−" + cell : cell;
        };
        Data rows{Data::type::list};
        for (std::size_t i = 0; i < causes.size(); ++i) {
            const auto& cause = causes[i];
            constexpr double half = 50;  // percent: zero is in the middle
            const double width = half * std::abs(cause.difference) / largest;
            Data row{Data::type::object};
            row.set("name", text(cause.name, language_));
            row.set("amount", amount(amounts[i]));
            row.set("x", fmt::format("{:.2f}", cause.difference > 0 ? half : half - width));
            row.set("width", fmt::format("{:.2f}", width));
            row.set("kind", cause.figure == "unmet_penalty" && cause.difference > 0 ? "lost"
                            : cause.difference > 0                                  ? "more"
                                                                                    : "less");
            rows << row;
        }
        Data data{Data::type::object};
        data.set("unit", column.unit());
        data.set("rows", rows);
        data.set("sum", amount(sum.total));
        return data;
    }

    const SideBySide& sides_;
    Language language_;
    MoneyStyle style_;
};

}  // namespace

std::string result_name(const SideBySide& sides, std::size_t result, Language language) {
    if (const auto& scenario = sides.scenarios[result]) {
        const auto& name = scenario->name.in(language);
        return name.empty() ? scenario->id : name;
    }
    const auto& name = sides.comparison.names[result];
    if (name == "base") return language == Language::zh ? "基准" : "Base";
    return name;
}

std::string side_by_side_headline(const SideBySide& sides, Language language) {
    const auto* total = figure_of(sides.comparison, "flow", "objective");
    std::size_t most = 0;
    if (total != nullptr)
        for (std::size_t k = 1; k < sides.comparison.names.size(); ++k)
            if (moved(*total, k) && (most == 0 || std::abs(*total->difference(k)) > std::abs(*total->difference(most))))
                most = k;
    const bool zh = language == Language::zh;
    if (most == 0) return zh ? "这些结果的总成本没有差别。" : "These results do not differ in total cost.";
    const auto name = result_name(sides, most, language);
    const auto sentence = Telling(sides, language).sentence(most);
    return spaced(zh ? "「" + name + "」的差别最大：" + sentence : "“" + name + "” differs most. " + sentence);
}

Data side_by_side_data(const SideBySide& sides, Language language) {
    const Telling words(sides, language);
    Data data{Data::type::object};
    data.set("table", words.table());
    data.set("results", words.results());
    return data;
}

}  // namespace chegu
