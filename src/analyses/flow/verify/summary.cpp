// The figures of summary.json's flow part: each must follow from the tables.

#include <fmt/format.h>

#include "analyses/flow/verify/checks.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

using nlohmann::json;

constexpr const char* file = "summary.json";

std::string key_of(std::string_view key) { return fmt::format("flow.{}", key); }

const json* find(const json& object, std::string_view key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found == object.end() ? nullptr : &*found;
}

class SummaryCheck {
   public:
    SummaryCheck(const json& flow, Findings& findings) : flow_(flow), findings_(findings) {}

    /// The figure as it is written, or none (a finding).
    std::optional<double> number(std::string_view key) {
        const json* value = find(flow_, key);
        if (value != nullptr && value->is_number()) return value->get<double>();
        findings_.add("not_a_number", {file, 0, key_of(key)}, value == nullptr ? "" : value->dump(), {},
                      {"这里必须是一个有限的数", "a finite number must stand here"});
        return std::nullopt;
    }

    void figure(std::string_view key, double right, double size, const Words& because) {
        // Rounding is in proportion to what was added up, not to what is left of it.
        if (const auto written = number(key))
            findings_.expect("figure_differs", {file, 0, key_of(key)}, *written, right, because, 1e-5 * size);
    }

    void share(std::string_view which, std::string_view line, const Cost& cost, double part, const Words& because) {
        const json* shares = find(flow_, which);
        const json* value = shares == nullptr ? nullptr : find(*shares, line);
        const Place place{file, 0, key_of(fmt::format("{}.{}", which, line))};
        const bool none = cost.money <= nothing;  // a cost below 0 (margins may be) has no shares either
        if (value == nullptr || (!value->is_null() && !value->is_number()))
            findings_.add("figure_missing", place, {}, none ? "null" : number_text(part / cost.money), because);
        else if (value->is_null() && !none)
            findings_.add("figure_differs", place, "null", number_text(part / cost.money), because);
        else if (value->is_number() && cost.money == 0)
            findings_.add("figure_differs", place, value->dump(), "null",
                          {"成本为 0，没有份额", "a share of a cost of 0"});
        else if (value->is_number() && !none)
            findings_.expect("figure_differs", place, value->get<double>(), part / cost.money, because);
    }

    void local_rate(const std::optional<double>& right) {
        const json* value = find(flow_, "local_rate");
        const Place place{file, 0, key_of("local_rate")};
        const Words because{"按产地逐级累计的本地份额",
                            "the local share of the parts that arrive at car plants at home"};
        if (value == nullptr || !(value->is_null() || value->is_number()))
            findings_.add("figure_missing", place, {}, right ? number_text(*right) : "null", because);
        else if (value->is_null() != !right.has_value())
            findings_.add("figure_differs", place, value->dump(), right ? number_text(*right) : "null", because);
        else if (right) findings_.expect("figure_differs", place, value->get<double>(), *right, because);
    }

    /// The bound must be what the duals prove, no more than the objective, and equal to it where the answer is optimal.
    /// An answer that was stopped may have none: then both bound and gap are null.
    void bound(const Cost& total, const Sum& right) {
        const double scale = std::max(1.0, std::abs(total.money));
        const double gap = (total.money - right.value) / scale;
        const double noise = tolerance * scale + 1e-11 * (right.size + total.size);
        findings_.report().gap = gap;
        const std::string text = status();
        if (text == "optimal" && total.money - right.value > noise)
            findings_.add(
                "not_optimal", {file, 0, key_of("status")}, text, {},
                {fmt::format("目标值 {} 与证书证明的下界 {} 不等", number_text(total.money), number_text(right.value)),
                 fmt::format("the objective {} and the bound {} that the certificate proves differ",
                             number_text(total.money), number_text(right.value))});
        if (total.money - right.value < -noise)
            findings_.add("bound_above_objective", {file, 0, key_of("bound")}, number_text(right.value),
                          number_text(total.money), {"下界不能高于目标值", "a bound can't be above the objective"});
        if (text != "optimal" && is_null("bound") && is_null("gap")) return;
        figure("bound", right.value, right.size, {"由证书算出的下界", "the bound that the certificate proves"});
        if (const auto written = number("gap"); written && std::abs(*written - std::abs(gap)) > 2 * noise / scale)
            findings_.add("figure_differs", {file, 0, key_of("gap")}, number_text(*written), number_text(std::abs(gap)),
                          {"目标值与下界之差相对于目标值", "objective less bound, relative to the objective"});
    }

   private:
    [[nodiscard]] bool is_null(std::string_view key) const {
        const json* value = find(flow_, key);
        return value != nullptr && value->is_null();
    }

    [[nodiscard]] std::string status() {
        const json* written = find(flow_, "status");
        std::string text = written != nullptr && written->is_string() ? written->get<std::string>() : "";
        if (text != "optimal" && text != "time_limit" && text != "interrupted")
            findings_.add(
                "status", {file, 0, key_of("status")}, text, {},
                {"状态只能是 optimal、time_limit 或 interrupted", "the status is optimal, time_limit or interrupted"});
        return text;
    }

    const json& flow_;
    Findings& findings_;
};

}  // namespace

void check_flow_summary(const json& flow, const SummaryFigures& right, Findings& findings) {
    SummaryCheck check(flow, findings);
    const Costs& costs = right.costs;
    const Cost total = costs.total();
    const std::array<std::pair<const char*, Cost>, 7> lines = {{{"production_cost", costs.production},
                                                                {"freight_cost", costs.freight},
                                                                {"carbon_cost", costs.carbon},
                                                                {"transit_capital_cost", costs.transit_capital},
                                                                {"stock_cost", costs.stock},
                                                                {"unmet_penalty", costs.unmet_penalty},
                                                                {"total", total}}};
    for (const auto& [key, cost] : lines) {
        const bool is_total = key == std::string_view("total");
        check.figure(is_total ? "objective" : key, cost.money, cost.size,
                     {"由各表的数量和输入数据的单价算出", "the quantities of the tables at the prices of the feed"});
        check.share("assumed_share", key, cost, cost.assumed,
                    {"来自标为 assumed 的行的份额", "the share that rests on rows marked assumed"});
        check.share("old_share", key, cost, cost.old,
                    {"来自 as_of 早于计划开始一年以上的行的份额",
                     "the share that rests on rows confirmed more than a year before plan_start"});
    }
    check.figure("co2_t", costs.co2_t, costs.co2_t, {"运输的排放", "what the freight emits"});
    check.figure("idle_stock_cost", right.idle_stock_cost, right.idle_stock_cost,
                 {"从不流动的库存的持有成本", "what holding the stock costs that never moves"});
    check.local_rate(right.local_rate);
    check.bound(total, right.bound);
}

}  // namespace chegu::checking
